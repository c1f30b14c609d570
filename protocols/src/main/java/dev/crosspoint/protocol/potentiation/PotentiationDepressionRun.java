package dev.crosspoint.protocol.potentiation;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.stimulus.LevelSequence;
import java.util.List;

/** One run of potentiation and depression: each half of a cycle is played by the instrument's own clock. */
final class PotentiationDepressionRun {
    private final PotentiationDepressionProtocol protocol;
    private final RunContext context;
    private final PulseReadings readings;
    private final List<LevelSequence> halves;

    PotentiationDepressionRun(PotentiationDepressionProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.readings = new PulseReadings(context, "cycle");
        this.halves = List.of(protocol.potentiating(), protocol.depressing());
    }

    Conclusion run() throws InterruptedException {
        try (SampledOutput output = SampledOutput.energise(
                context,
                protocol.largestLevel(),
                new MeasureRange.Fixed(protocol.sampling().currentRange()),
                protocol.sampling().nplc(),
                protocol.compliance())) {
            for (int cycle = 1; cycle <= protocol.cycles(); cycle++) {
                int number = cycle;
                for (LevelSequence half : halves) {
                    if (!output.play(half, sampled -> goOnAfter(sampled, number))) {
                        return Conclusion.stopped("compliance reached in cycle " + number + " (stop-on-compliance)");
                    }
                }
            }
        }
        return Conclusion.completed();
    }

    private boolean goOnAfter(Sampled sampled, int cycle) throws InterruptedException {
        readings.append(cycle, sampled);
        if (protocol.stopOnCompliance() && sampled.reading().status() == ReadingStatus.IN_COMPLIANCE) {
            return false;
        }
        if (sampled.index() == 0) {
            int pulse = sampled.held().pulse();
            double done = (cycle - 1 + pulse / (2.0 * protocol.pulses() + 1)) / protocol.cycles();
            context.progress(
                    done,
                    "cycle " + cycle + " of " + protocol.cycles() + ", pulse " + pulse + " of "
                            + 2 * protocol.pulses());
        }
        return true;
    }
}
