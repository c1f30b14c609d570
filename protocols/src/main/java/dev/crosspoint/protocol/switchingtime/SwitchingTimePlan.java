package dev.crosspoint.protocol.switchingtime;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a measurement of switching times would do. */
final class SwitchingTimePlan {
    private final SwitchingTimeProtocol protocol;

    SwitchingTimePlan(SwitchingTimeProtocol protocol) {
        this.protocol = protocol;
    }

    Plan plan() {
        Optional<LevelSequence> reset = protocol.resetPulse();
        LevelSequence step = protocol.step(protocol.amplitudes().get(0));
        double trial = step.duration() + reset.map(LevelSequence::duration).orElse(0.0) + protocol.rest();
        long samples = step.samples() + reset.map(LevelSequence::samples).orElse(0);
        return new Plan(
                summary(),
                protocol.allTrials() * trial - protocol.rest(),
                worstCase(reset),
                protocol.allTrials() * samples,
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, SourceMeasureUnit.class));
    }

    private WorstCase worstCase(Optional<LevelSequence> reset) {
        double compliance = protocol.compliance();
        WorstCase all = protocol.amplitudes().stream()
                .map(amplitude -> protocol.step(amplitude).worstCase(compliance))
                .reduce(WorstCase::then)
                .orElseThrow();
        return reset.map(pulse -> all.then(
                        pulse.worstCase(compliance).times(protocol.amplitudes().size())))
                .orElse(all)
                .times(protocol.trials());
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("steps from 0 V to "
                + protocol.amplitudes().stream()
                        .map(amplitude -> Quantities.format(amplitude, "V"))
                        .collect(Collectors.joining(", "))
                + ", for " + Quantities.format(protocol.stepDuration(), "s") + " at most");
        lines.add(protocol.trials() + " trials at each, "
                + protocol.order().name().toLowerCase(Locale.ROOT) + ", "
                + Quantities.format(protocol.rest(), "s") + " rest between trials");
        protocol.reset().ifPresent(pulse -> lines.add("after each trial a reset pulse of " + pulse));
        lines.add("switched: more than "
                + (protocol.thresholdCurrent().isPresent()
                        ? Quantities.format(protocol.thresholdCurrent().getAsDouble(), "A")
                        : Quantities.format(protocol.thresholdConductance().orElseThrow(), "S"))
                + " in " + protocol.confirmSamples() + " samples in a row, one every "
                + Quantities.format(protocol.sampling().interval(), "s")
                + (protocol.endWhenSwitched() ? ", which ends a step" : ""));
        lines.add("compliance " + Quantities.format(protocol.compliance(), "A"));
        return lines;
    }
}
