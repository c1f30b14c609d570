package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2450Commands.OfQuantity;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.LevelList;
import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuProgram;

/** A list sweep of a 2450 by its trigger model. */
record Keithley2450Sweep(ScpiLink link, ReadingPlan plan) implements SmuProgram {

    @Override
    public void load() {
        OfQuantity commands = Keithley2450Commands.of(plan.source());
        LevelList.write(
                link, commands.list(), commands.listAppend(), Keithley2450Commands.LEVELS_PER_LINE, plan.levels());
        link.verify(commands.listPoints(), plan.levels().length);
        new Keithley2450TriggerModel(commands.customList(), plan.pace()).write(link);
    }

    /** The last configuration that the trigger model recalled is the one that stays. */
    @Override
    public void complete() {
        link.checkErrors();
        link.verify(Keithley2450Commands.of(plan.source()).level(), plan.lastLevel());
    }
}
