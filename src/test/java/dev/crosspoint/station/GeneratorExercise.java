package dev.crosspoint.station;

import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.Burst;
import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.RampWaveform;
import dev.crosspoint.instrument.SineWaveform;
import dev.crosspoint.instrument.SquareWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What every waveform generator must be able to do. */
record GeneratorExercise(WaveformGenerator generator) implements RoleExercise {
    private static final double FAR_BEYOND = 1e6;
    private static final List<Waveform> CONTINUOUS = List.of(
            new SineWaveform(1e3, 1, 0.1),
            new SquareWaveform(1e3, 1, 0, 0.3),
            new RampWaveform(1e3, 1, 0, 0.5),
            new ArbitraryWaveform(new double[] {0, 0.25, 0.5, 0.75, 0.5, 0.25, 0, -0.5}, 1e5));

    private static WaveformSettings continuous(Waveform waveform) {
        return new WaveformSettings(LoadImpedance.highZ(), waveform, Optional.empty(), false);
    }

    private static WaveformSettings pulses() {
        return new WaveformSettings(
                LoadImpedance.highZ(),
                new PulseWaveform(0, 0.75, 1e-3, 10e-3, 1e-6, 1e-6),
                Optional.of(new Burst.Cycles(3, new BurstTrigger.Software(), 0)),
                false);
    }

    @Override
    public void energise() {
        generator.arm(pulses());
        generator.energise().trigger();
    }

    @Override
    public void work(Consumer<String> returned) {
        returned.accept(generator.outputResistance() + " ohm");
        generator.arm(pulses());
        try (WaveformOutput output = generator.energise()) {
            output.trigger();
        }
        for (Waveform waveform : CONTINUOUS) {
            generator.arm(continuous(waveform));
        }
        generator.energise();
        generator.stop();
    }

    @Override
    public Map<String, Runnable> beyondLimits() {
        return Map.of(
                "amplitude",
                () -> generator.arm(continuous(new SineWaveform(1e3, FAR_BEYOND, 0))),
                "offset",
                () -> generator.arm(continuous(new SineWaveform(1e3, 1, -FAR_BEYOND))),
                "frequency",
                () -> generator.arm(continuous(new SquareWaveform(1e15, 1, 0, 0.5))),
                "load",
                () -> generator.arm(new WaveformSettings(
                        LoadImpedance.ohms(1e-6), new SineWaveform(1e3, 1, 0), Optional.empty(), false)),
                "width of a pulse",
                () -> generator.arm(continuous(new PulseWaveform(0, 1, 1e-12, 1e-3, 1e-13, 1e-13))),
                "number of cycles",
                () -> generator.arm(new WaveformSettings(
                        LoadImpedance.highZ(),
                        new SineWaveform(1e3, 1, 0),
                        Optional.of(new Burst.Cycles(Integer.MAX_VALUE, new BurstTrigger.Software(), 0)),
                        false)));
    }
}
