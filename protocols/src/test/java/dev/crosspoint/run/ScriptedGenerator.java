package dev.crosspoint.run;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import java.util.Map;
import java.util.Optional;

/** The generator of a {@link ScriptedNeuron}. */
final class ScriptedGenerator implements WaveformGenerator {
    private final ScriptedNeuron neuron;
    private Optional<Waveform> armed = Optional.empty();
    private double energisedAt;
    private double triggeredAt = Double.POSITIVE_INFINITY;

    ScriptedGenerator(ScriptedNeuron neuron) {
        this.neuron = neuron;
    }

    /** Returns the voltage in V at a time in s: pulses of equal phase for ever; not a number while the output is open. */
    double at(double time) {
        if (time < energisedAt) {
            return Double.NaN;
        }
        PulseWaveform pulse = (PulseWaveform) armed.orElseThrow();
        double phase = (time - triggeredAt) % pulse.period();
        return time >= triggeredAt && phase < pulse.width() ? pulse.pulseLevel() : pulse.baseLevel();
    }

    double triggeredAt() {
        return triggeredAt;
    }

    @Override
    public double outputResistance() {
        return 50;
    }

    @Override
    public void arm(WaveformSettings settings) {
        neuron.hear("arm generator");
        armed = Optional.of(settings.waveform());
    }

    @Override
    public WaveformOutput energise() {
        neuron.hear("output on");
        energisedAt = neuron.seconds();
        return new WaveformOutput() {
            @Override
            public void trigger() {
                neuron.hear("trigger");
                triggeredAt = neuron.seconds();
            }

            @Override
            public void close() {
                neuron.hear("output off");
            }
        };
    }

    @Override
    public void stop() {
        neuron.hear("stop");
    }

    @Override
    public Identity identity() {
        return new Identity("Test", "generator", "0", "1");
    }

    @Override
    public void safe() {
        neuron.hear("generator safe");
    }

    @Override
    public Map<String, String> settings() {
        neuron.hear("generator settings");
        return Map.of("load", "High-Z");
    }

    @Override
    public void close() {
        neuron.hear("generator close");
    }
}
