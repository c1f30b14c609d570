package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.generator.GeneratorFamily;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import java.util.Map;

/** How a model of the 33500 and 33600 series is armed and driven. */
record TrueformFamily(TrueformModel model) implements GeneratorFamily {

    @Override
    public int channels() {
        return model.channels();
    }

    @Override
    public void prepare(ScpiLink link) {
        link.group()
                .with(TrueformCommands.BYTE_ORDER, TrueformCommands.ByteOrder.BIG_ENDIAN)
                .with(TrueformCommands.SYNC_OUTPUT, false)
                .apply();
    }

    @Override
    public void alignPhases(ScpiChannel first) {
        first.send(TrueformCommands.ALIGN_PHASES, "");
    }

    @Override
    public double outputResistance() {
        return GeneratorLoad.OUTPUT_RESISTANCE;
    }

    @Override
    public ScpiFlag output() {
        return TrueformCommands.OUTPUT;
    }

    @Override
    public void check(WaveformSettings settings) {
        new TrueformLimits(model).check(settings);
    }

    @Override
    public void write(ScpiChannel channel, WaveformSettings settings) {
        new TrueformProgram(model, channel, settings).write();
    }

    @Override
    public void verify(ScpiChannel channel, WaveformSettings settings) {
        new TrueformProgram(model, channel, settings).verify();
    }

    @Override
    public void trigger(ScpiChannel channel) {
        channel.send(TrueformCommands.TRIGGER_BURST, "");
    }

    @Override
    public Map<String, String> describe(ScpiChannel channel) {
        return TrueformSnapshot.of(channel);
    }
}
