package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.circuit.Drive;
import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.time.Timeline;

/** The source and the relay of one channel: what really happens at its terminals. */
public final class SourceStage {
    private static final double AT_LIMIT = 1 - 1e-6;

    private final Timeline timeline;
    private final Wiring wiring;
    private final BareTerminals rear;
    private final CalibrationErrors errors;
    private final double edgeTime;

    /** What drives the terminals; they are not driven anew by what drives them already, which would begin its edge anew. */
    private Drive driving = new Drive.Open();

    private Terminals terminals = Terminals.FRONT;
    private SourcePoint point;
    private boolean on;

    /**
     * Makes a source whose relay is open.
     *
     * @param edgeTime shortest time in s over which it goes to a new level, whatever its range
     * @param first what it is set to
     */
    public SourceStage(Timeline timeline, Wiring wiring, CalibrationErrors errors, double edgeTime, SourcePoint first) {
        this.timeline = timeline;
        this.wiring = wiring;
        this.rear = new BareTerminals(timeline);
        this.errors = errors;
        this.edgeTime = edgeTime;
        this.point = first;
    }

    /** Returns whether the output is on. */
    public boolean isOn() {
        return on;
    }

    /** Returns what is sourced while the output is on. */
    public SourcePoint point() {
        return point;
    }

    /** Returns the terminals that are used. */
    public Terminals terminals() {
        return terminals;
    }

    /** Uses those terminals; the output goes off, and the others are not connected, if that is a change. */
    public void use(Terminals chosen) {
        if (chosen != terminals) {
            switchOffOpen();
            terminals = chosen;
        }
    }

    /** Goes to a point, at once if the output is on. */
    public void source(SourcePoint next) {
        point = next;
        if (on) {
            drivePoint();
        }
    }

    /** Closes the relay and sources the point that is set. */
    public void switchOn() {
        on = true;
        drivePoint();
    }

    /**
     * Switches off.
     *
     * @param currentLimit what limits the current in A where 0 V are left at the terminals
     * @param voltageLimit what limits the voltage in V where 0 A are
     */
    public void switchOff(OutputOffMode mode, double currentLimit, double voltageLimit) {
        if (mode == OutputOffMode.HIGH_IMPEDANCE) {
            switchOffOpen();
        } else if (on) {
            on = false;
            drive(
                    mode == OutputOffMode.GUARD
                            ? new Drive.Current(0, edgeTime(), voltageLimit, -voltageLimit)
                            : new Drive.Voltage(0, edgeTime(), currentLimit, -currentLimit));
        }
    }

    /** Switches off with the relay open. */
    public void switchOffOpen() {
        on = false;
        drive(new Drive.Open());
    }

    /** Returns whether the limit holds the source back at present. */
    public boolean isLimited() {
        double other = point.isVoltage() ? terminal().current() : terminal().voltage();
        return on && Math.abs(other) >= AT_LIMIT * point.limit();
    }

    /** Returns the terminals at the present time. */
    SourceTerminal terminal() {
        wiring.circuit().advanceTo(timeline.time());
        return terminals == Terminals.FRONT ? wiring.terminal() : rear;
    }

    private double edgeTime() {
        return Math.max(point.range().settlingTime(), edgeTime);
    }

    private void drivePoint() {
        double actual = errors.sourced(point.range(), point.level());
        double ramp = edgeTime();
        drive(
                point.isVoltage()
                        ? new Drive.Voltage(actual, ramp, point.limit(), -point.limit())
                        : new Drive.Current(actual, ramp, point.limit(), -point.limit()));
    }

    private void drive(Drive next) {
        if (!next.equals(driving)) {
            driving = next;
            terminal().drive(next);
        }
    }
}
