package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.analysis.waiting.Discretization;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.statistics.CensoredMean;
import dev.crosspoint.statistics.CensoredSample;
import java.util.List;
import java.util.Optional;

/** What the trials at one amplitude tell, at bounded memory. */
final class AmplitudeSummary {

    /** Distributions are fitted to at most this many trials, evenly spread over the run; means rest on all. */
    static final int CAPACITY = 2048;

    private final double amplitude;
    private final SwitchingTimeSettings settings;
    private final EvenlySpread<Trial> kept = new EvenlySpread<>(CAPACITY);
    private final CensoredMean mean = new CensoredMean();
    private long alreadyOn;

    AmplitudeSummary(double amplitude, SwitchingTimeSettings settings) {
        this.amplitude = amplitude;
        this.settings = settings;
    }

    void add(Trial trial) {
        if (trial.outcome() == Trial.Outcome.ALREADY_ON) {
            alreadyOn++;
        } else {
            kept.offer(trial);
            mean.add(trial.time(), trial.switched());
        }
    }

    double amplitude() {
        return amplitude;
    }

    /** Returns the mean time to switch; at least one trial must have switched. */
    MeanTime mean() {
        return MeanTime.of(mean, times());
    }

    /** Returns how long the device was watched altogether, s. */
    double watched() {
        return mean.total();
    }

    long switched() {
        return mean.events();
    }

    long censored() {
        return kept.offered() - switched();
    }

    long alreadyOn() {
        return alreadyOn;
    }

    /** Returns whether more trials came than are kept. */
    boolean isThinned() {
        return kept.stride() > 1;
    }

    /** Returns the times of at most {@link #CAPACITY} trials, s. */
    CensoredSample times() {
        return CensoredSample.of(
                kept.items().stream()
                        .filter(Trial::switched)
                        .mapToDouble(Trial::time)
                        .toArray(),
                kept.items().stream()
                        .filter(trial -> !trial.switched())
                        .mapToDouble(Trial::time)
                        .toArray());
    }

    /** Returns which distributions describe the times; empty if there are too few. */
    Optional<WaitingModels> models() {
        return WaitingModels.of(
                times(), new Discretization(settings.sampleInterval(), settings.countWidth(), List.of()));
    }

    /** Returns what tells this amplitude from others. */
    List<Condition> conditions() {
        return List.of(new Condition.Amount("amplitude_v", amplitude, "V"));
    }
}
