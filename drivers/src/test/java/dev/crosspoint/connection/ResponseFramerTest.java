package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseFramerTest {
    private final ResponseFramer framer = new ResponseFramer(1000);

    @ParameterizedTest
    @CsvSource({
        "'',-1",
        "'+1.5',-1",
        "'+1.5~',4",
        "'#',-1",
        "'#1',-1",
        "'#13~~',-1",
        "'#13~~~',-1",
        "'#13~~~~',6",
        "'#210~~~~~~~~~~x',-1",
        "'#13abcx~',7",
        "'#0ab',-1",
        "'#0a~b~',5",
        "'#0a~b',-1",
        "'#HFF~',4",
        "'#~',1"
    })
    void theEndIsFoundWhereTheMessageSaysSo(String received, int end) {
        byte[] bytes = bytes(received);
        assertThat(framer.terminator(bytes, bytes.length)).isEqualTo(end);
    }

    @Test
    void aByteCountThatIsNoNumberIsRefused() {
        byte[] bytes = bytes("#2x1abc~");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> framer.terminator(bytes, bytes.length))
                .withMessageContaining("#2x1");
    }

    @Test
    void aBlockLongerThanTheMemoryIsRefusedBeforeItArrives() {
        byte[] bytes = bytes("#9999999999");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> framer.terminator(bytes, bytes.length))
                .withMessageContaining("longer than the 1000 bytes allowed");
    }

    @Test
    void textWithoutAnEndIsRefusedAtTheBound() {
        byte[] bytes = new byte[1001];
        Arrays.fill(bytes, (byte) 'x');
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> framer.terminator(bytes, bytes.length))
                .withMessageContaining("1001 bytes or more");
    }

    @Property(tries = 300)
    void aBlockEndsAtTheSamePlaceHoweverItArrives(@ForAll byte[] payload) {
        byte[] header = bytes("#3" + String.format(Locale.ROOT, "%03d", payload.length % 1000));
        byte[] message = Arrays.copyOf(header, header.length + payload.length % 1000 + 1);
        System.arraycopy(payload, 0, message, header.length, payload.length % 1000);
        message[message.length - 1] = '\n';
        ResponseFramer growing = new ResponseFramer(2000);
        for (int length = 0; length < message.length; length++) {
            assertThat(growing.terminator(message, length)).isEqualTo(-1);
        }
        assertThat(growing.terminator(message, message.length)).isEqualTo(message.length - 1);
    }

    private static byte[] bytes(String text) {
        return text.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1);
    }
}
