package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.SweepSpacing;
import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepDirection;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepRanging;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.List;

/** The levels of a sweep or a list in V or A, each with its range; after the last one it begins again. */
final class LevelSequence {
    private final double[] levels;
    private final Range[] ranges;

    private LevelSequence(double[] levels, Range[] ranges) {
        this.levels = levels;
        this.ranges = ranges;
    }

    /** Works out the levels of {@code settings}; there must be any, and they must fit into the range if that is fixed. */
    static LevelSequence of(LevelSettings settings, SweepSettings sweep) {
        double[] levels = settings.mode == LevelMode.LIST ? list(settings.list) : sweep(settings, sweep);
        Range[] ranges = new Range[levels.length];
        for (int i = 0; i < levels.length; i++) {
            ranges[i] = range(levels[i], settings, sweep, largest(levels));
            if (Math.abs(levels[i]) > ranges[i].largestLevel() * (1 + 1e-12)) {
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
        }
        return new LevelSequence(levels, ranges);
    }

    private static Range range(double level, LevelSettings settings, SweepSettings sweep, double largest) {
        if (!settings.autoRange || sweep.ranging == SweepRanging.FIXED) {
            return settings.fixedRange;
        }
        boolean logarithmic = settings.mode == LevelMode.SWEEP && sweep.spacing == SweepSpacing.LOGARITHMIC;
        boolean perLevel = sweep.ranging == SweepRanging.AUTOMATIC || logarithmic;
        return settings.automaticRange(perLevel ? level : largest);
    }

    private static double[] list(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] sweep(LevelSettings settings, SweepSettings sweep) {
        if (settings.step() * settings.span() < 0) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        int points = sweep.points();
        boolean there = sweep.direction == SweepDirection.UP;
        double first = there ? settings.start() : settings.stop();
        boolean both = sweep.stair == SweepSettings.Stair.DOUBLE;
        double[] levels = new double[both ? 2 * points : points];
        for (int i = 0; i < points; i++) {
            levels[i] = sweep.spacing == SweepSpacing.LINEAR
                    ? first + (there ? i : -i) * settings.step()
                    : logarithmic(first, there ? settings.stop() : settings.start(), i, points);
        }
        for (int i = points; i < levels.length; i++) {
            levels[i] = levels[levels.length - 1 - i];
        }
        return levels;
    }

    private static double logarithmic(double first, double last, int index, int points) {
        if (first * last <= 0) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        return points == 1 ? first : first * Math.pow(last / first, (double) index / (points - 1));
    }

    private static double largest(double[] levels) {
        double largest = 0;
        for (double level : levels) {
            largest = Math.max(largest, Math.abs(level));
        }
        return largest;
    }

    double level(long index) {
        return levels[(int) (index % levels.length)];
    }

    Range range(long index) {
        return ranges[(int) (index % ranges.length)];
    }

    /** Returns the level of the largest magnitude. */
    double largest() {
        return largest(levels);
    }
}
