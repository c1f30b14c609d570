package dev.crosspoint.driver.keithley;

import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuProgram;

/** A list sweep of one channel of a 2600B into its two buffers. */
record Keithley2600BSweep(Keithley2600BDialect dialect, ReadingPlan plan) implements SmuProgram {

    @Override
    public void load() {
        dialect.tsp().run(dialect.buffers().clearing());
        new Keithley2600BTriggerModel(dialect.node(), plan).write(dialect.tsp());
        dialect.zeroOnce();
        dialect.checkErrors();
    }

    /** The output holds the last level of the list; the setting still is that from before the sweep. */
    @Override
    public void complete() {
        dialect.source(plan.source(), plan.lastLevel());
    }
}
