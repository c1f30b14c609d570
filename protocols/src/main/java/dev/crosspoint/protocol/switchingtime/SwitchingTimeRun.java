package dev.crosspoint.protocol.switchingtime;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** One run of switching times. */
final class SwitchingTimeRun {
    private final SwitchingTimeProtocol protocol;
    private final RunContext context;

    SwitchingTimeRun(SwitchingTimeProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
    }

    Conclusion run() throws InterruptedException {
        PulseReadings readings = new PulseReadings(context, "trial");
        Optional<LevelSequence> reset = protocol.resetPulse();
        long trials = protocol.allTrials();
        try (SampledOutput output = energise()) {
            for (long trial = 0; trial < trials; trial++) {
                double amplitude = protocol.amplitude(trial);
                context.progress(
                        (double) trial / trials,
                        "trial " + (trial + 1) + " of " + trials + ", " + Quantities.format(amplitude, "V"));
                long number = trial + 1;
                Trial listener = new Trial(readings, number, amplitude);
                output.play(protocol.step(amplitude), listener::goOnAfter);
                if (reset.isPresent()) {
                    output.play(reset.get(), sampled -> {
                        readings.append(number, sampled);
                        return true;
                    });
                }
                if (number < trials) {
                    context.clock().sleep(Duration.ofNanos(Math.round(protocol.rest() * 1e9)));
                }
            }
        }
        context.progress(1, "all trials done");
        return Conclusion.completed();
    }

    private SampledOutput energise() {
        double largest = DoubleStream.concat(
                        protocol.amplitudes().stream().mapToDouble(Math::abs),
                        protocol.reset().stream().mapToDouble(pulse -> Math.abs(pulse.level())))
                .max()
                .orElseThrow();
        return SampledOutput.energise(
                context,
                largest,
                new MeasureRange.Fixed(protocol.sampling().currentRange()),
                protocol.sampling().nplc(),
                protocol.compliance());
    }

    /** Keeps the samples of one trial, and sees when the device has switched. */
    private final class Trial {
        private final PulseReadings readings;
        private final long number;
        private final double threshold;
        private int inARow;

        Trial(PulseReadings readings, long number, double amplitude) {
            this.readings = readings;
            this.number = number;
            this.threshold = protocol.switched().currentAt(amplitude);
        }

        boolean goOnAfter(Sampled sampled) {
            readings.append(number, sampled);
            boolean beyond = sampled.reading().status() == ReadingStatus.OVER_RANGE
                    || Math.abs(sampled.reading().measured().current()) > threshold;
            inARow = beyond ? inARow + 1 : 0;
            return !protocol.endWhenSwitched() || inARow < protocol.switched().samples();
        }
    }
}
