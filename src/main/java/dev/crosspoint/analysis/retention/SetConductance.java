package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;

/** The conductance of the first probe after the set pulses, over the repeats. */
final class SetConductance {

    private static final String NAME = "conductance_lrs";
    private static final String DEFINITION = "first probe after the set pulses; 95 % interval ";

    private final List<Double> firsts = new ArrayList<>();
    private double error;

    void add(Trace trace) {
        firsts.add(trace.first());
        error = trace.error()[0];
    }

    /** Returns the median in S; there must be a repeat. */
    double median() {
        return Sample.of(values()).median();
    }

    Finding finding() {
        if (firsts.isEmpty()) {
            return new Finding.Unresolved(NAME, "S", 0, "no repeat was set and probed", DEFINITION + "of their spread");
        }
        if (firsts.size() == 1) {
            return resolved(
                    firsts.get(0),
                    Interval.ofStandardError(firsts.get(0), error),
                    "one repeat: " + DEFINITION + "from the noise alone, spread between repeats unknown");
        }
        Sample logarithms = Sample.of(firsts.stream().mapToDouble(Math::log).toArray());
        return resolved(
                Math.exp(logarithms.moments().mean()),
                logarithms.moments().meanInterval().exp(),
                "log-mean over the repeats: " + DEFINITION + "by Student's t on logarithms");
    }

    private Finding resolved(double value, Interval interval, String method) {
        return new Finding.Resolved(NAME, value, "S", interval, firsts.size(), method);
    }

    private double[] values() {
        return firsts.stream().mapToDouble(v -> v).toArray();
    }
}
