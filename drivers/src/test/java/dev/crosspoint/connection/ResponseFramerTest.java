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
    private final ResponseFramer framer = ResponseFramer.ofBursts(1000, Terminator.LF);

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

    @ParameterizedTest
    @CsvSource({
        "'1.5\r\n',CR_LF,3",
        "'1\n5\r',CR,3",
        "'1\r5\r',CR_LF,-1",
        "'#12\r\n\r\n',CR_LF,5",
        "'#12\r\n\r',CR_LF,-1"
    })
    void theWholeTerminatorEndsAMessageHoweverItArrives(String received, Terminator terminator, int end) {
        byte[] bytes = received.getBytes(StandardCharsets.ISO_8859_1);
        ResponseFramer growing = ResponseFramer.ofTrickle(1000, terminator);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(growing.terminator(bytes, length)).isEqualTo(-1);
        }
        assertThat(growing.terminator(bytes, bytes.length)).isEqualTo(end);
    }

    @Test
    void aBlockOfUnknownLengthIsNotCutAtTheFirstPauseOfATrickle() {
        byte[] bytes = bytes("#0a~");
        ResponseFramer trickle = ResponseFramer.ofTrickle(1000, Terminator.LF);
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> trickle.terminator(bytes, bytes.length))
                .withMessageContaining("blocks of known length");
    }

    @Property(tries = 300)
    void aBlockEndsAtTheSamePlaceHoweverItArrives(@ForAll byte[] payload) {
        byte[] header = bytes("#3" + String.format(Locale.ROOT, "%03d", payload.length % 1000));
        byte[] message = Arrays.copyOf(header, header.length + payload.length % 1000 + 1);
        System.arraycopy(payload, 0, message, header.length, payload.length % 1000);
        message[message.length - 1] = '\n';
        ResponseFramer growing = ResponseFramer.ofTrickle(2000, Terminator.LF);
        for (int length = 0; length < message.length; length++) {
            assertThat(growing.terminator(message, length)).isEqualTo(-1);
        }
        assertThat(growing.terminator(message, message.length)).isEqualTo(message.length - 1);
    }

    private static byte[] bytes(String text) {
        return text.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1);
    }
}
