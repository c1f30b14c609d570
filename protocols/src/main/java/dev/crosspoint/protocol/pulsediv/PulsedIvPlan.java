package dev.crosspoint.protocol.pulsediv;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a pulsed I-V run would do. */
final class PulsedIvPlan {
    private final PulsedIvProtocol protocol;

    PulsedIvPlan(PulsedIvProtocol protocol) {
        this.protocol = protocol;
    }

    Plan plan() {
        LevelSequence train = protocol.train();
        return new Plan(
                summary(train),
                protocol.repeats() * (train.duration() + protocol.rest()) - protocol.rest(),
                train.worstCase(protocol.compliance()).times(protocol.repeats()),
                (long) train.samples() * protocol.repeats(),
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, SourceMeasureUnit.class));
    }

    private List<String> summary(LevelSequence train) {
        List<String> lines = new ArrayList<>();
        lines.add(pulses(protocol.potentiationPulses(), "potentiating", protocol.potentiation()));
        protocol.depression()
                .ifPresent(pulse -> lines.add(pulses(protocol.depressionPulses().orElseThrow(), "depressing", pulse)));
        lines.add(protocol.repeats()
                + (protocol.repeats() == 1 ? " train" : " trains")
                + " of " + train.samples() + " samples, one every "
                + Quantities.format(train.sampleInterval(), "s")
                + ", after " + Quantities.format(protocol.baseline(), "s") + " at 0 V"
                + (protocol.rest() > 0 ? ", " + Quantities.format(protocol.rest(), "s") + " rest between trains" : ""));
        lines.add("compliance " + Quantities.format(protocol.compliance(), "A") + ", currents on the range of "
                + Quantities.format(protocol.sampling().currentRange(), "A"));
        lines.add(protocol.reference()
                .map(run -> "displacement current from the open-circuit run " + run)
                .orElse("no open-circuit run, so the displacement current stays in"));
        return lines;
    }

    private static String pulses(int count, String kind, PulseSettings pulse) {
        return count + " " + kind + (count == 1 ? " pulse, " : " pulses, ") + pulse;
    }
}
