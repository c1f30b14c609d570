package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.B2900SourceCommands.LevelMode;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiList;
import java.util.Arrays;

/** Writes a sweep or a pulse train into a channel, with its triggers and its trace buffer, and starts it. */
final class B2900Program {
    /** Keeps a line of a list well below 64 KiB. */
    private static final int LEVELS_PER_LINE = 250;

    private final ScpiChannel channel;
    private final B2900SourceCommands source;
    private final B2900Commands.SweepRange range;

    B2900Program(ScpiChannel channel, SourceMeasureSettings settings) {
        this.channel = channel;
        this.source = B2900SourceCommands.sourcing(settings.source());
        this.range = settings.sourceRange() instanceof MeasureRange.Fixed
                ? B2900Commands.SweepRange.FIXED
                : B2900Commands.SweepRange.BEST;
    }

    /** Writes the levels of a sweep; the last one stays when the sweep ends. */
    void write(SourceSweep sweep) {
        channel.group()
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(B2900Commands.HOLD_LAST_LEVEL, true)
                .apply();
        B2900Stair.of(sweep).ifPresentOrElse(this::write, () -> writeList(sweep.levels()));
    }

    /** Writes pulses; the base level is sourced at once, and again after the last pulse. */
    void write(SourcePulses pulses) {
        channel.group()
                .with(source.mode(), LevelMode.FIXED)
                .with(source.level(), pulses.base())
                .with(source.pulseLevel(), pulses.level())
                .with(B2900Commands.PULSE_DELAY, 0.0)
                .with(B2900Commands.PULSE_WIDTH, pulses.width())
                .with(B2900Commands.HOLD_LAST_LEVEL, false)
                .with(B2900Commands.SHAPE, B2900Commands.Shape.PULSE)
                .apply();
    }

    /** Arms both layers of the trigger model with a finite count, so that the sweep ends even if the host does not. */
    void arm(B2900Pace pace) {
        channel.group()
                .with(B2900Commands.TRANSIENT.source(), B2900Commands.TriggerSource.TIMER)
                .with(B2900Commands.TRANSIENT.timer(), pace.interval())
                .with(B2900Commands.TRANSIENT.count(), pace.count())
                .with(B2900Commands.TRANSIENT.delay(), 0.0)
                .with(B2900Commands.TRANSIENT.armCount(), 1)
                .with(B2900Commands.ACQUIRE.source(), B2900Commands.TriggerSource.TIMER)
                .with(B2900Commands.ACQUIRE.timer(), pace.interval())
                .with(B2900Commands.ACQUIRE.count(), pace.count())
                .with(B2900Commands.ACQUIRE.delay(), pace.measureDelay())
                .with(B2900Commands.ACQUIRE.armCount(), 1)
                .apply();
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEV");
        channel.send(B2900Commands.TRACE_CLEAR, "");
        channel.set(B2900Commands.TRACE_POINTS, pace.count());
        channel.send(B2900Commands.TRACE_FEED, "SENS");
        channel.send(B2900Commands.TRACE_TIMES, "ABS");
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEXT");
        channel.link().checkErrors();
    }

    /** Stops what runs; the output stays on at its present level. */
    void abort() {
        channel.send(B2900Commands.ABORT, "(@" + channel.number() + ")");
    }

    /** Starts what was written. */
    void initiate() {
        channel.send(B2900Commands.INITIATE, "(@" + channel.number() + ")");
    }

    private void write(B2900Stair stair) {
        // While one end is new and the other still the old one they may differ in sign, which a linear sweep allows.
        channel.set(B2900Commands.SWEEP_SPACING, B2900Commands.Spacing.LINEAR);
        channel.group()
                .with(source.sweepStart(), stair.start())
                .with(source.sweepStop(), stair.stop())
                .with(source.sweepPoints(), stair.points())
                .with(B2900Commands.SWEEP_SPACING, stair.spacing())
                .with(B2900Commands.SWEEP_DIRECTION, B2900Commands.Direction.UP)
                .with(B2900Commands.SWEEP_LEGS, stair.doubled() ? B2900Commands.Legs.DOUBLE : B2900Commands.Legs.SINGLE)
                .with(B2900Commands.SWEEP_RANGE, range)
                .with(source.mode(), LevelMode.SWEEP)
                .apply();
    }

    private void writeList(double[] levels) {
        for (int from = 0; from < levels.length; from += LEVELS_PER_LINE) {
            double[] line = Arrays.copyOfRange(levels, from, Math.min(levels.length, from + LEVELS_PER_LINE));
            channel.send(from == 0 ? source.list() : source.listAppend(), ScpiList.format(line));
        }
        channel.link().checkErrors();
        channel.verify(source.listPoints(), levels.length);
        channel.group().with(source.mode(), LevelMode.LIST).apply();
    }
}
