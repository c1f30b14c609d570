package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.CalibrationErrors;
import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.OutputLevels;
import dev.crosspoint.simulation.instrument.generator.OutputProgram;
import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.generator.Signal;
import dev.crosspoint.simulation.instrument.generator.Timing;
import dev.crosspoint.simulation.instrument.generator.Trigger;

/** What a channel is to put out, as its settings say at present. */
record ChannelProgram(ChannelSettings settings, ArbitraryMemory memory, CalibrationErrors errors) {
    /** In Hz (DG1062Z data sheet). */
    private static final double NOISE_BANDWIDTH = 60e6;

    OutputProgram now() {
        return new OutputProgram(
                settings.output.on, settings.output.gate(settings.output.gatePolarity), signal(), timing());
    }

    private Signal signal() {
        return switch (settings.waveform.shape) {
            case DC -> new Signal.Constant(levels().offset());
            case NOISE -> new Signal.Noise(levels(), NOISE_BANDWIDTH);
            default -> new Signal.Cycles(cycle(), Waveforms.period(settings.waveform, memory), levels());
        };
    }

    private Timing timing() {
        boolean rising = settings.burst.slope == Sign.POSITIVE;
        if (settings.burst.on) {
            return bursts(settings.burst, rising);
        } else if (settings.sweep.on) {
            SweepSettings sweep = settings.sweep;
            Trigger trigger = new Trigger(sweep.source, sweep.duration, rising);
            return new Timing.Sweeps(trigger, sweep.law(), sweep.duration);
        }
        return new Timing.Continuous(settings.waveform.phase / 360);
    }

    private Timing bursts(BurstSettings burst, boolean rising) {
        double phase = burst.phase / 360;
        double first = cycle().level(phase - Math.floor(phase));
        double idle = levels().volts(burst.idle.level(first));
        if (burst.mode == BurstSettings.Mode.GATED) {
            return new Timing.Gated(burst.gate(), phase, idle);
        }
        double cycles = burst.mode == BurstSettings.Mode.INFINITE ? Double.POSITIVE_INFINITY : burst.cycles;
        Trigger trigger = new Trigger(burst.source, burst.period, rising);
        return new Timing.Bursts(trigger, cycles, phase, burst.delay, idle);
    }

    private Cycle cycle() {
        return Waveforms.cycle(settings.waveform, memory);
    }

    private OutputLevels levels() {
        boolean varies = settings.waveform.shape != Shape.DC;
        return settings.levels.driven(settings.output.polarity, varies, ArbitraryMemory.LARGEST_CODE, errors);
    }
}
