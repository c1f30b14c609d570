package dev.crosspoint.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScpiBlockTest {

    @Test
    void aDefiniteBlockIsWrittenAsTheStandardSays() {
        assertThat(ScpiBlock.encode(bytes("0123456789"))).isEqualTo(bytes("#2100123456789"));
        assertThat(ScpiBlock.encode(new byte[0])).isEqualTo(bytes("#10"));
    }

    @ParameterizedTest
    @CsvSource({"#13abc, abc", "#3003abc, abc", "#9000000003abc, abc", "#0abc, abc", "#0, ''", "#10, ''"})
    void definiteAndIndefiniteBlocksAreRead(String message, String payload) {
        assertThat(ScpiBlock.decode(bytes(message))).isEqualTo(bytes(payload));
    }

    @ParameterizedTest
    @CsvSource({
        "#14abc, a block of 4 bytes holds 3",
        "#12abc, a block of 2 bytes holds 3",
        "#3a01, the byte count of a block is cut or no number",
        "#30, the byte count of a block is cut or no number",
        "#, the response should be a block",
        "+1.5E3, the response should be a block",
        "#HFF, the response should be a block",
        "'', the response should be a block"
    })
    void aTruncatedOrMalformedBlockIsRefused(String message, String problem) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> ScpiBlock.decode(bytes(message)))
                .withMessageStartingWith(problem);
    }

    @Test
    void theBytesOfANumberStandInTheOrderOfTheSetting() {
        assertThat(RealFormat.REAL_32.encode(new double[] {1}, ByteOrder.BIG_ENDIAN))
                .isEqualTo(new byte[] {0x3f, (byte) 0x80, 0, 0});
        assertThat(RealFormat.REAL_64.encode(new double[] {1}, ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f});
    }

    @Test
    void halfANumberIsRefused() {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> RealFormat.REAL_64.decode(new byte[12], ByteOrder.BIG_ENDIAN))
                .withMessage("12 bytes are no whole number of numbers of 8 bytes each");
    }

    @Property(tries = 100)
    void theCodesForNoNumberAndInfinityAreResolvedInEitherWidth(
            @ForAll RealFormat format, @ForAll("orders") ByteOrder order) {
        double[] codes = {9.91e37, 9.9e37, -9.9e37, Double.NaN, Double.NEGATIVE_INFINITY, 9.8e37};
        double[] decoded = format.decode(format.encode(codes, order), order);
        assertThat(Arrays.copyOf(decoded, 5))
                .containsExactly(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY);
        assertThat(decoded[5]).isFinite();
    }

    @Property(tries = 200)
    void doublesSurviveInEitherOrder(
            @ForAll @DoubleRange(min = -1e30, max = 1e30) double[] values, @ForAll("orders") ByteOrder order) {
        byte[] message = ScpiBlock.encode(RealFormat.REAL_64.encode(values, order));
        assertThat(RealFormat.REAL_64.decode(ScpiBlock.decode(message), order)).containsExactly(values);
    }

    @Property(tries = 200)
    void floatsSurviveInEitherOrder(@ForAll float value, @ForAll("orders") ByteOrder order) {
        Assume.that(Math.abs(value) < 9.9e37);
        byte[] payload = RealFormat.REAL_32.encode(new double[] {value}, order);
        assertThat(RealFormat.REAL_32.decode(payload, order)).containsExactly(value);
    }

    @Property(tries = 200)
    void anyBytesSurviveABlock(@ForAll byte[] payload) {
        assertThat(ScpiBlock.decode(ScpiBlock.encode(payload))).isEqualTo(payload);
    }

    @Provide
    Arbitrary<ByteOrder> orders() {
        return Arbitraries.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
