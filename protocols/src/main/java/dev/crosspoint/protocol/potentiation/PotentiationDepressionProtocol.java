package dev.crosspoint.protocol.potentiation;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.protocol.pulse.SamplingSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drives equal pulses that raise the conductance, then as many that lower it, and reads the conductance before the first and after
 * each, for one or many cycles.
 */
public record PotentiationDepressionProtocol(
        @Setting("pulse that raises the conductance") PulseSettings potentiation,

        @Setting("pulse that lowers the conductance") PulseSettings depression,

        @Setting("pulse that reads the conductance after each of them, too small to change it")
        PulseSettings read,

        @Setting(value = "pulses of potentiation in a cycle, and as many of depression", min = 4, max = 100_000)
        int pulses,

        @Setting(value = "number of cycles", min = 1, max = 1_000_000, byDefault = "1")
        int cycles,

        @Setting("how the current is sampled while pulses are played")
        SamplingSettings sampling,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance,

        @Setting(value = "end the run at the first reading in compliance", byDefault = "false")
        boolean stopOnCompliance)
        implements Protocol {

    public PotentiationDepressionProtocol {
        if (potentiation.level() == depression.level()) {
            throw new IllegalArgumentException("depression must differ from potentiation, not be "
                    + Quantities.format(depression.level(), "V") + " too");
        }
        read.requireReadBelow("potentiation", potentiation.level());
        read.requireReadBelow("depression", depression.level());
        // What cannot be sampled is refused here already, where its place in the file is known.
        for (PulseSettings pulse : List.of(potentiation, depression, read)) {
            pulse.sampled(sampling.interval(), SwitchingOperation.BASE, 0);
        }
    }

    @Override
    public Plan plan(Site site) {
        sampling.timing().delay(site.lineFrequency());
        LevelSequence cycle = potentiating().then(depressing());
        WorstCase worst = cycle.worstCase(compliance).times(cycles);
        return new Plan(
                summary(),
                cycles * cycle.duration(),
                worst,
                (long) cycle.samples() * cycles,
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, SourceMeasureUnit.class));
    }

    private List<String> summary() {
        return List.of(
                pulses + " pulses of " + potentiation + ", then " + pulses + " of " + depression,
                "read before the first and after each: " + read,
                cycles + (cycles == 1 ? " cycle" : " cycles"),
                "a sample every " + Quantities.format(sampling.interval(), "s") + ", range of the current "
                        + Quantities.format(sampling.currentRange(), "A"),
                "compliance " + Quantities.format(compliance, "A"));
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new PotentiationDepressionRun(this, context).run();
    }

    /** Returns the first half of a cycle, with the read before its first pulse as that of pulse 0. */
    LevelSequence potentiating() {
        List<HeldLevel> first = read.sampled(sampling.interval(), SwitchingOperation.READ, 0);
        return new LevelSequence(sampling.interval(), first).then(half(potentiation, SwitchingOperation.SET, 1));
    }

    /** Returns the second half of a cycle, whose pulses are numbered on. */
    LevelSequence depressing() {
        return half(depression, SwitchingOperation.RESET, pulses + 1);
    }

    private LevelSequence half(PulseSettings write, SwitchingOperation operation, int firstNumber) {
        List<HeldLevel> held = new ArrayList<>();
        for (int number = firstNumber; number < firstNumber + pulses; number++) {
            held.addAll(write.sampled(sampling.interval(), operation, number));
            held.addAll(read.sampled(sampling.interval(), SwitchingOperation.READ, number));
        }
        return new LevelSequence(sampling.interval(), held);
    }

    /** Returns the largest magnitude of the voltages in V. */
    double largestLevel() {
        return Math.max(Math.abs(potentiation.level()), Math.abs(depression.level()));
    }
}
