package dev.crosspoint.driver.keysight;

import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import java.util.List;
import java.util.Map;

/** The settings of the instrument as it reports them. */
final class InfiniiVisionSnapshot {
    private static final List<ScpiSetting<?>> INPUT = List.of(
            InfiniiVisionCommands.RESISTANCE,
            InfiniiVisionCommands.COUPLING,
            InfiniiVisionCommands.BANDWIDTH_LIMIT,
            InfiniiVisionCommands.INVERTED,
            InfiniiVisionCommands.PROBE,
            InfiniiVisionCommands.VERTICAL_RANGE,
            InfiniiVisionCommands.VERTICAL_OFFSET);

    private static final List<ScpiSetting<?>> WHOLE = List.of(
            InfiniiVisionCommands.TIMEBASE_MODE,
            InfiniiVisionCommands.TIMEBASE_REFERENCE,
            InfiniiVisionCommands.TIMEBASE_SCALE,
            InfiniiVisionCommands.TIMEBASE_POSITION,
            InfiniiVisionCommands.ACQUISITION,
            InfiniiVisionCommands.ACQUISITION_MODE,
            InfiniiVisionCommands.SAMPLE_RATE,
            InfiniiVisionCommands.TRIGGER_SOURCE,
            InfiniiVisionCommands.TRIGGER_SWEEP,
            InfiniiVisionCommands.TRIGGER_EDGE,
            InfiniiVisionCommands.TRIGGER_LEVEL);

    private InfiniiVisionSnapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiLink link, InfiniiVisionModel model) {
        Map<String, String> snapshot =
                new ShownInputs(link, model.inputs(), InfiniiVisionCommands.DISPLAY).describe(INPUT);
        WHOLE.forEach(setting -> snapshot.put(setting.name(), link.describe(setting)));
        return snapshot;
    }
}
