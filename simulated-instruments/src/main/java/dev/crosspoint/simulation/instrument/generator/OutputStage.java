package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The waveform generator and the relay of a channel: what really happens at its terminals. */
public final class OutputStage {
    /** In ohm, whatever load is set: that of the twins there are. */
    public static final double RESISTANCE = 50;

    /** Times beyond this are never reached; in ns. */
    private static final double LATEST = Long.MAX_VALUE / 2.0;

    private static final double SECONDS_PER_NANOSECOND = 1e-9;

    private final Timeline timeline;
    private final GeneratorWiring wiring;
    private final Supplier<OutputProgram> program;
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

    /**
     * Creates the stage of a channel whose output is open.
     *
     * @param program says what the channel is set to at present
     * @param whenIdle called when nothing is left to come to an end by itself
     */
    OutputStage(
            Timeline timeline,
            GeneratorWiring wiring,
            Supplier<OutputProgram> program,
            RandomGenerator random,
            Runnable whenIdle) {
        this.timeline = timeline;
        this.wiring = wiring;
        this.program = program;
        this.random = random;
        this.whenIdle = whenIdle;
        this.runningPeriod = program.get().signal().period();
    }

    /** Returns whether no burst is under way that comes to an end by itself. */
    public boolean isIdle() {
        return burstEnd.isEmpty();
    }

    /** Returns whether the relay is closed. */
    public boolean isConnected() {
        return connected;
    }

    /** Begins anew with the present settings; a burst under way is given up. */
    public void restart() {
        OutputProgram now = program.get();
        endCycles();
        followPhase(now.signal());
        if (now.on() && now.gate().isOpen(externalInput)) {
            connected = true;
            begin(now);
        } else if (connected) {
            connected = false;
            wiring.circuit().advanceTo(timeline.time());
            wiring.terminal().disconnect();
        }
        whenIdle.run();
    }

    /** Takes the phase of the free-running waveform back to zero. */
    public void alignPhase() {
        phase = 0;
        phaseTime = timeline.time();
        restart();
    }

    /** Sets off a burst or a sweep if one waits for this source; returns whether one did. */
    public boolean trigger(TriggerSource source) {
        OutputProgram now = program.get();
        if (!connected || cycling) {
            return false;
        } else if (now.timing() instanceof Timing.Bursts bursts
                && bursts.trigger().source() == source) {
            fire(now.signal(), bursts);
            return true;
        } else if (now.timing() instanceof Timing.Sweeps sweeps
                && sweeps.trigger().source() == source) {
            cycling = true;
            drive(sweep(now.signal(), sweeps, Double.POSITIVE_INFINITY));
            planEnd(sweeps.duration());
            return true;
        }
        return false;
    }

    /** Sets the level of the connector for external triggers and gates. */
    public void externalInput(boolean high) {
        if (high == externalInput) {
            return;
        }
        externalInput = high;
        OutputProgram now = program.get();
        if (now.gate() != OutputGate.NONE) {
            restart();
        } else if (now.timing() instanceof Timing.Gated gated) {
            followGate(now.signal(), gated);
        } else if (now.timing() instanceof Timing.Bursts bursts
                && bursts.trigger().rising() == high) {
            trigger(TriggerSource.EXTERNAL);
        } else if (now.timing() instanceof Timing.Sweeps sweeps
                && sweeps.trigger().rising() == high) {
            trigger(TriggerSource.EXTERNAL);
        }
    }

    private void begin(OutputProgram now) {
        Signal signal = now.signal();
        if (now.timing() instanceof Timing.Continuous continuous) {
            drive(signal.from(phase + continuous.phase(), random));
        } else if (now.timing() instanceof Timing.Bursts bursts) {
            boolean repeats = bursts.trigger().source() == TriggerSource.INTERNAL;
            drive(repeats ? burst(signal, bursts, bursts.trigger().repetition()) : new ConstantVoltage(bursts.idle()));
        } else if (now.timing() instanceof Timing.Gated gated) {
            drive(new ConstantVoltage(gated.idle()));
            followGate(signal, gated);
        } else if (now.timing() instanceof Timing.Sweeps sweeps) {
            boolean repeats = sweeps.trigger().source() == TriggerSource.INTERNAL;
            drive(
                    repeats
                            ? sweep(signal, sweeps, sweeps.trigger().repetition())
                            : new ConstantVoltage(signal.voltage(0)));
        }
    }

