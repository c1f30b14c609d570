package dev.crosspoint.simulation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultyTwinTest {

    /** Answers queries with the same text, and remembers messages and errors. */
    private static final class Plain implements Twin {
        private final List<String> carriedOut = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> errors = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Reply handle(byte[] message, Waiter client) {
            String text = new String(message, StandardCharsets.ISO_8859_1);
            carriedOut.add(text);
            boolean query = text.endsWith("?");
            return query ? Reply.of("+1.234567E-06\n".getBytes(StandardCharsets.ISO_8859_1)) : Reply.NONE;
        }

        @Override
        public void messageTooLong() {
            carriedOut.add("too long");
        }

        @Override
        public void injectError(int code, String text) {
            errors.add(code);
        }

        @Override
        public int serialPoll() {
            return 0;
        }

        @Override
        public void onServiceRequest(Runnable listener) {
            carriedOut.add("listened to");
        }

        @Override
        public void forget(Runnable listener) {
            carriedOut.add("not listened to");
        }
    }

    private final Plain plain = new Plain();
    private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    private TwinServer server;

    private RawClient clientWith(Fault... faults) throws IOException {
        FaultyTwin twin = new FaultyTwin(plain, List.of(faults), timeline, 5);
        server = TwinServer.start("faulty", twin, timeline, 0, 1 << 16);
        return new RawClient(server.port());
    }

    @AfterEach
    void stop() {
        timeline.close();
        server.close();
    }

    @Test
    void silentTwinCarriesNothingOut() throws Exception {
        try (RawClient client = clientWith(Fault.of(Fault.Kind.SILENT).after(1).times(2))) {
            client.query("A?");
            client.write("B?");
            client.write("OUTP OFF");
            assertThat(client.query("C?")).isEqualTo("+1.234567E-06");
            assertThat(plain.carriedOut).containsExactly("A?", "C?");
        }
    }

    @Test
    void droppedReplyIsLostAfterTheMessageWasCarriedOut() throws Exception {
        try (RawClient client =
                clientWith(Fault.of(Fault.Kind.DROPPED).onMessage("fetc").times(1))) {
            client.write("FETC?");
            client.query("FETC?");
            assertThat(plain.carriedOut).containsExactly("FETC?", "FETC?");
        }
    }

    @Test
    void truncatedReplyHasNoTerminator() throws Exception {
        try (RawClient client = clientWith(
                Fault.of(Fault.Kind.TRUNCATED).times(1),
                Fault.of(Fault.Kind.DISCONNECTED).after(1))) {
            client.write("FETC?");
            client.write("END");
            assertThat(client.readToEnd()).isEqualTo("+1.2345");
        }
    }

    @Test
    void garbledReplyKeepsItsLengthAndTerminatorAndIsTheSameForTheSameSeed() throws Exception {
        try (RawClient client = clientWith(Fault.of(Fault.Kind.GARBLED).times(1))) {
            String garbled = client.query("FETC?");
            assertThat(garbled).hasSize(13).isNotEqualTo("+1.234567E-06");
            FaultyTwin again = new FaultyTwin(new Plain(), List.of(Fault.of(Fault.Kind.GARBLED)), timeline, 5);
            byte[] bytes = again.handle("FETC?".getBytes(StandardCharsets.ISO_8859_1), null)
                    .bytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).isEqualTo(garbled + "\n");
            assertThat(client.query("FETC?")).isEqualTo("+1.234567E-06");
        }
    }

    @Test
    void disconnectedClientFindsTheTwinAgain() throws Exception {
        try (RawClient client = clientWith(Fault.of(Fault.Kind.DISCONNECTED).times(1))) {
            client.write("FETC?");
            assertThatThrownBy(client::readLine).isInstanceOf(IOException.class);
        }
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.query("FETC?")).isEqualTo("+1.234567E-06");
        }
    }

    @Test
    void lateReplyKeepsItsOwnClientWaitingAndNobodyElse() throws Exception {
        try (RawClient late =
                        clientWith(Fault.of(Fault.Kind.LATE).onMessage("SLOW").lateBy(3600));
                RawClient prompt = new RawClient(server.port())) {
            late.write("SLOW?");
            assertThat(prompt.query("FAST?")).isEqualTo("+1.234567E-06");
            assertThat(timeline.now()).isZero();
            timeline.close();
            assertThat(late.readToEnd()).isEmpty();
        }
    }

    @Test
    void lateReplyComesInTheEnd() throws Exception {
        try (RawClient client = clientWith(Fault.of(Fault.Kind.LATE).lateBy(1e-3))) {
            assertThat(client.query("FETC?")).isEqualTo("+1.234567E-06");
        }
    }

    @Test
    void injectedErrorHasItsCode() throws Exception {
        try (RawClient client =
                clientWith(Fault.of(Fault.Kind.ERROR).onMessage("INIT").withErrorCode(-222))) {
            client.write("INIT");
            assertThat(client.query("A?")).isEqualTo("+1.234567E-06");
            assertThat(plain.errors).containsExactly(-222);
        }
    }
}
