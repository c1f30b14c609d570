package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import java.time.Duration;

/** One run of a series of pulse trains. */
final class TrainSeriesRun {
    private final TrainSeries series;
    private final RunContext context;
    private final NeuronBench bench;

    TrainSeriesRun(TrainSeries series, RunContext context) {
        this.series = series;
        this.context = context;
        this.bench = new NeuronBench(context.site());
    }

    Conclusion run() throws InterruptedException {
        WaveformGenerator generator = context.role(NeuronBench.GENERATOR, WaveformGenerator.class);
        Oscilloscope oscilloscope = context.role(NeuronBench.OSCILLOSCOPE, Oscilloscope.class);
        TrainRecorder recorder =
                new TrainRecorder(context, bench, generator, oscilloscope, new NeuronTables(context::table));
        long done = 0;
        for (int condition = 1; condition <= series.conditions().size(); condition++) {
            RecordedTrain train = series.conditions().get(condition - 1);
            generator.arm(bench.waveform(train));
            for (int repeat = 1; repeat <= series.repeats(); repeat++) {
                TrainNumber number = new TrainNumber(condition, repeat);
                if (done > 0) {
                    context.clock().sleep(Duration.ofNanos(Math.round(series.rest() * 1e9)));
                }
                context.progress((double) done / series.trains(), describe(number));
                done++;
                recorder.record(done, number, train);
            }
        }
        context.progress(1, "all trains recorded");
        return Conclusion.completed();
    }

    private String describe(TrainNumber number) {
        return (series.conditions().size() > 1
                        ? "condition " + number.condition() + " of "
                                + series.conditions().size() + ", "
                        : "")
                + "train " + number.repeat() + " of " + series.repeats();
    }
}
