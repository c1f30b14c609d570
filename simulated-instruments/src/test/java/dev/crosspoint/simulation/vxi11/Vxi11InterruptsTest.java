package dev.crosspoint.simulation.vxi11;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The interrupt channel as a client on the wire sees it (VXI-11, 1995, procedures 20, 25, 26 and 30). */
@Timeout(30)
class Vxi11InterruptsTest {
    private static final int CREATE_LINK = 10;
    private static final int DEVICE_WRITE = 11;
    private static final int DEVICE_READ = 12;
    private static final int DEVICE_READSTB = 13;
    private static final int DEVICE_ENABLE_SRQ = 20;
    private static final int DESTROY_LINK = 23;
    private static final int CREATE_INTR_CHAN = 25;
    private static final int DESTROY_INTR_CHAN = 26;
    private static final int LOOPBACK = 0x7F00_0001;
    private static final int PROGRAM = 0x0607B1;
    private static final int TCP = 0;
    private static final int UDP = 1;
    private static final int HANDLE = 0x4142_4344;

    private final Timeline timeline = new Timeline(Pace.wallClock(1));
    private final AskingInstrument instrument = new AskingInstrument();
    private Vxi11Server server;
    private RpcClient client;
    private ServerSocket ours;

    /** Asks for service at any message. */
    private static final class AskingInstrument implements PolledInstrument {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        @Override
        public Reply handle(byte[] message, Waiter client) {
            listeners.forEach(Runnable::run);
            return Reply.of("done\n".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void messageTooLong() {
            throw new AssertionError("no message here is long");
        }

        @Override
        public int serialPoll() {
            return 64;
        }

        @Override
        public void onServiceRequest(Runnable listener) {
            listeners.add(listener);
        }

        @Override
        public void forget(Runnable listener) {
            listeners.remove(listener);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = Vxi11Server.start(Map.of("smu", instrument), timeline, OptionalInt.empty(), 1 << 10);
        client = new RpcClient(server.corePort());
        ours = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        ours.close();
        client.close();
        timeline.close();
        server.close();
    }

    private int createLink() throws IOException {
        int[] created = client.call(CREATE_LINK, 0, 0, 0, 5, 0x696E_7374, 0x3000_0000);
        assertThat(created[0]).isZero();
        return created[1];
    }

    private int createChannel(int port, int family) throws IOException {
        return client.call(CREATE_INTR_CHAN, LOOPBACK, port, PROGRAM, 1, family)[0];
    }

    private DataInputStream channel() throws IOException {
        assertThat(createChannel(ours.getLocalPort(), TCP)).isZero();
        Socket accepted = ours.accept();
        accepted.setSoTimeout(10_000);
        return new DataInputStream(accepted.getInputStream());
    }

    private int enable(int link, int enable) throws IOException {
        return client.call(DEVICE_ENABLE_SRQ, link, enable, Integer.BYTES, HANDLE)[0];
    }

    /** Writes "*X" and reads the response, which is there once the instrument has asked for service. */
    private void makeItAsk(int link) throws IOException {
        assertThat(client.call(DEVICE_WRITE, link, 1000, 0, 8, 3, 0x2A58_0A00)).containsExactly(0, 3);
        assertThat(client.call(DEVICE_READ, link, 100, 1000, 0, 0, 0)).startsWith(0, 4, 5);
    }

    private void assertCalled(DataInputStream channel) throws IOException {
        int[] call = RpcClient.words(channel);
        assertThat(call[1]).as("call").isZero();
        assertThat(call[2]).as("version of RPC").isEqualTo(2);
        assertThat(call).endsWith(PROGRAM, 1, 30, 0, 0, 0, 0, Integer.BYTES, HANDLE);
    }

    @Test
    void theClientIsCalledWithItsHandleEachTimeTheInstrumentAsks() throws IOException {
        int link = createLink();
        try (DataInputStream channel = channel()) {
            assertThat(enable(link, 1)).isZero();
            makeItAsk(link);
            assertCalled(channel);
            makeItAsk(link);
            assertCalled(channel);
            assertThat(client.call(DEVICE_READSTB, link, 0, 0, 1000)[0]).isZero();
        }
    }

    @Test
    void nothingComesUnlessItIsEnabledAndNothingOnceItIsDisabled() throws IOException {
        int link = createLink();
        try (DataInputStream channel = channel()) {
            makeItAsk(link);
            assertThat(enable(link, 1)).isZero();
            assertThat(enable(link, 1)).as("once more").isZero();
            assertThat(instrument.listeners).hasSize(1);
            assertThat(enable(link, 0)).isZero();
            assertThat(instrument.listeners).isEmpty();
            assertThat(client.call(DESTROY_INTR_CHAN)[0]).isZero();
            assertThat(channel.read()).as("the end of the channel").isEqualTo(-1);
        }
    }

    @Test
    void theErrorsAreThoseOfTheSpecification() throws IOException {
        int link = createLink();
        assertThat(createChannel(ours.getLocalPort(), UDP)).as("UDP").isEqualTo(8);
        assertThat(client.call(DESTROY_INTR_CHAN)[0]).as("no channel").isEqualTo(6);
        assertThat(enable(link + 1, 1)).as("no such link").isEqualTo(4);
        assertThat(createChannel(0, TCP)).as("no port").isEqualTo(6);
        assertThat(createChannel(ours.getLocalPort(), TCP)).isZero();
        assertThat(createChannel(ours.getLocalPort(), TCP)).as("a second one").isEqualTo(29);
        assertThat(client.call(DESTROY_INTR_CHAN)[0]).isZero();
        ours.close();
        assertThat(createChannel(ours.getLocalPort(), TCP)).as("nobody listens").isEqualTo(6);
    }

    @Test
    void aLinkThatIsDestroyedIsNotAnnouncedAnyLonger() throws IOException {
        int link = createLink();
        enable(link, 1);
        assertThat(client.call(DESTROY_LINK, link)[0]).isZero();
        assertThat(instrument.listeners).isEmpty();
    }

    @Test
    void theChannelEndsWithTheCoreChannelOfItsClient() throws IOException {
        enable(createLink(), 1);
        try (DataInputStream channel = channel()) {
            client.close();
            assertThat(channel.read()).isEqualTo(-1);
        }
    }

    @Test
    void aClientThatNoLongerListensHoldsUpNobody() throws IOException {
        int link = createLink();
        channel().close();
        enable(link, 1);
        for (int i = 0; i < 3; i++) {
            makeItAsk(link);
        }
        assertThat(client.call(DEVICE_READSTB, link, 0, 0, 1000)[0]).isZero();
    }
}
