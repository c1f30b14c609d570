package dev.crosspoint.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AxisScaleTest {

    private static AxisScale scale(Scale scale, String unit, double... values) {
        return AxisScale.of(new Axis("Current", unit, scale), values, false);
    }

    private static List<String> labels(AxisScale scale) {
        return scale.ticks().stream()
                .filter(tick -> !tick.isMinor())
                .map(AxisScale.Tick::label)
                .toList();
    }

    @Test
    void linearAxesCarryOnePrefixForAllTicks() {
        AxisScale scale = scale(Scale.LINEAR, "A", -1e-6, 5e-6);
        assertThat(scale.label()).isEqualTo("Current (µA)");
        assertThat(labels(scale)).containsExactly("−1", "0", "1", "2", "3", "4", "5");
    }

    @Test
    void decadesCarryTheirUnit() {
        AxisScale scale = scale(Scale.LOGARITHMIC, "A", 1e-10, 5e-6);
        assertThat(scale.label()).isEqualTo("Current");
        assertThat(labels(scale)).containsExactly("100 pA", "1 nA", "10 nA", "100 nA", "1 µA");
        assertThat(scale.ticks()).hasSizeGreaterThan(40);
    }

    @Test
    void longTimesAreDecadesOfSeconds() {
        assertThat(labels(scale(Scale.LOGARITHMIC, "s", 1e-3, 1e5)))
                .startsWith("1 ms", "10 ms")
                .endsWith("10⁵ s");
    }

    @Test
    void lessThanADecadeStillHasLabels() {
        assertThat(labels(scale(Scale.LOGARITHMIC, "A", 2.1e-9, 4.9e-9)))
                .containsExactly("2 nA", "3 nA", "4 nA", "5 nA");
    }

    @Test
    void anAxisAroundOneDecadeHasMoreThanItsLabel() {
        assertThat(labels(scale(Scale.LOGARITHMIC, "A", 13, 770)))
                .containsExactly("20 A", "50 A", "100 A", "200 A", "500 A");
    }

    @Test
    void manyDecadesDoNotCrowdTheAxis() {
        assertThat(labels(scale(Scale.LOGARITHMIC, "1", 1e-15, 1e15)))
                .hasSizeLessThan(12)
                .contains("10⁻¹²");
    }

    @Test
    void valuesWithoutALogarithmAreNotDrawnAtAFloor() {
        AxisScale scale = scale(Scale.LOGARITHMIC, "A", 0, -1e-9, 1e-9, 1e-8);
        assertThat(scale.position(0)).isNaN();
        assertThat(scale.position(-1e-9)).isNaN();
        assertThat(scale.lower()).isCloseTo(-9, within(0.1));
    }

    @Test
    void probitAxesAreLinearInStandardDeviations() {
        AxisScale scale = scale(Scale.PROBIT, "1", 0.1, 0.9);
        assertThat(scale.position(0.5)).isZero();
        // Quantile of the standard normal distribution, from any table.
        assertThat(scale.position(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(scale.position(0)).isNaN();
        assertThat(scale.position(1)).isNaN();
        assertThat(labels(scale)).containsExactly("1", "5", "10", "25", "50", "75", "90", "95", "99");
    }

    @Test
    void farTailsStayOnTheProbitAxis() {
        AxisScale scale = scale(Scale.PROBIT, "1", 1e-4, 1 - 1e-4);
        assertThat(scale.position(1e-4)).isGreaterThan(scale.lower());
        assertThat(labels(scale)).contains("0.1", "99.9");
    }

    @Test
    void cyclesAreCountedInWholeNumbers() {
        assertThat(labels(scale(Scale.LINEAR, "1", 1, 2, 3))).containsExactly("1", "2", "3");
    }

    @Test
    void barsStandOnTheFrame() {
        AxisScale scale = AxisScale.of(new Axis("Count", "1", Scale.LINEAR), new double[] {3, 7}, true);
        assertThat(scale.lower()).isZero();
    }

    @Test
    void equalValuesDoNotCollapseTheAxis() {
        AxisScale scale = scale(Scale.LINEAR, "A", 5e-6, 5e-6);
        assertThat(scale.upper()).isGreaterThan(scale.lower());
        assertThat(labels(scale)).contains("5.0");
    }

    @Property
    void everyDrawableValueLiesOnItsAxis(@ForAll Scale kind, @ForAll @Size(max = 5) double[] values) {
        AxisScale scale = scale(kind, "A", values);
        assertThat(scale.lower()).isFinite().isLessThan(scale.upper());
        assertThat(scale.upper()).isFinite();
        for (double value : values) {
            double position = scale.position(value);
            assertThat(Double.isNaN(position) || position >= scale.lower() && position <= scale.upper())
                    .isTrue();
        }
    }

    @Property
    void everyAxisHasLabelsButNotTooMany(@ForAll Scale kind, @ForAll @Size(max = 5) double[] values) {
        AxisScale scale = scale(kind, "A", values);
        assertThat(labels(scale)).hasSizeBetween(2, 13).doesNotHaveDuplicates();
        assertThat(scale.ticks())
                .allSatisfy(tick -> assertThat(tick.position()).isBetween(scale.lower(), scale.upper()));
    }
}
