package dev.crosspoint.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.ProtocolException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScpiSettingTest {
    private static final ScpiReal LEVEL = ScpiReal.of("voltage level", ":SOURce[c]:VOLTage", "V", -210, 210);
    private static final ScpiInteger POINTS = ScpiInteger.of("sweep points", ":SWEep:POINts", 1, 2500);
    private static final ScpiFlag OUTPUT = ScpiFlag.of("output", ":OUTPut[c]");
    private static final ScpiChoice<OffMode> OFF_MODE =
            ScpiChoice.of("off mode", ":OUTPut[c]:OFF:MODE", Map.of(OffMode.NORMAL, "NORMal", OffMode.HIGH_Z, "HIZ"));

    @Test
    void aHeaderHasAShortAndALongForm() {
        ScpiHeader header = new ScpiHeader(":TRACe[c]:POINts:ACTual").on(2);
        assertThat(header.shortForm()).isEqualTo(":TRAC2:POIN:ACT");
        assertThat(header.longForm()).isEqualTo(":TRACE2:POINTS:ACTUAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {":TRAC2:POIN:ACT", ":TRACE2:POINTS:ACTUAL", ":trac2:points:act"})
    void aHeaderIsRecognisedInAnyMixtureOfForms(String sent) {
        assertThat(new ScpiHeader(":TRACe[c]:POINts:ACTual").on(2).matches(sent))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {":TRAC2:POINT:ACT", ":TRAC1:POIN:ACT", "TRAC2:POIN:ACT", ":TRAC2:POIN", ""})
    void anotherHeaderIsNot(String sent) {
        assertThat(new ScpiHeader(":TRACe[c]:POINts:ACTual").on(2).matches(sent))
                .isFalse();
    }

    @Test
    void aHeaderIsNeverSentWithoutItsChannel() {
        assertThatIllegalStateException().isThrownBy(() -> LEVEL.command(1.0));
    }

    @Test
    void aValueIsWrittenAtFullPrecisionAndReadBack() {
        assertThat(LEVEL.on(1).command(0.1 + 0.2)).isEqualTo(":SOUR1:VOLT 0.30000000000000004");
        assertThat(LEVEL.on(1).query()).isEqualTo(":SOUR1:VOLT?");
        assertThat(LEVEL.parse("+3.00000000E-001")).isEqualTo(0.3);
        assertThat(POINTS.command(101)).isEqualTo(":SWE:POIN 101");
        assertThat(POINTS.parse("+101")).isEqualTo(101);
        assertThat(OUTPUT.on(2).command(true)).isEqualTo(":OUTP2 1");
        assertThat(OUTPUT.parse("OFF")).isFalse();
        assertThat(OFF_MODE.on(1).command(OffMode.HIGH_Z)).isEqualTo(":OUTP1:OFF:MODE HIZ");
        assertThat(OFF_MODE.parse("NORMAL")).isEqualTo(OffMode.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-210.1, 210.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aValueOutsideItsRangeIsRefusedWithTheRange(double volts) {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> LEVEL.on(1).command(volts))
                .withMessage("the voltage level can be -210.0 V to 210.0 V, not " + volts + " V");
    }

    @Test
    void aCountOutsideItsRangeAndAWordThatDoesNotExistAreRefused() {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> POINTS.command(2501))
                .withMessage("the sweep points can be 1 to 2500, not 2501");
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> OFF_MODE.on(1).command(OffMode.ZERO));
    }

    @Test
    void aReplyOfAnotherKindIsRefused() {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> POINTS.parse("1.5"));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> POINTS.parse("+9.910000E+37"));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> OUTPUT.parse("2"));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> OFF_MODE.parse("ZERO"));
    }

    @Test
    void readBackMayDifferByTheToleranceOnly() {
        ScpiReal compliance =
                ScpiReal.of("current compliance", ":PROT", "A", 0, 3).within(1e-9, 1e-3);
        assertThat(compliance.agrees(1e-3, 1.0009e-3)).isTrue();
        assertThat(compliance.agrees(1e-3, 1.002e-3)).isFalse();
        assertThat(compliance.agrees(1e-3, Double.NaN)).isFalse();
    }
}
