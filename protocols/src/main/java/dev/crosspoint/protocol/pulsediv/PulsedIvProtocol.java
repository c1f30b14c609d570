package dev.crosspoint.protocol.pulsediv;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Applies trains of potentiating, then depressing pulses and samples the current through each, for one or many trains. */
public record PulsedIvProtocol(
        @Setting("the potentiating pulses") PulseSettings potentiation,

        @Setting(value = "potentiating pulses of a train", min = 1, max = 10_000)
        int potentiationPulses,

        @Setting("the depressing pulses, which follow; of the other sign")
        Optional<PulseSettings> depression,

        @Setting(value = "depressing pulses of a train; with depression only", min = 1, max = 10_000)
        OptionalInt depressionPulses,

        @Setting(
                value = "time sampled at 0 V before the first pulse, for the offset of the current",
                unit = "s",
                min = 20e-6,
                max = 1000)
        double baseline,

        @Setting(value = "number of trains", min = 1, max = 100_000, byDefault = "1")
        int repeats,

        @Setting(value = "time at 0 V between trains", unit = "s", min = 0, max = 1e6, byDefault = "0 s")
        double rest,

        @Setting("how the current is sampled") SamplingSettings sampling,

        @Setting(
                value = "time after the edge of a pulse from which on its mean current is taken, to its end",
                unit = "s",
                min = 0,
                max = 1e5)
        double plateauStart,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance,

        @Setting("folder of a run of the same train with an open circuit, whose current is subtracted by the analysis;"
                + " absolute, or relative to the folder that this run's folder is in")
        Optional<String> reference)
        implements Protocol {

    /** The noise of a plateau is told from second differences, and these from a few samples. */
    private static final int FEWEST_PLATEAU_SAMPLES = 5;

    public PulsedIvProtocol {
        if (depression.isPresent() != depressionPulses.isPresent()) {
            throw new IllegalArgumentException("give both depression and depression-pulses, or neither");
        }
        depression.ifPresent(pulse -> requireOtherSign(potentiation, pulse));
        LevelSequence.samplesIn(baseline, sampling.interval(), "a baseline");
        requirePlateau(potentiation, sampling, plateauStart);
        depression.ifPresent(pulse -> requirePlateau(pulse, sampling, plateauStart));
        if (reference.isPresent() && reference.get().isBlank()) {
            throw new IllegalArgumentException("reference is the folder of a run; leave it out where there is none");
        }
    }

    private static void requireOtherSign(PulseSettings potentiation, PulseSettings depression) {
        if (Math.signum(potentiation.level()) == Math.signum(depression.level())) {
            throw new IllegalArgumentException("depression.level must have the other sign than potentiation.level");
        }
    }

    private static void requirePlateau(PulseSettings pulse, SamplingSettings sampling, double plateauStart) {
        // One number for both operations: the checks of width and gap do not depend on it.
        pulse.sampled(sampling.interval(), SwitchingOperation.SET, 1);
        double left = pulse.width() - plateauStart;
        if (left < FEWEST_PLATEAU_SAMPLES * sampling.interval()) {
            throw new IllegalArgumentException("plateau-start of " + Quantities.format(plateauStart, "s")
                    + " leaves fewer than " + FEWEST_PLATEAU_SAMPLES + " samples of a pulse of "
                    + Quantities.format(pulse.width(), "s"));
        }
    }

    /** Returns the number of pulses of a train. */
    int pulses() {
        return potentiationPulses + depressionPulses.orElse(0);
    }

    /** Returns one train: the baseline, the potentiating pulses, the depressing pulses. */
    public LevelSequence train() {
        double interval = sampling.interval();
        List<HeldLevel> held = new ArrayList<>();
        held.add(new HeldLevel(
                0, LevelSequence.samplesIn(baseline, interval, "a baseline"), SwitchingOperation.BASE, 0));
        for (int number = 1; number <= potentiationPulses; number++) {
            held.addAll(potentiation.sampled(interval, SwitchingOperation.SET, number));
        }
        for (int number = 1; number <= depressionPulses.orElse(0); number++) {
            held.addAll(
                    depression.orElseThrow().sampled(interval, SwitchingOperation.RESET, potentiationPulses + number));
        }
        return new LevelSequence(interval, held);
    }

    @Override
    public Plan plan(Site site) {
        sampling.timing().delay(site.lineFrequency());
        return new PulsedIvPlan(this).plan();
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new PulsedIvRun(this, context).run();
    }
}
