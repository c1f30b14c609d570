package dev.crosspoint.replay.fit;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.replay.Replay;
import dev.crosspoint.run.ProgressListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Fits a device model to a run by simulating and correcting: the same stimulus is run on the model, and each parameter is
 * multiplied by what the finding that tells it is off. So the relation between the two, which the sweep rate, the voltage steps
 * and the bounds of chance all change, need not be known.
 */
public final class DeviceFit {

    /** A correction of a proportional relation is exact; the rest is for those that act on each other. */
    private static final int ROUNDS = 5;

    /** Simulated runs of a round: their mean adds a sixth to the variance of a difference of two runs. */
    private static final int RUNS = 3;

    private final Replay replay;
    private final Map<Adjustment, Target> targets;
    private final ProgressListener listener;
    private final Map<Adjustment, Double> lastFactors = new HashMap<>();

    private DeviceFit(Replay replay, Map<Adjustment, Target> targets, ProgressListener listener) {
        this.replay = new Replay(replay.recorded(), IdealInstruments.of(replay.bench()), replay.seed());
        this.targets = targets;
        this.listener = listener;
    }

    /**
     * Fits the device of a replay.
     *
     * @param replay the stimulus, and the model to begin with; the seeds of the fit follow its seed, which stays unused
     * @param findings what the recorded run found
     * @throws IllegalArgumentException if they tell no parameter of the model
     * @throws InterruptedException if the listener was interrupted
     */
    public static FittedDevice fit(Replay replay, List<Finding> findings, ProgressListener listener)
            throws InterruptedException {
        Map<Adjustment, Target> targets = new LinkedHashMap<>();
        for (Adjustment adjustment : Adjustments.of(replay.device())) {
            Target.of(findings, adjustment.finding()).ifPresent(target -> targets.put(adjustment, target));
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(nothingToFit(replay));
        }
        return new DeviceFit(replay, targets, listener).fit();
    }

    private static String nothingToFit(Replay replay) {
        List<String> needed = Adjustments.of(replay.device()).stream()
                .map(Adjustment::finding)
                .distinct()
                .toList();
        return "nothing that " + replay.recorded().run().folder() + " found tells a parameter of the model "
                + DeviceSettings.of(replay.device()).model()
                + (needed.isEmpty()
                        ? ", which cannot be fitted"
                        : ", which is fitted to " + String.join(", ", needed) + " of an iv-sweep")
                + "; leave out --fit, or try another model with --device";
    }

    private FittedDevice fit() throws InterruptedException {
        DeviceSettings before = DeviceSettings.of(replay.device());
        // A fitted cell is one cell: its means are what is fitted, and not drawn anew for each simulated run.
        DeviceSettings settings = start(before.withChoice("nominal", true));
        Map<Adjustment, OptionalDouble> found = simulate(settings, 0);
        for (int round = 1; round < ROUNDS; round++) {
            settings = correct(settings, found);
            found = simulate(settings, round);
        }
        return result(before, settings, found);
    }

    private DeviceSettings start(DeviceSettings settings) {
        DeviceSettings started = settings;
        for (Map.Entry<Adjustment, Target> entry : targets.entrySet()) {
            Adjustment adjustment = entry.getKey();
            if (adjustment.start() == Adjustment.Start.AT_THE_FINDING) {
                double factor = Math.abs(entry.getValue().value()) / started.value(adjustment.parameter());
                started = started.times(factor, adjustment.parameter(), adjustment.companions());
            }
        }
        return started;
    }

    private DeviceSettings correct(DeviceSettings settings, Map<Adjustment, OptionalDouble> found) {
        DeviceSettings corrected = settings;
        for (Map.Entry<Adjustment, Target> entry : targets.entrySet()) {
            Adjustment adjustment = entry.getKey();
            OptionalDouble simulated = found.get(adjustment);
            double factor = simulated.isPresent()
                    ? adjustment.factor(entry.getValue(), simulated.getAsDouble())
                    : halfWayBack(adjustment);
            lastFactors.put(adjustment, factor);
            corrected = corrected.times(factor, adjustment.parameter(), adjustment.companions());
        }
        return corrected;
    }

    /** A correction after which simulated runs no longer resolve the finding went too far. */
    private double halfWayBack(Adjustment adjustment) {
        return 1 / Math.sqrt(lastFactors.getOrDefault(adjustment, 1.0));
    }

    /** Returns the mean of each finding over a few runs; the seeds are the same in every round, so that chance cancels. */
    private Map<Adjustment, OptionalDouble> simulate(DeviceSettings settings, int round) throws InterruptedException {
        Replay fitted = replay.with(settings.device());
        List<List<Finding>> runs = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            listener.progress(
                    (round * RUNS + run - 1) / (double) (ROUNDS * RUNS), "fit, round " + (round + 1) + " of " + ROUNDS);
            runs.add(SimulatedFindings.of(fitted.withSeed(replay.seed() + run)));
        }
        Map<Adjustment, OptionalDouble> means = new LinkedHashMap<>();
        for (Adjustment adjustment : targets.keySet()) {
            means.put(
                    adjustment,
                    runs.stream()
                            .flatMap(findings -> Target.of(findings, adjustment.finding()).stream())
                            .mapToDouble(Target::value)
                            .average());
        }
        return means;
    }

    private FittedDevice result(DeviceSettings before, DeviceSettings after, Map<Adjustment, OptionalDouble> found) {
        List<FittedParameter> fitted = new ArrayList<>();
        Map<String, String> companions = new LinkedHashMap<>();
        targets.forEach((adjustment, target) -> {
            String key = adjustment.parameter();
            fitted.add(new FittedParameter(
                    key, before.text(key), after.text(key), target.finding(), found.get(adjustment)));
            adjustment.companions().forEach(companion -> companions.put(companion, key));
        });
        return new FittedDevice(replay.recorded().id(), after, fitted, companions);
    }
}
