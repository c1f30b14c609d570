package dev.crosspoint.simulation.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TwinServerTest {

    /** Answers what ends in a question mark, remembers everything, and waits where it is told to. */
    private final class Echo implements MessageHandler {
        private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch tooLong = new CountDownLatch(1);
        private final CountDownLatch waits = new CountDownLatch(1);
        private final CountDownLatch gaveUp = new CountDownLatch(1);

        @Override
        public Reply handle(byte[] message, Waiter client) throws InterruptedException {
            String text = new String(message, StandardCharsets.ISO_8859_1);
            messages.add(text);
            if (text.equals("WAIT?")) {
                awaitForEver(client);
            } else if (text.startsWith("BIG?")) {
                return Reply.of(new byte[8_000_000]);
            } else if (text.equals("CUT?")) {
                return Reply.disconnect();
            }
            return text.endsWith("?") ? Reply.of((text + "\n").getBytes(StandardCharsets.ISO_8859_1)) : Reply.NONE;
        }

        private void awaitForEver(Waiter client) throws InterruptedException {
            waits.countDown();
            try {
                timeline.exclusively(() -> {
                    timeline.awaitUntil(() -> false, client);
                    return null;
                });
            } finally {
                gaveUp.countDown();
            }
        }

        @Override
        public void messageTooLong() {
            tooLong.countDown();
        }
    }

    private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    private final Echo echo = new Echo();
    private TwinServer server;

    @BeforeEach
    void start() throws IOException {
        server = TwinServer.start("echo", echo, timeline, 0, 1 << 20);
    }

    @AfterEach
    void stop() {
        timeline.close();
        server.close();
    }

    @Test
    void replyArrivesWithItsLineFeedInOneSegment() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("HELLO?\n".getBytes(StandardCharsets.ISO_8859_1));
            InputStream input = socket.getInputStream();
            byte[] segment = new byte[100];
            int length = input.read(segment);
            assertThat(new String(segment, 0, length, StandardCharsets.ISO_8859_1))
                    .isEqualTo("HELLO?\n");
        }
    }

    @Test
    void messageInPiecesIsPutTogether() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            for (byte piece : "A\nB?\n".getBytes(StandardCharsets.ISO_8859_1)) {
                client.send(new byte[] {piece});
            }
            assertThat(client.readLine()).isEqualTo("B?");
            assertThat(echo.messages).containsExactly("A", "B?");
        }
    }

    @Test
    void halfALineBeforeADisconnectIsForgotten() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("OUTP O".getBytes(StandardCharsets.ISO_8859_1));
        }
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.query("N?")).isEqualTo("N?");
        }
        assertThat(echo.messages).containsExactly("N?");
    }

    @Test
    void messagesBeforeASuddenDisconnectAreCarriedOut() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write("A?\nB?\nOUTP OFF\n".getBytes(StandardCharsets.ISO_8859_1));
            timeline.now();
        }
        assertThat(echo.messages).containsExactly("A?", "B?", "OUTP OFF");
    }

    @Test
    void severalClientsAreServedWhileOneWaits() throws Exception {
        try (RawClient waiting = new RawClient(server.port());
                RawClient other = new RawClient(server.port())) {
            waiting.write("WAIT?");
            echo.waits.await();
            for (int i = 0; i < 100; i++) {
                assertThat(other.query(i + "?")).isEqualTo(i + "?");
            }
        }
    }

    @Test
    void waitEndsWhenItsClientLeaves() throws Exception {
        try (RawClient waiting = new RawClient(server.port())) {
            waiting.write("WAIT?");
            echo.waits.await();
        }
        echo.gaveUp.await();
        assertThat(timeline.now()).isZero();
    }

    @Test
    void waitEndsWhenTheServerIsClosed() throws Exception {
        try (RawClient waiting = new RawClient(server.port())) {
            waiting.write("WAIT?");
            echo.waits.await();
            server.close();
            echo.gaveUp.await();
            assertThat(waiting.readToEnd()).isEmpty();
        }
    }

    @Test
    void lineOfTenMegabytesIsThrownAwayAndReported() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'x');
            client.send(line);
            client.write("");
            assertThat(client.query("STILL THERE?")).isEqualTo("STILL THERE?");
            echo.tooLong.await();
            assertThat(echo.messages).containsExactly("STILL THERE?");
        }
    }

    @Test
    void garbageHarmsNobody() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < 20; i++) {
            byte[] garbage = new byte[10_000];
            random.nextBytes(garbage);
            try (RawClient client = new RawClient(server.port())) {
                client.send(garbage);
            }
        }
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.query("WELL?")).isEqualTo("WELL?");
        }
    }

    @Test
    void lineFeedWithinABlockDoesNotEndTheMessage() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write("DATA #212ab\ncd\nef\ngh\n,1?");
            assertThat(client.query("NEXT?")).isEqualTo("DATA #212ab");
            assertThat(echo.messages).first().isEqualTo("DATA #212ab\ncd\nef\ngh\n,1?");
        }
    }

    @Test
    void numberSignInAStringIsNoBlock() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.query("DATA \"#9\"?")).isEqualTo("DATA \"#9\"?");
        }
    }

    @Test
    void manyMessagesAtOnceAreCarriedOutInTheirOrder() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            StringBuilder messages = new StringBuilder();
            for (int i = 0; i < 20_000; i++) {
                messages.append(i).append('\n');
            }
            client.send(messages.toString().getBytes(StandardCharsets.ISO_8859_1));
            assertThat(client.query("LAST?")).isEqualTo("LAST?");
            for (int i = 0; i < 20_000; i++) {
                assertThat(echo.messages.get(i)).isEqualTo(Integer.toString(i));
            }
        }
    }

    @Test
    void bigReplyReachesASlowClientWhole() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("BIG?\nAFTER\n".getBytes(StandardCharsets.ISO_8859_1));
            // The user of the bench may look at the clock before reading on.
            assertThat(timeline.now()).isZero();
            assertThat(socket.getInputStream().readNBytes(8_000_000)).hasSize(8_000_000);
        }
    }

    @Test
    void cutConnectionEndsAndTheNextOneWorks() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.write("CUT?");
            assertThat(client.readToEnd()).isEmpty();
        }
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.query("AGAIN?")).isEqualTo("AGAIN?");
        }
    }

    @Test
    void lookingAtTheClockCarriesOutWhatWasSentBefore() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 0; i < 500; i++) {
                client.write("SET " + i);
                timeline.now();
                assertThat(echo.messages).last().isEqualTo("SET " + i);
            }
        }
    }

    @Test
    void interruptedUserDoesNotCutTheConnection() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.query("READY?");
            client.write("SET");
            Thread.currentThread().interrupt();
            timeline.now();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.query("ALIVE?")).isEqualTo("ALIVE?");
        }
    }

    @Test
    void portThatIsTakenIsNamed() {
        assertThatThrownBy(() -> TwinServer.start("second", echo, timeline, server.port(), 1 << 20))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + server.port());
    }

    @Test
    void onlyTheLoopbackAddressIsServed() throws Exception {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(null);
        assumeTrue(outside != null, "this computer has no other address");
        assertThatThrownBy(() -> new Socket(outside, server.port()).close()).isInstanceOf(IOException.class);
    }
}
