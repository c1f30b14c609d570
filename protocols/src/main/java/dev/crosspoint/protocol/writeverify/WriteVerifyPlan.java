package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import dev.crosspoint.stimulus.WorstCase;
import java.util.List;
import java.util.Map;

/** What writing and verifying would do if every target took all its pulses, the larger ones of the two polarities. */
final class WriteVerifyPlan {
    private final WriteVerifyProtocol protocol;
    private final List<Target> targets;

    WriteVerifyPlan(WriteVerifyProtocol protocol) {
        this.protocol = protocol;
        this.targets = protocol.all();
    }

    Plan plan() {
        long attempts = (long) protocol.repeats() * targets.size();
        long writes = attempts * protocol.maximumPulses();
        LevelSequence read = protocol.verifying(1);
        LevelSequence set = protocol.writing(SwitchingOperation.SET, Integer.MAX_VALUE, 1);
        LevelSequence reset = protocol.writing(SwitchingOperation.RESET, Integer.MAX_VALUE, 1);
        WorstCase worst = larger(set.worstCase(protocol.compliance()), reset.worstCase(protocol.compliance()))
                .times(writes)
                .then(read.worstCase(protocol.compliance()).times(2 * attempts));
        return new Plan(
                summary(),
                writes * Math.max(set.duration(), reset.duration()) + 2 * attempts * read.duration(),
                worst,
                writes * Math.max(set.samples(), reset.samples()) + 2 * attempts * read.samples(),
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, SourceMeasureUnit.class));
    }

    private static WorstCase larger(WorstCase one, WorstCase other) {
        return new WorstCase(
                Math.max(one.voltage(), other.voltage()),
                Math.max(one.current(), other.current()),
                Math.max(one.charge(), other.charge()),
                Math.max(one.energy(), other.energy()));
    }

    private List<String> summary() {
        Target first = targets.get(0);
        Target last = targets.get(targets.size() - 1);
        return List.of(
                targets.size() + (targets.size() == 1 ? " target" : " targets") + " from "
                        + Quantities.approximately(first.conductance(), "S") + " to "
                        + Quantities.approximately(last.conductance(), "S") + ", the first accepted from "
                        + Quantities.approximately(first.low(), "S") + " to "
                        + Quantities.approximately(first.high(), "S") + ", gone through " + protocol.repeats()
                        + (protocol.repeats() == 1 ? " time" : " times"),
                "set: " + protocol.set(),
                "reset: " + protocol.reset(),
                "verified by " + protocol.reads() + (protocol.reads() == 1 ? " read" : " reads") + " of "
                        + protocol.read() + ", before the first pulse, after each, and once more when accepted",
                "at most " + protocol.maximumPulses() + " pulses for a target; duration and readings are those of"
                        + " all of them",
                "compliance " + Quantities.format(protocol.compliance(), "A"));
    }
}
