package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.B2900SourceCommands.LevelMode;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuLimits;
import dev.crosspoint.scpi.smu.SmuProgram;
import dev.crosspoint.scpi.smu.SweepPace;
import java.util.Arrays;

/** Equal pulses; the base level is sourced from when it is written, and after the last pulse. */
record B2900PulseProgram(ScpiChannel channel, SourcePulses pulses, ReadingPlan plan) implements SmuProgram {

    /**
     * Returns pulses once they are checked; they keep to the timer, since a late pulse would be another stimulus.
     *
     * @throws dev.crosspoint.instrument.LimitException if they cannot be made, naming what is allowed
     */
    static B2900PulseProgram of(ScpiChannel channel, B2900Model model, SmuLimits limits, SourcePulses pulses) {
        limits.checkLevel(pulses.base());
        limits.checkLevel(pulses.level());
        B2900Commands.PULSE_WIDTH.check(pulses.width());
        SweepPace readings = new SweepPace(
                pulses.period(), pulses.measureDelay(), limits.aperture(), limits.lead(), pulses.count(), false);
        pace(readings).require(model);
        double[] levels = new double[pulses.count()];
        Arrays.fill(levels, pulses.level());
        ReadingPlan plan = new ReadingPlan(limits.settings().source(), levels, readings);
        return new B2900PulseProgram(channel, pulses, plan);
    }

    @Override
    public void load() {
        B2900SourceCommands commands = B2900SourceCommands.sourcing(plan.source());
        channel.group()
                .with(commands.mode(), LevelMode.FIXED)
                .with(commands.level(), pulses.base())
                .with(commands.pulseLevel(), pulses.level())
                .with(B2900Commands.PULSE_DELAY, 0.0)
                .with(B2900Commands.PULSE_WIDTH, pulses.width())
                .with(B2900Commands.HOLD_LAST_LEVEL, false)
                .with(B2900Commands.SHAPE, B2900Commands.Shape.PULSE)
                .apply();
        new B2900Trigger(channel).arm(pace(plan.pace()));
    }

    @Override
    public void complete() {
        cutShort();
        channel.link().checkErrors();
    }

    /** Makes sure that a later spot measurement is none of a pulse. */
    @Override
    public void cutShort() {
        channel.set(B2900Commands.SHAPE, B2900Commands.Shape.DC);
    }

    /** Each step of the source is a pulse, and each pulse is read once. */
    private static B2900Pace pace(SweepPace readings) {
        return new B2900Pace(readings.count(), readings.interval(), readings);
    }
}
