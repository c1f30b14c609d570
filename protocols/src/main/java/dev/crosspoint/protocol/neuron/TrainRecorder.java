package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.Oscilloscope;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.settings.Quantities;
import java.time.Duration;

/** Drives one pulse train at a time and keeps its record. */
final class TrainRecorder {

    /** How long after its command the first pulse may come: a burst without delay begins with the command itself. */
    private static final Duration UNTIL_FIRST_PULSE = Duration.ofSeconds(2);

    private final RunContext context;
    private final NeuronBench bench;
    private final WaveformGenerator generator;
    private final Oscilloscope oscilloscope;
    private final NeuronTables tables;

    TrainRecorder(
            RunContext context,
            NeuronBench bench,
            WaveformGenerator generator,
            Oscilloscope oscilloscope,
            NeuronTables tables) {
        this.context = context;
        this.bench = bench;
        this.generator = generator;
        this.oscilloscope = oscilloscope;
        this.tables = tables;
    }

    /**
     * Drives a train that is armed, and keeps its record once the output is off.
     *
     * @param id number of the record
     */
    void record(long id, TrainNumber number, RecordedTrain train) throws InterruptedException {
        try (Capture capture = oscilloscope.arm(bench.capture(train))) {
            requireFine(train, capture.timebase());
            double triggeredAt = drive(train, capture);
            keep(id, number, train, triggeredAt, capture);
        }
    }

    private static void requireFine(RecordedTrain train, Timebase achieved) {
        try {
            train.requireFine(achieved.sampleInterval());
        } catch (IllegalArgumentException e) {
            throw new LimitException("the oscilloscope cannot sample as wanted: " + e.getMessage(), e);
        }
    }

    /** Returns when the train was triggered, in s since the run began; the output is off again then. */
    private double drive(RecordedTrain train, Capture capture) throws InterruptedException {
        try (WaveformOutput output = generator.energise()) {
            // The output rests at 0 V meanwhile, so that the baseline shows the circuit as it is between the pulses.
            context.clock().sleep(Duration.ofNanos(Math.round((train.baseline() + TrainSeries.SETTLING_TIME) * 1e9)));
            double triggeredAt = context.elapsed();
            output.trigger();
            await(train, capture);
            return triggeredAt;
        }
    }

    private void await(RecordedTrain train, Capture capture) throws InterruptedException {
        try {
            capture.await(UNTIL_FIRST_PULSE);
        } catch (InstrumentTimeoutException e) {
            throw new InstrumentTimeoutException(
                    "no record of the pulses; channel " + bench.driveChannel() + " of the oscilloscope, which watches "
                            + NeuronBench.DRIVE + ", waits for them to pass "
                            + Quantities.format(NeuronBench.triggerLevel(train), "V")
                            + "; look at its probe, and at the inputs in the bench file: " + e.getMessage(),
                    e);
        }
    }

    private void keep(long id, TrainNumber number, RecordedTrain train, double triggeredAt, Capture capture) {
        Timebase time = capture.timebase();
        double start = triggeredAt - time.samplesBeforeTrigger() * time.sampleInterval();
        tables.waveform(id, number, train, start, time, capture.ranges());
        RecordReader reader = new RecordReader(id, tables);
        capture.fetch(reader);
        reader.requireAll(time.samples());
    }
}
