package dev.crosspoint.analysis.potentiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.statistics.Estimate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UpdateCurveTest {

    private static double[] curve(double start, double end, double curvature, int pulses) {
        return IntStream.rangeClosed(0, pulses)
                .mapToDouble(n -> start + (end - start) * UpdateCurve.shape((double) n / pulses, curvature))
                .toArray();
    }

    private static UpdateCurve fitted(double[] conductance) {
        return UpdateCurve.fit(conductance).value().orElseThrow();
    }

    @Property(tries = 200)
    void anyCurvatureIsFoundAgain(
            @ForAll @DoubleRange(min = -12, max = 12) double curvature,
            @ForAll @IntRange(min = 8, max = 300) int pulses,
            @ForAll @DoubleRange(min = 1.1, max = 1000) double ratio,
            @ForAll boolean rising) {
        double low = 1e-6;
        double high = ratio * low;
        UpdateCurve fit = fitted(curve(rising ? low : high, rising ? high : low, curvature, pulses));
        assertThat(fit.curvature()).isCloseTo(curvature, within(1e-4 * (1 + Math.abs(curvature))));
        assertThat(fit.start()).isCloseTo(rising ? low : high, within(1e-4 * (high - low)));
        assertThat(fit.end()).isCloseTo(rising ? high : low, within(1e-4 * (high - low)));
    }

    @Test
    void theShapeRunsThroughEqualStepsWithoutAJump() {
        for (double x : new double[] {0, 0.2, 0.5, 0.9, 1}) {
            assertThat(UpdateCurve.shape(x, 0)).isEqualTo(x);
            assertThat(UpdateCurve.shape(x, 0.99e-5)).isCloseTo(UpdateCurve.shape(x, 1.01e-5), within(1e-7));
            assertThat(UpdateCurve.shape(x, -1e-7)).isCloseTo(x, within(1e-7));
        }
    }

    @Test
    void theShapeIsFiniteForEveryCurvature() {
        assertThat(UpdateCurve.shape(0.5, 5000)).isEqualTo(1);
        assertThat(UpdateCurve.shape(0.5, -5000)).isZero();
    }

    @Test
    void theSlopeIsThatOfTheShape() {
        for (double curvature : new double[] {-7, -0.1, 0, 1e-6, 0.3, 5}) {
            for (double x : new double[] {0, 0.3, 0.8, 1}) {
                double step = 1e-4;
                double difference =
                        (UpdateCurve.shape(x, curvature + step) - UpdateCurve.shape(x, curvature - step)) / (2 * step);
                assertThat(UpdateCurve.shapeSlope(x, curvature)).isCloseTo(difference, within(1e-6));
            }
        }
    }

    @Test
    void depressionRunsPotentiationBackwardsAtTheOppositeCurvature() {
        double[] up = curve(1, 10, 4, 20);
        double[] backwards =
                IntStream.rangeClosed(0, 20).mapToDouble(n -> up[20 - n]).toArray();
        assertThat(fitted(backwards).curvature()).isCloseTo(-4, withinPercentage(0.1));
        assertThat(Asymmetry.between(4, -4)).isZero();
        assertThat(Asymmetry.between(4, 4)).isPositive().isCloseTo(-Asymmetry.between(-4, -4), within(1e-12));
    }

    @Test
    void aSingleStepHasNoCurvature() {
        double[] step =
                IntStream.rangeClosed(0, 30).mapToDouble(n -> n == 0 ? 1 : 100).toArray();
        assertThat(UpdateCurve.fit(step))
                .isInstanceOfSatisfying(
                        Estimate.Unresolved.class,
                        none -> assertThat(none.reason()).contains("single step"));
    }

    @Test
    void aConductanceThatNeverChangesHasNoCurve() {
        assertThat(UpdateCurve.fit(new double[30]))
                .isInstanceOfSatisfying(
                        Estimate.Unresolved.class,
                        none -> assertThat(none.reason()).contains("the same"));
    }
}
