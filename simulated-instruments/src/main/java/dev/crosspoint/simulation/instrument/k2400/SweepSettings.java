package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.SweepSpacing;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepDirection;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepShape;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shape of a sweep ({@code :SOUR:SWE}), as it is after {@code *RST}. */
final class SweepSettings extends SweepShape {

    /** Whether compliance ends a sweep, before or behind the measurement of the point. */
    enum ComplianceAbort implements Mnemonic {
        NEVER("NEVer"),
        EARLY("EARLy"),
        LATE("LATE");

        private final String keyword;

        ComplianceAbort(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    ComplianceAbort complianceAbort = ComplianceAbort.NEVER;
    int points = SourceMeasureCycles.MOST;

    /** Returns the levels from start to stop of a quantity, in the order in which they are sourced. */
    List<Double> levels(double start, double stop) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double share = points == 1 ? 0 : (double) i / (points - 1);
            levels.add(
                    spacing == SweepSpacing.LINEAR ? start + share * (stop - start) : logarithmic(start, stop, share));
        }
        if (direction == SweepDirection.DOWN) {
            Collections.reverse(levels);
        }
        return levels;
    }

    private static double logarithmic(double start, double stop, double share) {
        if (!(start * stop > 0)) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        return start * Math.pow(stop / start, share);
    }

    /** Returns the step between the levels. */
    double step(double start, double stop) {
        return points == 1 ? 0 : (stop - start) / (points - 1);
    }

    /** Sets the count of points by the step between them. */
    void step(double start, double stop, double step) {
        double count = step == 0 ? 1 : (stop - start) / step + 1;
        if (count < 1 - 1e-9 || count > SourceMeasureCycles.MOST + 1e-9) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        points = (int) Math.floor(count + 1e-9);
    }
}
