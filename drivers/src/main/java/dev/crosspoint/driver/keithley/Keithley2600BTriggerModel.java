package dev.crosspoint.driver.keithley;

import dev.crosspoint.scpi.smu.LevelList;
import dev.crosspoint.scpi.smu.ReadingPlan;

/**
 * The trigger model of a list sweep with a wait before and behind each reading, by two of the timers ("Series 2600B Reference
 * Manual", 2600BS-901-01, section 3, "Triggering"). The source holds the last level at the end.
 *
 * @param node the channel's name
 * @param plan what is sourced at each reading, and when it is taken
 */
record Keithley2600BTriggerModel(String node, ReadingPlan plan) {
    private static final int LEVELS_PER_LINE = 100;

    /** The global table that the levels are gathered in. */
    private static final String LEVELS = "crosspoint_levels";

    void write(TspLink tsp) {
        int count = plan.levels().length;
        String trigger = node + ".trigger.";
        tsp.run(LEVELS + " = {}");
        for (String line : LevelList.lines(LEVELS_PER_LINE, plan.levels())) {
            tsp.run("for _, level in ipairs({" + line + "}) do table.insert(" + LEVELS + ", level) end");
        }
        tsp.verify(TspSetting.choice("length of the list", "table.getn(" + LEVELS + ")", count)
                .at(count));
        tsp.run(trigger + "source.list" + Keithley2600BSettings.letter(plan.source()) + "(" + LEVELS + ")");
        tsp.run(trigger + "source.action = 1");
        tsp.run(trigger + "measure.iv(" + new Keithley2600BReadings(node).names() + ")");
        tsp.run(trigger + "measure.action = 1");
        tsp.run(trigger + "endpulse.action = 1");
        tsp.run(trigger + "endsweep.action = 1");
        tsp.run(trigger + "arm.count = 1");
        tsp.run(trigger + "count = " + count);
        tsp.run(trigger + "arm.stimulus = 0");
        tsp.run(trigger + "source.stimulus = 0");
        waitBehind(tsp, 1, plan.pace().delay(), "SOURCE_COMPLETE_EVENT_ID", "measure");
        waitBehind(tsp, 2, plan.pace().idle(), "MEASURE_COMPLETE_EVENT_ID", "endpulse");
    }

    /** Lets an action begin so many seconds after an event; with no wait at once, since a timer has a shortest time. */
    private void waitBehind(TspLink tsp, int timer, double seconds, String event, String action) {
        String stimulus = node + ".trigger." + action + ".stimulus = ";
        if (seconds == 0) {
            tsp.run(stimulus + "0");
            return;
        }
        String name = "trigger.timer[" + timer + "].";
        tsp.run(name + "delay = " + seconds);
        tsp.run(name + "count = 1");
        tsp.run(name + "passthrough = false");
        tsp.run(name + "stimulus = " + node + ".trigger." + event);
        tsp.run(stimulus + name + "EVENT_ID");
    }
}
