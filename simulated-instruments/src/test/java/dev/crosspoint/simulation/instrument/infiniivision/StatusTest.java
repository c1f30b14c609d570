package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.time.Waiter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatusTest {
    /** A client that goes as soon as it would have to wait. */
    private static final Waiter IMPATIENT = new Waiter() {
        @Override
        public boolean gone() {
            return true;
        }

        @Override
        public void resting(boolean resting) {
            // Nobody asks whether it rests.
        }
    };

    @Test
    @Timeout(60)
    void statusByteHasTriggerAndOperationButNoErrorQueue() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(1e3 * t))) {
            fixture.set(":STOP", ":CHAN1:RANG 4", "*CLS", ":OPEE 8", "*SRE 1");
            fixture.client.write(":NONE");
            assertThat(fixture.ask("*STB?")).isEqualTo("0");
            assertThat(fixture.ask("*ESR?")).isEqualTo("32");
            fixture.client.write(":SING");
            fixture.awaitStop();
            assertThat(fixture.ask("*STB?")).isEqualTo(Integer.toString(128 | 64 | 1));
            assertThat(fixture.ask(":TER?;:OPER?;:OPEE?")).isEqualTo("+1;+40;+8");
            assertThat(fixture.ask("*STB?")).isEqualTo("0");
        }
    }

    @Test
    @Timeout(60)
    void clearingForgetsEvents() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(1e3 * t))) {
            fixture.letPass(0.1);
            fixture.set(":STOP", "*CLS");
            assertThat(fixture.ask(":TER?;:AER?;:OPER?;*ESR?")).isEqualTo("+0;+0;+0;0");
        }
    }

    @Test
    @Timeout(60)
    void autoscaleIsSwitchedOff() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            assertThat(fixture.errorOf(":AUToscale")).isEqualTo("-221,\"Settings conflict\"");
            fixture.set(":BLAN CHAN1", ":VIEW CHAN2");
            assertThat(fixture.ask(":STAT? CHAN1;:STAT? CHAN2")).isEqualTo("+0;+1");
        }
    }

    @Property(tries = 300)
    void noMessageOfKnownWordsIsASystemError(@ForAll("messages") String message) throws Exception {
        carryOut(message);
        StringBuilder errors = new StringBuilder();
        for (String error = carryOut(":SYST:ERR?"); !error.startsWith("+0,"); error = carryOut(":SYST:ERR?")) {
            errors.append(error);
        }
        assertThat(errors).as(message).doesNotContain("-310");
    }

    private static String carryOut(String message) {
        try {
            return new String(
                    Shared.TWIN
                            .handle(message.getBytes(StandardCharsets.ISO_8859_1), IMPATIENT)
                            .bytes(),
                    StandardCharsets.ISO_8859_1);
        } catch (InterruptedException e) {
            // It would have had to wait, which the client was not ready to do.
            return "";
        }
    }

    /** One twin for all tries: a sequence of random messages is harder on it than each message alone. */
    private static final class Shared {
        private static final Dsox3024tTwin TWIN = twin();

        private static Dsox3024tTwin twin() {
            try {
                return ScopeFixture.showing(t -> Math.sin(1e3 * t)).twin;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> headers = Arbitraries.of(
                ":CHAN1:RANG",
                ":CHAN2:DISP",
                ":CHAN1:OFFS",
                ":CHAN3:PROB",
                ":TIM:RANG",
                ":TIM:POS",
                ":TIM:REF",
                ":TIM:MODE",
                ":TRIG:LEV",
                ":TRIG:SOUR",
                ":TRIG:SWE",
                ":TRIG:FORC",
                ":ACQ:TYPE",
                ":ACQ:COUN",
                ":RUN",
                ":STOP",
                ":SING",
                ":WAV:POIN",
                ":WAV:POIN:MODE",
                ":WAV:SOUR",
                ":WAV:FORM",
                ":WAV:DATA",
                ":WAV:PRE",
                ":MEAS:FREQ",
                ":MEAS:VRMS",
                ":TER",
                ":OPER:COND",
                ":ACQ:SRAT",
                ":WAV:XOR",
                "*RST",
                ":CDIS");
        Arbitrary<String> data = Arbitraries.of(
                "",
                "?",
                " 1",
                " 0.01",
                " -1E-3",
                " 1E9",
                " MAX",
                " CHAN1",
                " CHAN4",
                " AVER",
                " NORM",
                " AUTO",
                " LEFT",
                " ROLL",
                " EXT",
                " ASC",
                " WORD",
                " 4E-2,CHAN2",
                "? MAX",
                "? DISP,CHAN2",
                " \"x\"",
                " #12");
        return headers.flatMap(header -> data.map(parameter -> header + parameter))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(units -> String.join(";", units));
    }
}
