package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.B2900SourceCommands.LevelMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.scpi.ScpiChannel;

/** Equal pulses; the base level is sourced from when it is written, and after the last pulse. */
record B2900PulseProgram(ScpiChannel channel, SourceFunction source, SourcePulses pulses) implements B2900Program {

    @Override
    public void write() {
        B2900SourceCommands commands = B2900SourceCommands.sourcing(source);
        channel.group()
                .with(commands.mode(), LevelMode.FIXED)
                .with(commands.level(), pulses.base())
                .with(commands.pulseLevel(), pulses.level())
                .with(B2900Commands.PULSE_DELAY, 0.0)
                .with(B2900Commands.PULSE_WIDTH, pulses.width())
                .with(B2900Commands.HOLD_LAST_LEVEL, false)
                .with(B2900Commands.SHAPE, B2900Commands.Shape.PULSE)
                .apply();
    }

    /** Makes sure that a later spot measurement is none of a pulse. */
    @Override
    public void complete() {
        channel.set(B2900Commands.SHAPE, B2900Commands.Shape.DC);
    }

    @Override
    public void cutShort() {
        complete();
    }
}
