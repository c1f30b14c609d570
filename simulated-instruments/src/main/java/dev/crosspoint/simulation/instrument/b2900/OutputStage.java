package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.circuit.Drive;
import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;

/** The source and the relay of a channel: what really happens at its terminals. */
final class OutputStage {
    /** Limits while the output is off but still driven to 0 V (SCPI Command Reference, {@code :OUTP:OFF:MODE}). */
    private static final double OFF_CURRENT_LIMIT = 100e-6;
    /** Largest voltage in V while the interlock is open. */
    private static final double INTERLOCK_VOLTAGE = 42;
    /** From 0 V to an open relay, in ns; an assumption. */
    private static final long RELAY_TIME = 1_000_000;

    private static final double AT_LIMIT = 1 - 1e-6;

    private final Timeline timeline;
    private final Wiring wiring;
    private final CalibrationErrors errors;
    private final ChannelSettings settings;
    private final boolean interlockClosed;
    private final double edgeTime;

    /** What drives the terminals; they are not driven anew by what drives them already, which would begin its edge anew. */
    private Drive driving = new Drive.Open();

    private Optional<Event> relayOpening = Optional.empty();
    private boolean on;
    private boolean tripped;
    private double level;
    private Range range = Quantity.VOLTAGE.smallestRange();
    private long lastStep;

    OutputStage(
            Timeline timeline,
            Wiring wiring,
            CalibrationErrors errors,
            ChannelSettings settings,
            boolean interlockClosed,
            double edgeTime) {
        this.timeline = timeline;
        this.wiring = wiring;
        this.errors = errors;
        this.settings = settings;
        this.interlockClosed = interlockClosed;
        this.edgeTime = edgeTime;
    }

    boolean isOn() {
        return on;
    }

    /** Returns whether the over-voltage or over-current protection has switched the output off. */
    boolean isTripped() {
        return tripped;
    }

    /** Returns the level in V or A that is set. */
    double level() {
        return level;
    }

    Range range() {
        return range;
    }

    /** Returns the time in ns of the last change of the level. */
    long lastStep() {
        return lastStep;
    }

    /** Returns the terminals at the present time. */
    SourceTerminal terminal() {
        wiring.circuit().advanceTo(timeline.time());
        return wiring.terminal();
    }

    /** Returns the largest voltage and current that a level of that magnitude and the compliance allow for. */
    OutputEnvelope.Point point(double largestLevel) {
        double magnitude = Math.abs(largestLevel);
        double limit = settings.limits().largestLimit();
        return settings.source().function == Quantity.VOLTAGE
                ? new OutputEnvelope.Point(magnitude, limit)
                : new OutputEnvelope.Point(limit, magnitude);
    }

    /** Requires that a level of that magnitude may be put out. */
    void require(double largestLevel) {
        OutputEnvelope.Point point = point(largestLevel);
        if (!interlockClosed && point.voltage() > INTERLOCK_VOLTAGE) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        OutputEnvelope.require(point);
    }

    /** Closes the relay and sources the level that is set. */
    void switchOn(double newLevel, Range newRange) {
        require(newLevel);
        relayOpening.ifPresent(Event::cancel);
        on = true;
        tripped = false;
        source(newLevel, newRange);
    }

    /** Switches off as the off mode says. */
    void switchOff() {
        if (!on) {
            return;
        }
        on = false;
        switch (settings.output().offMode) {
            case HIGH_IMPEDANCE -> openRelay();
            case ZERO -> driveToZero();
            case NORMAL -> {
                driveToZero();
                long opening = timeline.time() + Math.max(RELAY_TIME, Math.round(edgeTime * 1e9));
                relayOpening = Optional.of(timeline.plan(opening, this::openRelay));
            }
        }
    }

    private void driveToZero() {
        double ramp = ramp(Quantity.VOLTAGE.rangeToSource(terminal().voltage()));
        drive(new Drive.Voltage(0, ramp, OFF_CURRENT_LIMIT, -OFF_CURRENT_LIMIT));
    }

    private void openRelay() {
        drive(new Drive.Open());
    }

    private double ramp(Range sourceRange) {
        return Math.max(sourceRange.settlingTime(), edgeTime);
    }

    private void drive(Drive next) {
        if (!next.equals(driving)) {
            driving = next;
            terminal().drive(next);
        }
    }

    /** Steps to a level. */
    void source(double newLevel, Range newRange) {
        level = newLevel;
        range = newRange;
        lastStep = timeline.time();
        drive();
    }

    /** Puts limits that have changed into effect. */
    void drive() {
        if (!on) {
            return;
        }
        MeterSettings limits = settings.limits();
        double actual = errors.sourced(range, level);
        double ramp = ramp(range);
        drive(
                settings.source().function == Quantity.VOLTAGE
                        ? new Drive.Voltage(actual, ramp, limits.positiveLimit, -limits.negativeLimit)
                        : new Drive.Current(actual, ramp, limits.positiveLimit, -limits.negativeLimit));
    }

    /** Returns whether the compliance holds the source back at present. */
    boolean isLimited() {
        if (!on) {
            return false;
        }
        boolean sourcesVoltage = settings.source().function == Quantity.VOLTAGE;
        double value = sourcesVoltage ? terminal().current() : terminal().voltage();
        MeterSettings limits = settings.limits();
        return value >= AT_LIMIT * limits.positiveLimit || value <= -AT_LIMIT * limits.negativeLimit;
    }

    /** Switches off at once if the compliance is reached and the protection is enabled. */
    void watchProtection() {
        if (settings.output().protection && isLimited()) {
            on = false;
            tripped = true;
            openRelay();
        }
    }
}
