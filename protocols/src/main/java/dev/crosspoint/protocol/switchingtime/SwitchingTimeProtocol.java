package dev.crosspoint.protocol.switchingtime;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.SamplingSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Steps the voltage from 0 V to an amplitude and samples the current until the step ends, many times at several amplitudes: how
 * long does the device take to switch on?
 */
public record SwitchingTimeProtocol(
        @Setting(value = "voltages of the steps, all of one sign", unit = "V", min = -200, max = 200)
        List<Double> amplitudes,

        @Setting(
                value = "longest time at a voltage; a trial that has not switched by then is censored",
                unit = "s",
                min = 40e-6,
                max = 1e5)
        double stepDuration,

        @Setting(value = "trials at each amplitude", min = 1, max = 1_000_000)
        int trials,

        @Setting(
                value =
                        "order of the trials: interleaved (each amplitude in turn) or blocked (one amplitude after the other)",
                byDefault = "interleaved")
        TrialOrder order,

        @Setting(
                value = "time at 0 V between trials, in which the device forgets the one before",
                unit = "s",
                min = 0,
                max = 1e6)
        double rest,

        @Setting("pulse after each trial that switches the device off again, for one that does not forget by itself")
        Optional<PulseSettings> reset,

        @Setting("how the current is sampled") SamplingSettings sampling,

        @Setting(
                value =
                        "current beyond which the device is on, either direction; give either this or threshold-conductance",
                unit = "A",
                min = 1e-12,
                max = 3)
        OptionalDouble thresholdCurrent,

        @Setting(
                value = "conductance beyond which the device is on; give either this or threshold-current",
                unit = "S",
                min = 1e-13,
                max = 1e3)
        OptionalDouble thresholdConductance,

        @Setting(
                value = "samples in a row beyond the threshold that count as switched; the first of them tells when",
                min = 1,
                max = 1000,
                byDefault = "3")
        int confirmSamples,

        @Setting(
                value =
                        "end a step once the device has switched, to spare it; samples arrive about once a second, so this"
                                + " shortens longer steps only",
                byDefault = "false")
        boolean endWhenSwitched,

        @Setting(
                value =
                        "width of the bins in which the analysis counts the times for the Poisson form; left out, it is not"
                                + " fitted",
                unit = "s",
                min = 20e-6,
                max = 1e5)
        OptionalDouble countWidth,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance)
        implements Protocol {

    /** Readings that the trace buffer of a channel stores (B2900 SCPI Command Reference, TRACe:POINts). */
    private static final int MOST_SAMPLES = 100_000;

    /** Number of the step within its trial. */
    private static final int STEP = 1;

    /** Number of the reset pulse within its trial. */
    private static final int RESET = 2;

    public SwitchingTimeProtocol {
        amplitudes = List.copyOf(amplitudes);
        if (amplitudes.isEmpty() || amplitudes.stream().distinct().count() < amplitudes.size()) {
            throw new IllegalArgumentException("give at least one amplitude, and each of them once: " + amplitudes);
        }
        if (amplitudes.stream().map(Math::signum).distinct().count() > 1 || amplitudes.contains(0.0)) {
            throw new IllegalArgumentException("amplitudes are all of one sign and not 0 V: " + amplitudes
                    + "; measure the other polarity in a run of its own");
        }
        SwitchedWhen switched = new SwitchedWhen(thresholdCurrent, thresholdConductance, confirmSamples);
        for (double amplitude : amplitudes) {
            switched.requireBelow(compliance, "compliance", amplitude);
            switched.requireBelow(sampling.currentRange(), "current-range", amplitude);
        }
        requireToFit(stepDuration, sampling.interval(), "a step");
        int samples = LevelSequence.samplesIn(stepDuration, sampling.interval(), "step-duration");
        if (samples <= confirmSamples) {
            throw new IllegalArgumentException("a step of " + samples + " samples cannot show " + confirmSamples
                    + " in a row after one before the device switched; make step-duration longer");
        }
        if (reset.isPresent()) {
            PulseSettings pulse = reset.get();
            requireToFit(pulse.width() + pulse.gap(), sampling.interval(), "a reset pulse with its gap");
            pulse.sampled(sampling.interval(), SwitchingOperation.RESET, RESET);
            if (Math.signum(pulse.level()) == Math.signum(amplitudes.get(0))) {
                throw new IllegalArgumentException("the level of reset must be of the other sign than the amplitudes");
            }
        }
        if (countWidth.isPresent() && countWidth.getAsDouble() < sampling.interval()) {
            throw new IllegalArgumentException("count-width must be at least the sampling interval of "
                    + Quantities.format(sampling.interval(), "s"));
        }
    }

    @Override
    public Plan plan(Site site) {
        sampling.timing().delay(site.lineFrequency());
        return new SwitchingTimePlan(this).plan();
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new SwitchingTimeRun(this, context).run();
    }

    SwitchedWhen switched() {
        return new SwitchedWhen(thresholdCurrent, thresholdConductance, confirmSamples);
    }

    /** Returns the number of trials at all amplitudes. */
    long allTrials() {
        return (long) trials * amplitudes.size();
    }

    /** Returns the voltage in V of a trial, from 0. */
    double amplitude(long trial) {
        return amplitudes.get(order.amplitude(trial, amplitudes.size(), trials));
    }

    /** Returns the step to a voltage in V, and a sample at 0 V after it. */
    LevelSequence step(double amplitude) {
        int samples = LevelSequence.samplesIn(stepDuration, sampling.interval(), "step-duration");
        SwitchingOperation set = SwitchingOperation.SET;
        return new LevelSequence(
                sampling.interval(),
                List.of(
                        new HeldLevel(amplitude, samples, set, STEP),
                        new HeldLevel(0, 1, SwitchingOperation.BASE, STEP)));
    }

    /** Returns the pulse after each trial, if there is one. */
    Optional<LevelSequence> resetPulse() {
        return reset.map(pulse -> new LevelSequence(
                sampling.interval(), pulse.sampled(sampling.interval(), SwitchingOperation.RESET, RESET)));
    }

    private static void requireToFit(double seconds, double interval, String what) {
        if (seconds / interval > MOST_SAMPLES - 1) {
            throw new IllegalArgumentException(what + " of " + Quantities.format(seconds, "s") + " has more than "
                    + (MOST_SAMPLES - 1) + " samples of " + Quantities.format(interval, "s")
                    + ", the most that an instrument stores; make it shorter or the sampling interval longer");
        }
    }
}
