package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2400Commands.Immediate;
import dev.crosspoint.driver.keithley.Keithley2400Commands.LevelMode;
import dev.crosspoint.driver.keithley.Keithley2400Commands.OfQuantity;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.LevelList;
import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuProgram;

/** A list sweep of a 2400 into its trace buffer. */
record Keithley2400Sweep(Keithley2400Dialect dialect, ReadingPlan plan) implements SmuProgram {

    /** The trigger delay comes before each step, and so serves as the wait behind the reading before it. */
    @Override
    public void load() {
        ScpiLink link = dialect.link();
        OfQuantity commands = Keithley2400Commands.of(plan.source());
        int count = plan.levels().length;
        LevelList.write(
                link, commands.list(), commands.listAppend(), Keithley2400Commands.LEVELS_PER_LINE, plan.levels());
        link.verify(commands.listPoints(), count);
        link.group()
                .with(Keithley2400Commands.ARM_SOURCE, Immediate.IMMEDIATE)
                .with(Keithley2400Commands.ARM_COUNT, 1)
                .with(Keithley2400Commands.TRIGGER_SOURCE, Immediate.IMMEDIATE)
                .with(Keithley2400Commands.TRIGGER_COUNT, count)
                .with(Keithley2400Commands.TRIGGER_DELAY, plan.pace().idle())
                .with(Keithley2400Commands.DELAY, plan.pace().delay())
                .with(commands.mode(), LevelMode.LIST)
                .apply();
        link.send(Keithley2400Commands.TRACE_FEED_CONTROL.shortForm() + " NEV");
        link.send(Keithley2400Commands.TRACE_CLEAR.shortForm());
        link.set(Keithley2400Commands.TRACE_POINTS, count);
        link.send(Keithley2400Commands.TRACE_FEED.shortForm() + " SENS");
        link.send(Keithley2400Commands.TRACE_FEED_CONTROL.shortForm() + " NEXT");
        dialect.zeroOnce();
        link.checkErrors();
    }

    @Override
    public void complete() {
        dialect.source(plan.source(), plan.lastLevel());
    }
}
