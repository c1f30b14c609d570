package dev.crosspoint.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SiFormatTest {

    @Test
    void valuesTakeThePrefixAndTheDigitsAskedFor() {
        assertThat(SiFormat.value(1.0e9, "ohm", 3)).isEqualTo("1.00 GΩ");
        assertThat(SiFormat.value(-3.0e-10, "A", 2)).isEqualTo("-300 pA");
        assertThat(SiFormat.value(0, "V", 3)).isEqualTo("0.00 V");
        assertThat(SiFormat.value(Double.NaN, "V", 3)).isEqualTo("NaN V");
    }

    @Test
    void aCountLosesNoDigitAndGetsNoDecimals() {
        assertThat(SiFormat.count(0)).isEqualTo("0");
        assertThat(SiFormat.count(374)).isEqualTo("374");
        assertThat(SiFormat.count(12_345_678_901.0)).isEqualTo("12345678901");
    }

    @Test
    void voltagesFromATenthOfAVoltAreNotTurnedIntoMillivolts() {
        assertThat(SiFormat.nominal(0.5, "V")).isEqualTo("0.5 V");
        assertThat(SiFormat.nominal(0.05, "V")).isEqualTo("50 mV");
    }

    @Test
    void longTimesAreNotGivenInKiloseconds() {
        assertThat(SiFormat.nominal(3600, "s")).isEqualTo("3600 s");
        assertThat(SiFormat.nominal(1.5e5, "s")).isEqualTo("1.5 × 10⁵ s");
    }

    @Test
    void squaredUnitsTakeNoPrefixBecauseItWouldBeSquaredToo() {
        assertThat(SiFormat.nominal(1e-12, "m^2")).isEqualTo("1 × 10⁻¹² m²");
        assertThat(SiFormat.nominal(2e-3, "A/V^2")).isEqualTo("2 mA/V²");
    }

    @Test
    void roundingUpDoesNotPrintAThousandOfAPrefix() {
        assertThat(SiFormat.value(999.9999e-6, "A", 3)).isEqualTo("1.00 mA");
    }

    @Test
    void theIntervalDecidesTheDigits() {
        assertThat(SiFormat.withInterval(0.30214, 0.29802, 0.30626, "V")).isEqualTo("0.302 ± 0.004 V");
        assertThat(SiFormat.withInterval(0.30214, 0.30094, 0.30334, "V")).isEqualTo("0.3021 ± 0.0012 V");
        assertThat(SiFormat.withInterval(41.2e-3, 39.1e-3, 43.3e-3, "V")).isEqualTo("41.2 ± 2.1 mV");
    }

    @Test
    void anUncertaintyThatRoundsUpToTenKeepsTwoDigits() {
        assertThat(SiFormat.withInterval(5, 4.036, 5.964, "V")).isEqualTo("5.0 ± 1.0 V");
    }

    @Test
    void unequalSidesAreNotMadeEqual() {
        assertThat(SiFormat.withInterval(1.0031e9, 0.8911e9, 1.1292e9, "ohm")).isEqualTo("1.00 (-0.11 +0.13) GΩ");
    }

    @Test
    void sidesThatDifferByLessThanADigitAreNotMadeUnequalByRounding() {
        assertThat(SiFormat.withInterval(0.5, 0.5 - 0.00447, 0.5 + 0.00451, "V"))
                .isEqualTo("0.500 ± 0.004 V");
    }

    @Test
    void aShortSideIsNotRoundedToZero() {
        assertThat(SiFormat.withInterval(1.00, 0.98, 6.0, "V")).isEqualTo("1.00 (-0.02 +5.00) V");
    }

    @Test
    void aPowerOfTenAppliesToTheValueAndItsUncertainty() {
        assertThat(SiFormat.withInterval(2.1e6, 1.8e6, 2.4e6, "1")).isEqualTo("(2.10 ± 0.30) × 10⁶");
    }

    @Test
    void anUnknownIntervalClaimsNoUncertainty() {
        assertThat(SiFormat.withInterval(0.30214, Double.NaN, Double.NaN, "V")).isEqualTo("0.3021 V");
        assertThat(SiFormat.interval(0.30214, Double.NaN, Double.NaN, "V")).isEqualTo("not determined");
    }

    @Test
    void aValueOutsideItsIntervalIsNotGivenNegativeSides() {
        assertThat(SiFormat.withInterval(0.5, 0.6, 0.7, "V")).isEqualTo("0.5000 V");
        assertThat(SiFormat.interval(0.5, 0.6, 0.7, "V")).isEqualTo("0.600 to 0.700 V");
    }

    @Test
    void anOpenEndIsSaidToBeOpen() {
        assertThat(SiFormat.interval(2, 1.5, Double.POSITIVE_INFINITY, "V")).isEqualTo("1.500 to ∞ V");
    }

    @Test
    void theIntervalIsInTheUnitOfItsValue() {
        assertThat(SiFormat.interval(2e-9, 0.2e-9, 3e-6, "A")).endsWith(" µA").startsWith("0.0002 to 3.0000");
    }

    @Test
    void theDefaultLocaleDoesNotTurnPointsIntoCommas() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(SiFormat.value(1.5, "V", 2)).isEqualTo("1.5 V");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void thePrintedValueIsTheValue(@ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
        String[] printed = SiFormat.value(value, "K", 4).split(" ", 2);
        ScaledUnit unit = ScaledUnit.of("K", value);
        double back =
                new BigDecimal(printed[0]).scaleByPowerOfTen(unit.exponent()).doubleValue();
        assertThat(printed[1]).isEqualTo(unit.symbol());
        assertThat(back).isCloseTo(value, within(Math.abs(value) * 5.1e-4 + Double.MIN_VALUE));
    }

    @Property
    void theUncertaintyIsPrintedToTwoSignificantDigitsAtMost(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
            @ForAll @DoubleRange(min = 1e-6, max = 10) @Scale(9) double relativeWidth) {
        double half = Math.abs(value) * relativeWidth;
        String text = SiFormat.withInterval(value, value - half, value + half, "1");
        if (half > 0) {
            String uncertainty = text.replaceAll("\\(?-?[0-9.]+ ± ([0-9.]+).*", "$1");
            double printed = new BigDecimal(uncertainty)
                    .scaleByPowerOfTen(
                            ScaledUnit.of("1", Math.max(half, Math.abs(value))).exponent())
                    .doubleValue();
            assertThat(printed).isCloseTo(half, within(half * 0.15));
        }
    }

    @Property
    void everyPairOfEndsHasAText(@ForAll double value, @ForAll double low, @ForAll double high) {
        assertThat(SiFormat.withInterval(value, low, high, "A")).isNotBlank();
        assertThat(SiFormat.interval(value, low, high, "A")).isNotBlank();
    }
}
