package dev.crosspoint.driver.rigol;

import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import java.util.List;
import java.util.Map;

/** The settings of the instrument as it reports them. */
final class Ds1000zSnapshot {
    private static final List<ScpiSetting<?>> INPUT = List.of(
            Ds1000zCommands.COUPLING,
            Ds1000zCommands.BANDWIDTH,
            Ds1000zCommands.INVERTED,
            Ds1000zCommands.PROBE,
            Ds1000zCommands.VERTICAL_SCALE,
            Ds1000zCommands.VERTICAL_OFFSET);

    private static final List<ScpiSetting<?>> WHOLE = List.of(
            Ds1000zCommands.TIMEBASE_MODE,
            Ds1000zCommands.TIMEBASE_SCALE,
            Ds1000zCommands.TIMEBASE_OFFSET,
            Ds1000zCommands.ACQUISITION,
            Ds1000zCommands.SAMPLE_RATE,
            Ds1000zCommands.TRIGGER_SOURCE,
            Ds1000zCommands.TRIGGER_EDGE,
            Ds1000zCommands.TRIGGER_LEVEL);

    private Ds1000zSnapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiLink link) {
        Map<String, String> snapshot =
                new ShownInputs(link, Ds1000zModel.CHANNELS, Ds1000zCommands.DISPLAY).describe(INPUT);
        snapshot.put(Ds1000zCommands.MEMORY_DEPTH.name(), memoryDepth(link));
        WHOLE.forEach(setting -> snapshot.put(setting.name(), link.describe(setting)));
        return snapshot;
    }

    /** A number once the instrument is armed, AUTO before. */
    private static String memoryDepth(ScpiLink link) {
        String depth = link.query(Ds1000zCommands.MEMORY_DEPTH.query());
        return depth.equals("AUTO")
                ? depth
                : Ds1000zCommands.MEMORY_DEPTH.describe(Ds1000zCommands.MEMORY_DEPTH.parse(depth));
    }
}
