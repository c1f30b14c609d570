package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.Shape;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a channel as the instrument reports them. */
final class TrueformSnapshot {
    private static final List<ScpiSetting<?>> OUTPUT = List.of(
            TrueformCommands.OUTPUT,
            TrueformCommands.POLARITY,
            TrueformCommands.OUTPUT_MODE,
            TrueformCommands.SYNC_OUTPUT,
            TrueformCommands.SYNC_SOURCE,
            TrueformCommands.VOLTAGE_UNIT,
            TrueformCommands.AMPLITUDE,
            TrueformCommands.OFFSET,
            TrueformCommands.SWEEP);

    private static final List<ScpiSetting<?>> BURST = List.of(
            TrueformCommands.BURST,
            TrueformCommands.BURST_MODE,
            TrueformCommands.TRIGGER_SOURCE,
            TrueformCommands.TRIGGER_EDGE,
            TrueformCommands.BURST_GATE,
            TrueformCommands.BURST_PERIOD,
            TrueformCommands.BURST_DELAY,
            TrueformCommands.BURST_PHASE);

    private TrueformSnapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiChannel channel) {
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(GeneratorLoad.name(), GeneratorLoad.read(channel).toString());
        describe(channel, OUTPUT, snapshot);
        Shape shape = channel.get(TrueformCommands.SHAPE);
        snapshot.put(TrueformCommands.SHAPE.name(), TrueformCommands.SHAPE.describe(shape));
        describe(channel, ofShape(shape), snapshot);
        describe(channel, BURST, snapshot);
        snapshot.put(TrueformCommands.BURST_CYCLES.name(), TrueformCycles.describe(channel));
        return snapshot;
    }

    private static void describe(ScpiChannel channel, List<ScpiSetting<?>> settings, Map<String, String> snapshot) {
        settings.forEach(setting -> snapshot.put(setting.name(), channel.describe(setting)));
    }

    private static List<ScpiSetting<?>> ofShape(Shape shape) {
        return switch (shape) {
            case SINE, TRIANGLE -> List.of(TrueformCommands.FREQUENCY, TrueformCommands.PHASE);
            case SQUARE -> List.of(TrueformCommands.FREQUENCY, TrueformCommands.DUTY_CYCLE, TrueformCommands.PHASE);
            case RAMP -> List.of(TrueformCommands.FREQUENCY, TrueformCommands.SYMMETRY, TrueformCommands.PHASE);
            case PULSE ->
                List.of(
                        TrueformCommands.PULSE_PERIOD,
                        TrueformCommands.PULSE_WIDTH,
                        TrueformCommands.LEADING_EDGE,
                        TrueformCommands.TRAILING_EDGE,
                        TrueformCommands.PHASE);
            case ARBITRARY -> List.of(TrueformCommands.FILTER, TrueformCommands.SAMPLE_RATE);
            case PSEUDO_RANDOM, NOISE, DC -> List.of();
        };
    }
}
