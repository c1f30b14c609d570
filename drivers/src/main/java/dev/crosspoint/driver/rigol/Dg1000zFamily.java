package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.generator.GeneratorFamily;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import java.util.Map;

/** How a model of the DG1000Z family is armed and driven. */
record Dg1000zFamily(Dg1000zModel model) implements GeneratorFamily {

    @Override
    public int channels() {
        return Dg1000zModel.CHANNELS;
    }

    @Override
    public void prepare(ScpiLink link) {
        link.checkErrors();
    }

    @Override
    public void alignPhases(ScpiChannel first) {
        first.send(Dg1000zCommands.ALIGN_PHASES, "");
    }

    @Override
    public double outputResistance() {
        return GeneratorLoad.OUTPUT_RESISTANCE;
    }

    @Override
    public ScpiFlag output() {
        return Dg1000zCommands.OUTPUT;
    }

    @Override
    public void check(WaveformSettings settings) {
        new Dg1000zLimits(model).check(settings);
    }

    @Override
    public void write(ScpiChannel channel, WaveformSettings settings) {
        new Dg1000zProgram(channel, settings).write();
    }

    @Override
    public void verify(ScpiChannel channel, WaveformSettings settings) {
        new Dg1000zProgram(channel, settings).verify();
    }

    @Override
    public void trigger(ScpiChannel channel) {
        channel.send(Dg1000zCommands.TRIGGER_BURST, "");
    }

    @Override
    public Map<String, String> describe(ScpiChannel channel) {
        return Dg1000zSnapshot.of(channel);
    }
}
