package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Dg1000zCommands.Shape;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiSetting;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a channel as the instrument reports them. */
final class Dg1000zSnapshot {
    private static final List<ScpiSetting<?>> OUTPUT = List.of(
            Dg1000zCommands.OUTPUT,
            Dg1000zCommands.POLARITY,
            Dg1000zCommands.OUTPUT_MODE,
            Dg1000zCommands.SYNC_OUTPUT,
            Dg1000zCommands.VOLTAGE_UNIT,
            Dg1000zCommands.AMPLITUDE,
            Dg1000zCommands.OFFSET,
            Dg1000zCommands.SWEEP,
            Dg1000zCommands.TRACKING);

    private static final List<ScpiSetting<?>> BURST = List.of(
            Dg1000zCommands.BURST,
            Dg1000zCommands.BURST_MODE,
            Dg1000zCommands.BURST_CYCLES,
            Dg1000zCommands.BURST_SOURCE,
            Dg1000zCommands.BURST_EDGE,
            Dg1000zCommands.BURST_GATE,
            Dg1000zCommands.BURST_PERIOD,
            Dg1000zCommands.BURST_DELAY,
            Dg1000zCommands.BURST_PHASE);

    private Dg1000zSnapshot() {}

    /** Returns name and value with unit of each setting, in the order of the command table. */
    static Map<String, String> of(ScpiChannel channel) {
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put(GeneratorLoad.name(), GeneratorLoad.read(channel).toString());
        describe(channel, OUTPUT, snapshot);
        Shape shape = channel.get(Dg1000zCommands.SHAPE);
        snapshot.put(Dg1000zCommands.SHAPE.name(), Dg1000zCommands.SHAPE.describe(shape));
        describe(channel, ofShape(shape), snapshot);
        describe(channel, BURST, snapshot);
        return snapshot;
    }

    private static void describe(ScpiChannel channel, List<ScpiSetting<?>> settings, Map<String, String> snapshot) {
        settings.forEach(setting -> snapshot.put(setting.name(), channel.describe(setting)));
    }

    private static List<ScpiSetting<?>> ofShape(Shape shape) {
        return switch (shape) {
            case SINE, HARMONIC -> List.of(Dg1000zCommands.FREQUENCY, Dg1000zCommands.PHASE);
            case SQUARE -> List.of(Dg1000zCommands.FREQUENCY, Dg1000zCommands.DUTY_CYCLE, Dg1000zCommands.PHASE);
            case RAMP -> List.of(Dg1000zCommands.FREQUENCY, Dg1000zCommands.SYMMETRY, Dg1000zCommands.PHASE);
            case PULSE ->
                List.of(
                        Dg1000zCommands.PULSE_PERIOD,
                        Dg1000zCommands.PULSE_WIDTH,
                        Dg1000zCommands.LEADING_EDGE,
                        Dg1000zCommands.TRAILING_EDGE,
                        Dg1000zCommands.PHASE);
            case ARBITRARY -> List.of(Dg1000zCommands.ARBITRARY_MODE, Dg1000zCommands.SAMPLE_RATE);
            case NOISE, DC -> List.of();
        };
    }
}
