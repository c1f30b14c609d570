package dev.crosspoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.ScriptedInstrument;
import dev.crosspoint.connection.ScriptedInstrument.Line;
import dev.crosspoint.connection.SerialAddress;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is asked, in which order, and what becomes of those that do not answer; over real sockets. */
@Timeout(30)
class DiscoveryTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String SMU = "Keysight Technologies,B2902A,MY1,1.0";

    /** A search that knows its findings. */
    private record Known(String name, Collection<? extends Address> addresses) implements AddressSearch {
        @Override
        public Collection<? extends Address> search(Duration time) {
            return addresses;
        }
    }

    private static Discovery of(AddressSearch... searches) {
        return new Discovery(List.of(searches), address -> !(address instanceof SerialAddress), Connections::open);
    }

    private static Discovery at(Address... addresses) {
        return of(new Known("known", List.of(addresses)));
    }

    private static void identify(Line line, String identity) throws IOException {
        if (line.receive().equals("*IDN?")) {
            line.send(identity + "\n");
        }
        line.awaitEnd();
    }

    @Test
    void anInstrumentWithTwoDoorsIsOneInstrument() throws Exception {
        try (ScriptedInstrument one = new ScriptedInstrument(line -> identify(line, SMU));
                ScriptedInstrument other = new ScriptedInstrument(line -> identify(line, SMU))) {
            DiscoveryResult result = at(one.address(), other.address()).run(LONG);
            assertThat(result.instruments()).hasSize(1);
            FoundInstrument found = result.instruments().get(0);
            assertThat(found.identity()).hasToString(SMU);
            assertThat(found.addresses()).hasSize(2).contains(one.address(), other.address());
        }
    }

    @Test
    void twoDoorsOfOneHostAreNotKnockedAtTheSameTime() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ScriptedInstrument.Script counting = line -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            line.receive();
            // Once the answer is sent, the next door may be knocked at before this thread goes on.
            open.decrementAndGet();
            line.send(SMU + "\n");
            line.awaitEnd();
        };
        try (ScriptedInstrument one = new ScriptedInstrument(counting);
                ScriptedInstrument other = new ScriptedInstrument(counting)) {
            assertThat(at(one.address(), other.address()).run(LONG).unanswered())
                    .isEmpty();
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void anAddressFoundInTwoWaysIsAskedOnce() throws Exception {
        try (ScriptedInstrument one = new ScriptedInstrument(line -> identify(line, SMU))) {
            DiscoveryResult result = of(new Known("a", List.of(one.address())), new Known("b", List.of(one.address())))
                    .run(LONG);
            assertThat(result.instruments()).hasSize(1);
            assertThat(result.instruments().get(0).addresses()).containsExactly(one.address());
        }
    }

    @Test
    void aSilentDoorAndAStrangerAreNamedAndTheNextStillAsked() throws Exception {
        try (ScriptedInstrument silent = new ScriptedInstrument(Line::awaitEnd);
                ScriptedInstrument stranger = new ScriptedInstrument(line -> identify(line, "HTTP/1.1 400"));
                ScriptedInstrument smu = new ScriptedInstrument(line -> identify(line, SMU))) {
            DiscoveryResult result =
                    at(silent.address(), stranger.address(), smu.address()).run(SHORT);
            assertThat(result.instruments()).hasSize(1);
            assertThat(result.unanswered()).containsOnlyKeys(silent.address(), stranger.address());
            assertThat(result.unanswered().get(stranger.address())).contains("HTTP/1.1 400");
        }
    }

    @Test
    void aSerialPortThatMustNotBeAskedIsNotOpened() throws Exception {
        Address port = new SerialAddress("/dev/ttyUSB0");
        DiscoveryResult result = new Discovery(
                        List.of(new Known("serial ports", List.of(port))),
                        address -> !(address instanceof SerialAddress),
                        (address, timeout) -> {
                            throw new AssertionError("it was opened");
                        })
                .run(LONG);
        assertThat(result.notAsked()).containsExactly(port);
        assertThat(result.unanswered()).isEmpty();
    }

    @Test
    void aSearchThatFailsIsNamedAndTheOthersCount() throws Exception {
        AddressSearch failing = new AddressSearch() {
            @Override
            public String name() {
                return "VISA";
            }

            @Override
            public Collection<Address> search(Duration time) {
                throw new InstrumentConnectionException("there is no such library");
            }
        };
        try (ScriptedInstrument smu = new ScriptedInstrument(line -> identify(line, SMU))) {
            DiscoveryResult result =
                    of(failing, new Known("b", List.of(smu.address()))).run(LONG);
            assertThat(result.notSearched()).containsEntry("VISA", "there is no such library");
            assertThat(result.instruments()).hasSize(1);
        }
    }

    @Test
    void aSearchThatDoesNotEndIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AddressSearch endless = new AddressSearch() {
            @Override
            public String name() {
                return "VISA";
            }

            @Override
            public Collection<Address> search(Duration time) throws IOException {
                try {
                    never.await();
                    return List.of();
                } catch (InterruptedException e) {
                    throw new IOException("interrupted", e);
                }
            }
        };
        try (ScriptedInstrument smu = new ScriptedInstrument(line -> identify(line, SMU))) {
            DiscoveryResult result =
                    of(endless, new Known("b", List.of(smu.address()))).run(SHORT);
            assertThat(result.notSearched()).containsOnlyKeys("VISA");
            assertThat(result.instruments()).hasSize(1);
        }
    }

    @Test
    void whereNothingIsThereNothingIsFound() throws Exception {
        DiscoveryResult result = at().run(SHORT);
        assertThat(result.instruments()).isEmpty();
        assertThat(result.unanswered()).isEmpty();
    }
}
