package dev.crosspoint.driver.tektronix;

import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.oscilloscope.ShownInputs;
import java.util.List;
import java.util.Map;

/** The settings of the instrument as it reports them. */
final class TektronixSnapshot {
    private static final List<ScpiSetting<?>> INPUT = List.of(
            TektronixCommands.RESISTANCE,
            TektronixCommands.COUPLING,
            TektronixCommands.BANDWIDTH,
            TektronixCommands.INVERTED,
            TektronixCommands.PROBE_GAIN,
            TektronixCommands.VERTICAL_SCALE,
            TektronixCommands.VERTICAL_POSITION,
            TektronixCommands.VERTICAL_OFFSET);

    private static final List<ScpiSetting<?>> WHOLE = List.of(
            TektronixCommands.TRIGGER_SOURCE,
            TektronixCommands.TIMEBASE_SCALE,
            TektronixCommands.TIMEBASE_DELAYED,
            TektronixCommands.TIMEBASE_DELAY,
            TektronixCommands.RECORD_LENGTH,
            TektronixCommands.SAMPLE_RATE,
            TektronixCommands.ACQUISITION_MODE,
            TektronixCommands.STOP_AFTER,
            TektronixCommands.TRIGGER_MODE,
            TektronixCommands.TRIGGER_COUPLING,
            TektronixCommands.TRIGGER_EDGE,
            TektronixCommands.TRIGGER_LEVEL);

    private TektronixSnapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiLink link, int inputs) {
        Map<String, String> snapshot = new ShownInputs(link, inputs, TektronixCommands.DISPLAY).describe(INPUT);
        WHOLE.forEach(setting -> snapshot.put(setting.name(), link.describe(setting)));
        return snapshot;
    }
}
