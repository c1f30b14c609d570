package dev.crosspoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.connection.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A portmapper on the loopback address, where a broadcast would come to. */
class Vxi11SearchTest {
    private static final Duration TIME = Duration.ofMillis(300);

    private static Collection<Address> found(Function<byte[], List<byte[]>> portmapper) throws IOException {
        try (DatagramResponder responder = new DatagramResponder(portmapper)) {
            return new Vxi11Search(responder.departures()).search(TIME);
        }
    }

    /** Returns a reply (RFC 5531): the transaction, REPLY, ACCEPTED, no verifier, and what follows. */
    private static byte[] reply(byte[] call, int status, int... result) {
        ByteBuffer reply = ByteBuffer.allocate(24 + 4 * result.length)
                .put(call, 0, 4)
                .putInt(1)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(status);
        for (int number : result) {
            reply.putInt(number);
        }
        return reply.array();
    }

    @Test
    void theCallAsksForTheCoreChannelOverTcp() throws IOException {
        assertThat(found(call -> {
                    ByteBuffer asked = ByteBuffer.wrap(call);
                    boolean isRight = call.length == 56
                            && asked.getInt(4) == 0
                            && asked.getInt(8) == 2
                            && asked.getInt(12) == 100_000
                            && asked.getInt(16) == 2
                            && asked.getInt(20) == 3
                            && asked.getInt(40) == 0x0607AF
                            && asked.getInt(44) == 1
                            && asked.getInt(48) == 6;
                    return isRight ? List.of(reply(call, 0, 1024)) : List.of();
                }))
                .extracting(Address::resourceString)
                .containsExactly("TCPIP0::127.0.0.1::inst0,1024::INSTR");
    }

    @Test
    void aHostWithoutVxi11IsLeftOut() throws IOException {
        assertThat(found(call -> List.of(reply(call, 0, 0)))).isEmpty();
    }

    @Test
    void refusalsRepliesToOthersAndHalfRepliesAreLeftOut() throws IOException {
        assertThat(found(call -> List.of(
                        reply(call, 1),
                        reply(new byte[] {1, 2, 3, 4}, 0, 1024),
                        reply(call, 0),
                        new byte[3],
                        reply(call, 0, 1 << 20))))
                .isEmpty();
    }

    @Property(tries = 20)
    void anyBytesAreLeftOut(@ForAll @Size(max = 60) byte[] reply) throws IOException {
        try (DatagramResponder responder = new DatagramResponder(call -> List.of(reply))) {
            assertThat(new Vxi11Search(responder.departures()).search(Duration.ofMillis(15)))
                    .isEmpty();
        }
    }
}