    /** A sweep rests at its first point, before and after: an assumption. */
    private static SegmentedVoltage sweep(Signal signal, Timing.Sweeps sweeps, double repetition) {
        Carrier wave = cycles(signal).by(sweeps.law());
        return new BurstVoltage(wave, 0, sweeps.duration(), repetition, signal.voltage(0));
    }

    private SegmentedVoltage burst(Signal signal, Timing.Bursts bursts, double repetition) {
        double duration = Math.min(bursts.cycles() * signal.period(), repetition);
        Carrier wave = cycles(signal).from(bursts.phase(), random);
        return new BurstVoltage(wave, bursts.delay(), duration, repetition, bursts.idle());
    }

    private static Signal.Cycles cycles(Signal signal) {
        if (signal instanceof Signal.Cycles cycles) {
            return cycles;
        }
        throw new IllegalStateException(signal + " has no cycles to count");
    }

    private void fire(Signal signal, Timing.Bursts bursts) {
        cycling = true;
        drive(burst(signal, bursts, Double.POSITIVE_INFINITY));
        if (!Double.isInfinite(bursts.cycles())) {
            planEnd(bursts.delay() + bursts.cycles() * signal.period());
        }
    }

    private void followGate(Signal signal, Timing.Gated gated) {
        boolean open = gated.gate().isOpen(externalInput);
        if (open && !cycling && connected) {
            cycling = true;
            gateOpened = timeline.time();
            drive(signal.from(gated.phase(), random));
        } else if (!open && cycling && isIdle()) {
            completeCycle(signal, gated);
        }
    }

    /** Lets the cycle that the gate's closing found come to its end; noise has none. */
    private void completeCycle(Signal signal, Timing.Gated gated) {
        if (!(signal instanceof Signal.Cycles cycles)) {
            cycling = false;
            drive(new ConstantVoltage(gated.idle()));
            return;
        }
        double turns = (timeline.time() - gateOpened) * SECONDS_PER_NANOSECOND / cycles.period();
        double left = (Math.ceil(turns) - turns) * cycles.period();
        Carrier rest = cycles.from(gated.phase() + turns, random);
        drive(new BurstVoltage(rest, 0, left, Double.POSITIVE_INFINITY, gated.idle()));
        planEnd(left);
    }

    private void planEnd(double seconds) {
        long end = timeline.time() + (long) Math.min(LATEST, Math.ceil(seconds / SECONDS_PER_NANOSECOND));
        burstEnd = Optional.of(timeline.plan(end, this::endBurst));
    }

    private void endBurst() {
        endCycles();
        OutputProgram now = program.get();
        if (now.timing() instanceof Timing.Gated gated) {
            followGate(now.signal(), gated);
        }
        whenIdle.run();
    }

    private void endCycles() {
        burstEnd.ifPresent(Event::cancel);
        burstEnd = Optional.empty();
        cycling = false;
    }

    /** The waveform runs on while the output is off or bursts; its phase is kept when its period changes. */
    private void followPhase(Signal signal) {
        long now = timeline.time();
        double turns = phase + (now - phaseTime) * SECONDS_PER_NANOSECOND / runningPeriod;
        phase = turns - Math.floor(turns);
        phaseTime = now;
        runningPeriod = signal.period();
    }

    private void drive(SegmentedVoltage voltage) {
        wiring.circuit().advanceTo(timeline.time());
        wiring.terminal().drive(voltage, RESISTANCE);
    }
}
