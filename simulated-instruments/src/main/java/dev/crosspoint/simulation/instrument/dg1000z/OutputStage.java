package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The waveform generator and the relay of a channel: what really happens at its terminals. */
final class OutputStage {
    /** Times beyond this are never reached; in ns. */
    private static final double LATEST = Long.MAX_VALUE / 2.0;

    private final Timeline timeline;
    private final GeneratorWiring wiring;
    private final CalibrationErrors errors;
    private final ChannelSettings settings;
    private final ArbitraryMemory memory;
    private final RandomGenerator random;
    private final Runnable whenIdle;
    private boolean connected;
    private boolean externalInput;
    private boolean cycling;
    private Optional<Event> burstEnd = Optional.empty();
    /** Since when the cycles of a gated burst run, in ns. */
    private long gateOpened;
    /** The phase that a free-running waveform had at {@link #phaseTime} ns, as a fraction of the period. */
    private double phase;

    private long phaseTime;
    private double runningPeriod;

    OutputStage(
            Timeline timeline,
            GeneratorWiring wiring,
            CalibrationErrors errors,
            ChannelSettings settings,
            ArbitraryMemory memory,
            RandomGenerator random,
            Runnable whenIdle) {
        this.timeline = timeline;
        this.wiring = wiring;
        this.errors = errors;
        this.settings = settings;
        this.memory = memory;
        this.random = random;
        this.whenIdle = whenIdle;
        this.runningPeriod = settings.waveform.period;
    }

    /** Returns whether no burst is under way that comes to an end by itself. */
    boolean isIdle() {
        return burstEnd.isEmpty();
    }

    /** Returns whether the relay is closed. */
    boolean isConnected() {
        return connected;
    }

    /** Begins anew with the present settings; a burst under way is given up. */
    void restart() {
        endCycles();
        followPhase();
        boolean gateOpen = externalInput == (settings.output.gatePolarity == Sign.POSITIVE);
        if (settings.output.on && (settings.output.mode == OutputSettings.Mode.NORMAL || gateOpen)) {
            connected = true;
            driveWaveform();
        } else if (connected) {
            connected = false;
            wiring.circuit().advanceTo(timeline.time());
            wiring.terminal().disconnect();
        }
        whenIdle.run();
    }

    /** Takes the phase of the free-running waveform back to zero. */
    void alignPhase() {
        phase = 0;
        phaseTime = timeline.time();
        restart();
    }

    /** Sets off a burst or a sweep if one waits for this source. */
    void trigger(TriggerSource source) {
        BurstSettings burst = settings.burst;
        SweepSettings sweep = settings.sweep;
        if (!connected || cycling) {
            return;
        } else if (burst.on && burst.source == source && burst.mode != BurstSettings.Mode.GATED) {
            fire();
        } else if (sweep.on && sweep.source == source) {
            cycling = true;
            drive(sweep(Double.POSITIVE_INFINITY));
            planEnd(sweep.duration);
        }
    }

    /** Sets the level of the connector for external triggers and gates. */
    void externalInput(boolean high) {
        if (high == externalInput) {
            return;
        }
        externalInput = high;
        if (settings.output.mode == OutputSettings.Mode.GATED) {
            restart();
        } else if (settings.burst.on && settings.burst.mode == BurstSettings.Mode.GATED) {
            followGate();
        } else if (high == (settings.burst.slope == Sign.POSITIVE)) {
            trigger(TriggerSource.EXTERNAL);
        }
    }

    private void driveWaveform() {
        if (settings.burst.on) {
            driveBursts();
        } else if (settings.sweep.on) {
            boolean repeats = settings.sweep.source == TriggerSource.INTERNAL;
            drive(repeats ? sweep(settings.sweep.duration) : new ConstantVoltage(voltageAt(0)));
        } else {
            drive(continuous(phase + settings.waveform.phase / 360));
        }
    }

    private void driveBursts() {
        BurstSettings burst = settings.burst;
        if (burst.source == TriggerSource.INTERNAL) {
            double duration = Math.min(burstDuration(), burst.period);
            drive(new BurstVoltage(burstCarrier(), burst.delay, duration, burst.period, idleVoltage()));
        } else {
            drive(new ConstantVoltage(idleVoltage()));
            if (burst.mode == BurstSettings.Mode.GATED) {
                followGate();
            }
        }
    }

