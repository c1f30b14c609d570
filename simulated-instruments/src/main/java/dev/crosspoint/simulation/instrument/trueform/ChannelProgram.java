package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.CalibrationErrors;
import dev.crosspoint.simulation.instrument.generator.OutputGate;
import dev.crosspoint.simulation.instrument.generator.OutputLevels;
import dev.crosspoint.simulation.instrument.generator.OutputProgram;
import dev.crosspoint.simulation.instrument.generator.Signal;
import dev.crosspoint.simulation.instrument.generator.Timing;

/** What a channel is to put out, as its settings say at present. */
record ChannelProgram(ChannelSettings settings, ArbitraryMemory memory, CalibrationErrors errors) {
    /** Of the converter with its 16 bits (data sheet 5992-2572EN), the smallest being 0. */
    private static final int LARGEST_CODE = 65_535;

    OutputProgram now() {
        Signal signal = signal();
        return new OutputProgram(settings.output.on, outputGate(), signal, timing(signal));
    }

    /** The level that opens a gated output is that of the trigger's edge: an assumption. */
    private OutputGate outputGate() {
        return settings.output.gate(settings.trigger.slope);
    }

    private Signal signal() {
        WaveformSettings waveform = settings.waveform;
        return switch (waveform.function) {
            case DC -> new Signal.Constant(levels().offset());
            case NOISE -> new Signal.Noise(levels(), waveform.noiseBandwidth);
            default ->
                new Signal.Cycles(Waveforms.cycle(waveform, memory), Waveforms.period(waveform, memory), levels());
        };
    }

    private Timing timing(Signal signal) {
        if (settings.burst.on) {
            return bursts(settings.burst, signal);
        } else if (settings.sweep.on) {
            double duration = settings.sweep.duration;
            return new Timing.Sweeps(settings.trigger.trigger(duration), settings.sweep.law(), duration);
        }
        return new Timing.Continuous(settings.waveform.phase / 360);
    }

    /** Between bursts the output rests at the level with which they begin. */
    private Timing bursts(BurstSettings burst, Signal signal) {
        double phase = burst.phase / 360;
        double idle = signal.voltage(phase);
        if (burst.mode == BurstSettings.Mode.GATED) {
            return new Timing.Gated(burst.gate(), phase, idle);
        }
        double immediate = settings.trigger.source == TriggerSettings.Source.TIMER
                ? burst.shortestPeriod(settings.trigger.delay, signal.period())
                : burst.period;
        return new Timing.Bursts(
                settings.trigger.trigger(immediate), burst.cycles, phase, settings.trigger.delay, idle);
    }

    private OutputLevels levels() {
        boolean varies = settings.waveform.function != Function.DC;
        return settings.levels.driven(settings.output.polarity, varies, LARGEST_CODE, errors);
    }
}
