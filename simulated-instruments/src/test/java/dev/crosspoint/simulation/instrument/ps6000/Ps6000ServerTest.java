package dev.crosspoint.simulation.instrument.ps6000;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives at the port, the twin stays usable for others. */
@Timeout(30)
class Ps6000ServerTest {
    private final PicoBench bench = new PicoBench();
    private Ps6000Server server;

    @BeforeEach
    void serve() throws IOException {
        server = Ps6000Server.start("scope", bench.twin, bench.timeline, 0);
    }

    @AfterEach
    void stop() {
        bench.timeline.close();
        server.close();
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", Integer.parseInt(server.address().split(":")[1]));
    }

    private static byte[] bytes(String hex) {
        String digits = hex.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /** Opens the unit, and returns the status of the answer. */
    private int open() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes("06000000 0000 0000 ffff"));
            ByteBuffer answer =
                    ByteBuffer.wrap(socket.getInputStream().readNBytes(10)).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(answer.getInt()).isEqualTo(6);
            return answer.getInt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffffffff 0000",
                "00000000",
                "01000000 00",
                "04000000 ffff 0000",
                "04000000 2100 0000",
                "04000000 0000 0000",
                "08000000 0000 0000 0500 4142",
                "06000000 0300 0100 0000",
                "0a000000 0e00 0000 ffff 00000000",
                "2a2a2a2a 4944 4e3f 0a",
                "47455420 2f20 4854 5450"
            })
    void bytesThatAreNoCallCutTheirOwnConnectionAndNothingElse(String hex) throws IOException {
        bench.open();
        bench.twin.closeUnit((short) 1);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(hex));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(open()).isZero();
    }

    @Test
    void callInPiecesIsCarriedOutOnce() throws IOException {
        try (Socket socket = connect()) {
            for (byte one : bytes("06000000 0000 0000 ffff")) {
                socket.getOutputStream().write(one);
                socket.getOutputStream().flush();
            }
            assertThat(socket.getInputStream().readNBytes(10)).endsWith(1, 0);
        }
        assertThat(bench.twin.enumerateUnits()).isEmpty();
    }

    @Test
    void callsInOnePieceAreAnsweredInOrder() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes("06000000 0000 0000 ffff 04000000 0300 0100 04000000 0300 0200"));
            assertThat(socket.getInputStream().readNBytes(10)).endsWith(1, 0);
            assertThat(socket.getInputStream().readNBytes(8)).containsExactly(4, 0, 0, 0, 0, 0, 0, 0);
            assertThat(socket.getInputStream().readNBytes(8)).containsExactly(4, 0, 0, 0, 0x0C, 0, 0, 0);
        }
    }
}
