package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far depression is from running potentiation backwards: the largest difference between the fitted curves at equally many pulses
 * from the same end, in parts of the whole change. 0 where they cover each other; between −1 and 1, positive where the curve of
 * potentiation lies above that of depression.
 */
final class Asymmetry {

    private static final String NAME = "asymmetry";
    private static final String METHOD =
            "largest difference of the fitted curves of potentiation and of depression run backwards, each in parts of its"
                    + " own change; 95 % interval from those of the curvatures, taken as independent";

    /** The difference has one flat maximum: this many points hold it to 1e-5 of itself. */
    private static final int POINTS = 400;

    private Asymmetry() {}

    /** Returns the asymmetry, which needs both curves. */
    static Finding of(SeriesFindings potentiation, SeriesFindings depression) {
        long cycles =
                Math.min(potentiation.series().count(), depression.series().count());
        Optional<UpdateCurve> up = potentiation.curve();
        Optional<UpdateCurve> down = depression.curve();
        if (up.isEmpty() || down.isEmpty()) {
            return new Finding.Unresolved(
                    NAME, "1", cycles, "needs the curves of both potentiation and depression", METHOD);
        }
        double curvatureUp = up.get().curvature();
        double curvatureDown = down.get().curvature();
        double value = between(curvatureUp, curvatureDown);
        Interval ofUp = potentiation.curvatureInterval(up.get());
        Interval ofDown = depression.curvatureInterval(down.get());
        ToDoubleFunction<Double> fromUp = curvature -> between(curvature, curvatureDown) - value;
        ToDoubleFunction<Double> fromDown = curvature -> between(curvatureUp, curvature) - value;
        return new Finding.Resolved(
                NAME,
                value,
                "1",
                value - Math.hypot(fromUp.applyAsDouble(ofUp.low()), fromDown.applyAsDouble(ofDown.low())),
                value + Math.hypot(fromUp.applyAsDouble(ofUp.high()), fromDown.applyAsDouble(ofDown.high())),
                cycles,
                METHOD);
    }

    /** Returns the asymmetry of two curvatures; depression run backwards has the shape of the opposite curvature. */
    static double between(double potentiation, double depression) {
        return IntStream.range(1, POINTS)
                .mapToDouble(i -> UpdateCurve.shape((double) i / POINTS, potentiation)
                        - UpdateCurve.shape((double) i / POINTS, -depression))
                .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
    }
}
