package dev.crosspoint.protocol.pulse;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.instrument.StepSweep;
import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.site.Wiring;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The output of the bench's source-measure unit, on at 0 V, which plays level sequences by the instrument's own clock and samples
 * the current meanwhile. Closing it switches it off.
 */
public final class SampledOutput implements AutoCloseable {

    /** The instrument's name in the bench file. */
    public static final String INSTRUMENT = "smu";

    private final RunContext context;
    private final HardwareSweep sweeps;
    private final EnergisedOutput output;
    private final double nplc;

    private SampledOutput(RunContext context, HardwareSweep sweeps, EnergisedOutput output, double nplc) {
        this.context = context;
        this.sweeps = sweeps;
        this.output = output;
        this.nplc = nplc;
    }

    /**
     * Switches the output on at 0 V.
     *
     * @param largestLevel largest magnitude in V of what will be sourced
     * @param currentRange how the range of the current measurement is found
     * @param nplc integration time of a reading in cycles of the mains
     * @param compliance largest current in A, either direction
     */
    public static SampledOutput energise(
            RunContext context, double largestLevel, MeasureRange currentRange, double nplc, double compliance) {
        return energise(context, largestLevel, currentRange, nplc, Compliance.current(compliance));
    }

    /**
     * Switches the output on at 0 V.
     *
     * @param largestLevel largest magnitude in V of what will be sourced
     * @param currentRange how the range of the current measurement is found; where it is automatic, a level waits for its sample
     *     to find its range, and lasts that much longer
     * @param nplc integration time of a reading in cycles of the mains
     * @param compliance largest current in A of each direction
     */
    public static SampledOutput energise(
            RunContext context, double largestLevel, MeasureRange currentRange, double nplc, Compliance compliance) {
        SourceMeasureUnit smu = context.role(INSTRUMENT, SourceMeasureUnit.class);
        HardwareSweep sweeps = context.role(INSTRUMENT, HardwareSweep.class);
        Wiring wiring = context.site().wiringOf(INSTRUMENT);
        MeasureRange voltageRange = new MeasureRange.Fixed(Math.abs(largestLevel));
        smu.configure(new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                voltageRange,
                currentRange,
                voltageRange,
                nplc,
                wiring.sense(),
                wiring.offMode()));
        EnergisedOutput output = smu.energise(compliance);
        return new SampledOutput(context, sweeps, output, nplc);
    }

    /** Returns how many samples the instrument paces without a pause: a longer sequence is played in parts. */
    public int mostSamples() {
        return sweeps.maximumSweepPoints();
    }

    /**
     * Plays a sequence to its end, or until the listener has had enough; the output is at 0 V then.
     *
     * <p>A sequence of more samples than the instrument holds is played in parts, cut before pulses: the base level before such a
     * pulse lasts longer, by the time that it takes to prepare the next part. One level and another one after it are no list, and
     * may have as many samples as the instrument stores readings.
     *
     * @return whether all of it was played
     */
    public boolean play(LevelSequence sequence, SampleListener listener) throws InterruptedException {
        List<LevelSequence> parts = sequence.isStep() ? List.of(sequence) : sequence.parts(sweeps.maximumSweepPoints());
        for (LevelSequence part : parts) {
            if (!playPart(part, listener)) {
                output.sourceVoltage(0);
                return false;
            }
        }
        List<HeldLevel> held = sequence.held();
        if (held.get(held.size() - 1).level() != 0) {
            output.sourceVoltage(0);
        }
        return true;
    }

    private boolean playPart(LevelSequence part, SampleListener listener) throws InterruptedException {
        int step = 0;
        int index = 0;
        try (RunningSweep sweep = sweeps.start(output, sweepOf(part))) {
            double startedAt = context.elapsed();
            for (List<Reading> batch = sweep.next(); !batch.isEmpty(); batch = sweep.next()) {
                boolean goOn = true;
                for (Reading reading : batch) {
                    HeldLevel held = part.held().get(step);
                    goOn &= listener.goOnAfter(new Sampled(held, index, startedAt + reading.time(), reading));
                    index++;
                    if (index == held.samples()) {
                        step++;
                        index = 0;
                    }
                }
                if (!goOn) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Makes equal pulses from 0 V by the instrument's own clock, with one sample in each. They keep their times even with an automatic
     * range, which is that of the compliance meanwhile.
     *
     * @return the end of the last pulse in s since the run began, where the listener had enough, of the last one read
     */
    public double pulse(PulseSettings pulse, int count, SwitchingOperation operation, SampleListener listener)
            throws InterruptedException {
        double period = pulse.width() + pulse.gap();
        double delay = new ReadingTiming(pulse.width(), nplc, OptionalDouble.empty())
                .delay(context.site().lineFrequency());
        PulsedSource source = context.role(INSTRUMENT, PulsedSource.class);
        SourcePulses pulses = new SourcePulses(0, pulse.level(), pulse.width(), period, count, delay);
        try (RunningSweep train = source.start(output, pulses)) {
            double startedAt = context.elapsed();
            int number = 1;
            boolean goOn = true;
            for (List<Reading> batch = train.next(); !batch.isEmpty(); batch = goOn ? train.next() : List.of()) {
                for (Reading reading : batch) {
                    HeldLevel held = new HeldLevel(pulse.level(), 1, operation, number);
                    goOn &= listener.goOnAfter(new Sampled(held, 0, startedAt + reading.time(), reading));
                    number++;
                }
            }
            return startedAt + (number - 2) * period + pulse.width();
        }
    }

    private SourceSweep sweepOf(LevelSequence part) {
        double interval = part.sampleInterval();
        double delay = new ReadingTiming(interval, nplc, OptionalDouble.empty())
                .delay(context.site().lineFrequency());
        if (!part.isStep()) {
            return new ListSweep(part.levels(), interval, delay);
        }
        HeldLevel first = part.held().get(0);
        HeldLevel second = part.held().get(1);
        return new StepSweep(first.level(), first.samples(), second.level(), second.samples(), interval, delay);
    }

    /** Sources {@code volts} V, measures once, and goes back to 0 V; the level lasts for about the time of a reading. */
    public Reading read(double volts) {
        output.sourceVoltage(volts);
        Reading reading = output.measure();
        output.sourceVoltage(0);
        return reading;
    }

    @Override
    public void close() {
        output.close();
    }
}