    /** A triggered sweep rests at its first point, before and after: an assumption. */
    private SegmentedVoltage sweep(double repetition) {
        Cycle cycle = Waveforms.cycle(settings.waveform, memory);
        Carrier wave = new Carrier(cycle, settings.sweep.law(), levels());
        return new BurstVoltage(wave, 0, settings.sweep.duration, repetition, voltageAt(0));
    }

    private void fire() {
        BurstSettings burst = settings.burst;
        boolean endless = burst.mode == BurstSettings.Mode.INFINITE;
        double duration = endless ? Double.POSITIVE_INFINITY : burstDuration();
        cycling = true;
        drive(new BurstVoltage(burstCarrier(), burst.delay, duration, Double.POSITIVE_INFINITY, idleVoltage()));
        if (!endless) {
            planEnd(burst.delay + duration);
        }
    }

    private void followGate() {
        boolean open = externalInput == (settings.burst.gatePolarity == Polarity.NORMAL);
        if (open && !cycling && connected) {
            cycling = true;
            gateOpened = timeline.time();
            drive(continuous(settings.burst.phase / 360));
        } else if (!open && cycling && isIdle()) {
            completeCycle();
        }
    }

    /** Lets the cycle that the gate's closing found come to its end; noise has none. */
    private void completeCycle() {
        if (settings.waveform.shape == Shape.NOISE) {
            cycling = false;
            drive(new ConstantVoltage(idleVoltage()));
            return;
        }
        double turns = (timeline.time() - gateOpened) * 1e-9 / carrierPeriod();
        double left = (Math.ceil(turns) - turns) * carrierPeriod();
        Carrier rest = carrier(settings.burst.phase / 360 + turns);
        drive(new BurstVoltage(rest, 0, left, Double.POSITIVE_INFINITY, idleVoltage()));
        planEnd(left);
    }

    private void planEnd(double seconds) {
        long end = timeline.time() + (long) Math.min(LATEST, Math.ceil(seconds * 1e9));
        burstEnd = Optional.of(timeline.plan(end, this::endBurst));
    }

    private void endBurst() {
        endCycles();
        if (settings.burst.on && settings.burst.mode == BurstSettings.Mode.GATED) {
            followGate();
        }
        whenIdle.run();
    }

    private void endCycles() {
        burstEnd.ifPresent(Event::cancel);
        burstEnd = Optional.empty();
        cycling = false;
    }

    /** The waveform runs on while the output is off or bursts; its phase is kept when its period changes. */
    private void followPhase() {
        long now = timeline.time();
        double turns = phase + (now - phaseTime) * 1e-9 / runningPeriod;
        phase = turns - Math.floor(turns);
        phaseTime = now;
        runningPeriod = carrierPeriod();
    }

    private SegmentedVoltage continuous(double startPhase) {
        return switch (settings.waveform.shape) {
            case DC -> new ConstantVoltage(levels().offset());
            case NOISE -> new NoiseVoltage(levels(), random.nextLong());
            default -> carrier(startPhase);
        };
    }

    private Carrier burstCarrier() {
        return carrier(settings.burst.phase / 360);
    }

    private Carrier carrier(double startPhase) {
        double fraction = startPhase - Math.floor(startPhase);
        PhaseLaw law = new PhaseLaw.Steady(carrierPeriod(), fraction);
        return new Carrier(Waveforms.cycle(settings.waveform, memory), law, levels());
    }

    private double carrierPeriod() {
        return Waveforms.period(settings.waveform, memory);
    }

    private double burstDuration() {
        return settings.burst.cycles * carrierPeriod();
    }

    private double idleVoltage() {
        return levels().volts(settings.burst.idle.level(level(settings.burst.phase / 360)));
    }

    private double voltageAt(double turns) {
        return levels().volts(level(turns));
    }

    private double level(double turns) {
        return Waveforms.cycle(settings.waveform, memory).level(turns - Math.floor(turns));
    }

    private OutputLevels levels() {
        LevelSettings levels = settings.levels;
        double fullScale = levels.autoRange ? OutputRange.fullScale(levels.amplitude) : levels.heldRange;
        // A DC voltage has no amplitude.
        double amplitude = settings.waveform.shape == Shape.DC ? 0 : levels.amplitude;
        return new OutputLevels(
                settings.output.sign() * levels.amplitude / 2,
                fullScale,
                errors.gain(levels.amplitude),
                errors.offset(levels.offset, amplitude));
    }

    private void drive(SegmentedVoltage voltage) {
        wiring.circuit().advanceTo(timeline.time());
        wiring.terminal().drive(voltage, LevelSettings.OUTPUT_RESISTANCE);
    }
}
