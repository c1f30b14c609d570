package dev.crosspoint.protocol.pulsediv;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.stimulus.LevelSequence;
import java.time.Duration;

/** One run of pulsed I-V: each train is played by the instrument's own clock. */
final class PulsedIvRun {
    private final PulsedIvProtocol protocol;
    private final RunContext context;
    private final LevelSequence train;

    PulsedIvRun(PulsedIvProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.train = protocol.train();
    }

    Conclusion run() throws InterruptedException {
        PulseReadings readings = new PulseReadings(context, "train");
        try (SampledOutput output = SampledOutput.energise(
                context,
                train.worstCase(protocol.compliance()).voltage(),
                new MeasureRange.Fixed(protocol.sampling().currentRange()),
                protocol.sampling().nplc(),
                protocol.compliance())) {
            for (int number = 1; number <= protocol.repeats(); number++) {
                play(output, number, readings);
                if (number < protocol.repeats()) {
                    context.clock().sleep(Duration.ofNanos(Math.round(protocol.rest() * 1e9)));
                }
            }
        }
        return Conclusion.completed();
    }

    private void play(SampledOutput output, int number, PulseReadings readings) throws InterruptedException {
        output.play(train, sampled -> {
            readings.append(number, sampled);
            sayHowFar(number, sampled);
            return true;
        });
    }

    private void sayHowFar(int number, Sampled sampled) throws InterruptedException {
        int pulse = sampled.held().pulse();
        context.progress(
                (number - 1 + (double) pulse / protocol.pulses()) / protocol.repeats(),
                "train " + number + " of " + protocol.repeats() + ", pulse " + pulse + " of " + protocol.pulses());
    }
}
