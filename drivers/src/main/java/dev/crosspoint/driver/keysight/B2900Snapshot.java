package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a channel as the instrument reports them. */
final class B2900Snapshot {
    private static final List<ScpiSetting<?>> WHATEVER_IS_SOURCED = List.of(
            B2900Commands.OUTPUT,
            B2900Commands.OUTPUT_ON_BY_TRIGGER,
            B2900Commands.OUTPUT_OFF_AFTER_TRIGGER,
            B2900Commands.OFF_MODE,
            B2900Commands.OFF_AT_COMPLIANCE,
            B2900Commands.SENSE_MODE,
            B2900Commands.SHAPE,
            B2900Commands.HOLD_LAST_LEVEL,
            B2900Commands.SOURCE_WAIT,
            B2900Commands.SENSE_WAIT);

    private B2900Snapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiChannel channel, double lineFrequency) {
        Map<String, String> snapshot = new LinkedHashMap<>();
        SourceFunction source = channel.get(B2900Commands.SOURCE_FUNCTION);
        snapshot.put(B2900Commands.SOURCE_FUNCTION.name(), B2900Commands.SOURCE_FUNCTION.describe(source));
        for (ScpiSetting<?> setting : settings(source, lineFrequency)) {
            snapshot.put(setting.name(), channel.describe(setting));
        }
        return snapshot;
    }

    private static List<ScpiSetting<?>> settings(SourceFunction source, double lineFrequency) {
        B2900SourceCommands sourced = B2900SourceCommands.sourcing(source);
        B2900SenseCommands limited = B2900SenseCommands.measuring(
                source == SourceFunction.VOLTAGE ? SourceFunction.CURRENT : SourceFunction.VOLTAGE);
        List<ScpiSetting<?>> settings = new ArrayList<>(WHATEVER_IS_SOURCED);
        settings.add(sourced.level());
        settings.add(sourced.mode());
        settings.addAll(sourced.range().all());
        settings.addAll(
                B2900SenseCommands.measuring(SourceFunction.CURRENT).range().all());
        settings.addAll(
                B2900SenseCommands.measuring(SourceFunction.VOLTAGE).range().all());
        settings.add(limited.compliancePositive());
        settings.add(limited.complianceNegative());
        settings.add(B2900Commands.nplc(lineFrequency));
        return settings;
    }
}
