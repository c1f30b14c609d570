package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.store.StoredRun;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Runs whose EPSCs, displacement current and noise are known. */
final class SyntheticTrain {
    static final double LEVEL = 0.1;
    static final double WIDTH = 55e-3;
    private static final double INTERVAL = 1e-3;
    private static final int BASELINE = 100;
    private static final int GAP = 45;
    private static final int PULSE = 55;

    private final double[] epscs;
    private double noise;
    private double offset;
    private double peak;
    private double decay = 2e-3;
    private double shift;

    /** Pulses with these currents in A. */
    SyntheticTrain(double... epscs) {
        this.epscs = epscs;
    }

    /** Returns EPSCs that grow by the same factor from pulse to pulse, in A. */
    static double[] growing(double first, double factor, int pulses) {
        double[] grown = new double[pulses];
        Arrays.setAll(grown, i -> first * Math.pow(factor, i));
        return grown;
    }

    /** Adds white noise of this standard deviation in A, and the same current in A all the time. */
    SyntheticTrain noise(double deviation, double always) {
        noise = deviation;
        offset = always;
        return this;
    }

    /** Adds a displacement current that decays from {@code amperes} A at every rising edge and from its negative at every other. */
    SyntheticTrain displacement(double amperes, double seconds) {
        peak = amperes;
        decay = seconds;
        return this;
    }

    /** Samples so many intervals earlier after an edge than others. */
    SyntheticTrain shifted(double intervals) {
        shift = intervals;
        return this;
    }

    /** Returns a run of so many trains of a device. */
    PulseRows run(long seed, int trains) {
        return run(seed, trains, false);
    }

    /** Returns a run of so many trains with an open circuit. */
    PulseRows open(long seed, int trains) {
        return run(seed, trains, true);
    }

    private PulseRows run(long seed, int trains, boolean open) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        PulseRows rows = new PulseRows()
                .every(INTERVAL)
                .with("potentiation.level", LEVEL, "V")
                .with("potentiation.width", WIDTH, "s")
                .with("potentiation.gap", GAP * INTERVAL, "s")
                .with("potentiation-pulses", epscs.length, "1")
                .with("sampling.interval", INTERVAL, "s")
                .with("sampling.nplc", 0.04, "1")
                .with("sampling.current-range", 1e-7, "A")
                .with("plateau-start", 5e-3, "s");
        rows.start().put("protocol", "pulsed-iv").put("device", open ? Reference.OPEN : "synapse");
        for (int train = 1; train <= trains; train++) {
            rows.level(train, 0, "base", 0, samples(BASELINE, 0, 0, random));
            for (int pulse = 1; pulse <= epscs.length; pulse++) {
                double epsc = open ? 0 : epscs[pulse - 1];
                rows.level(train, pulse, "set", LEVEL, samples(PULSE, epsc, peak, random));
                rows.level(train, pulse, "base", 0, samples(GAP, 0, -peak, random));
            }
        }
        return rows;
    }

    private double[] samples(int count, double current, double displacement, RandomGenerator random) {
        double[] samples = new double[count];
        Arrays.setAll(
                samples,
                i -> offset
                        + current
                        + displacement * Math.exp(-(i - shift + 1) * INTERVAL / decay)
                        + noise * random.nextGaussian());
        return samples;
    }

    /** Analyses a run with an open-circuit run to subtract. */
    static AnalysisResult corrected(StoredRun run, StoredRun open) {
        TrainSettings settings = TrainSettings.of(RunParameters.of(run));
        return PulsedIvAnalysis.analyze(run, settings, Reference.from(open, run, settings));
    }

    /** Analyses a run as it is. */
    static AnalysisResult uncorrected(StoredRun run) {
        return new PulsedIvAnalysis().analyze(run);
    }

    /** Returns the finding of a name whose conditions, as a person writes them, contain all of these. */
    static Finding finding(AnalysisResult result, String name, String... conditions) {
        return result.findings().stream()
                .filter(finding -> finding.name().equals(name)
                        && Arrays.stream(conditions).allMatch(finding.conditionsText()::contains))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + result.findings()));
    }

    /** Returns the same, which must be resolved. */
    static Finding.Resolved resolved(AnalysisResult result, String name, String... conditions) {
        Finding finding = finding(result, name, conditions);
        if (finding instanceof Finding.Resolved resolved) {
            return resolved;
        }
        throw new AssertionError("not resolved: " + finding);
    }
}
