package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasurementNoise;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.time.Timeline;
import java.util.function.DoubleSupplier;

/** One channel: its settings, its source and meter, its two trigger sequences, and its readings. */
final class Channel {

    /** What a channel shares with the instrument around it. */
    record Surroundings(
            Timeline timeline,
            StatusModel status,
            InstrumentTimer timer,
            DoubleSupplier lineFrequency,
            boolean interlockClosed,
            double edgeTime,
            Runnable whenIdle) {}

    private final Surroundings surroundings;
    private final ChannelSettings settings;
    private final OutputStage stage;
    private final Meter meter;
    private final PointChain chain = new PointChain();
    private final TransientAction transientAction;
    private final TriggerSequence transients;
    private final TriggerSequence acquisitions;
    private final ChannelStatus status;
    private final Readings readings = new Readings(TraceBuffer.LARGEST_SIZE);
    private final TraceBuffer trace = new TraceBuffer();
    private boolean measuringSpot;

    Channel(int number, Surroundings surroundings, Wiring wiring, CalibrationErrors errors, MeasurementNoise noise) {
        this.surroundings = surroundings;
        Timeline timeline = surroundings.timeline();
        settings = new ChannelSettings();
        stage = new OutputStage(
                timeline, wiring, errors, settings, surroundings.interlockClosed(), surroundings.edgeTime());
        meter = new Meter(timeline, stage, settings, errors, noise, surroundings.lineFrequency());
        status = new ChannelStatus(number, surroundings.status());
        transientAction = new TransientAction(timeline, stage, settings, chain);
        AcquireAction acquireAction =
                new AcquireAction(timeline, stage, settings, meter, transientAction, this::keep, chain);
        transients = new TriggerSequence(timeline, transientAction, chain::whenStepMayBegin, new TransientObserver());
        acquisitions =
                new TriggerSequence(timeline, acquireAction, chain::whenMeasurementMayBegin, new AcquireObserver());
        showState();
    }

    SourceSettings source() {
        return settings.source();
    }

    SenseSettings sense() {
        return settings.sense();
    }

    OutputSettings output() {
        return settings.output();
    }

    OutputStage stage() {
        return stage;
    }

    TriggerSequence transients() {
        return transients;
    }

    TriggerSequence acquisitions() {
        return acquisitions;
    }

    Readings readings() {
        return readings;
    }

    TraceBuffer trace() {
        return trace;
    }

    boolean isIdle() {
        return transients.isIdle() && acquisitions.isIdle() && !measuringSpot;
    }

    /** Takes everything but the trace buffer back to what it is after switching on. */
    void reset() {
        abort(true, true);
        stage.switchOff();
        settings.reset();
        transients.reset();
        acquisitions.reset();
        clearReadings();
    }

    /** Sets the immediate level of a quantity in V or A, at once if it is the one being sourced. */
    void level(Quantity quantity, double level) {
        LevelSettings levels = source().of(quantity);
        if (!levels.autoRange && Math.abs(level) > levels.fixedRange.largestLevel()) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        boolean live = stage.isOn() && quantity == source().function;
        if (live) {
            stage.require(level);
        }
        levels.level = level;
        if (live && transients.isIdle()) {
            stage.source(level, source().rangeFor(level));
        }
    }

    /** Returns the range in which a quantity is sourced. */
    Range sourceRange(Quantity quantity) {
        LevelSettings levels = source().of(quantity);
        if (!levels.autoRange) {
            return levels.fixedRange;
        }
        return quantity == source().function && stage.isOn() ? stage.range() : levels.automaticRange(levels.level);
    }

    /** Returns the range in which a quantity is measured. */
    Range meterRange(Quantity quantity) {
        MeterSettings meterSettings = sense().of(quantity);
        if (!meterSettings.autoRange) {
            return meterSettings.fixedRange;
        }
        return quantity == source().function ? sourceRange(quantity) : meter.range(quantity);
    }

    /** Puts a changed source range into effect. */
    void rangeChanged(Quantity quantity) {
        if (stage.isOn() && quantity == source().function && transients.isIdle()) {
            stage.source(source().active().level, source().rangeFor(source().active().level));
        }
    }

    /** Sets the compliance of a quantity in V or A, both numbers positive. */
    void limit(Quantity quantity, double positive, double negative) {
        MeterSettings limits = sense().of(quantity);
        double oldPositive = limits.positiveLimit;
        double oldNegative = limits.negativeLimit;
        limits.positiveLimit = positive;
        limits.negativeLimit = negative;
        if (stage.isOn() && limits == settings.limits()) {
            try {
                stage.require(stage.level());
            } catch (ScpiException e) {
                limits.positiveLimit = oldPositive;
                limits.negativeLimit = oldNegative;
                throw e;
            }
            stage.drive();
        }
    }

    /** Chooses what is sourced; the output is switched off if that changes (an assumption). */
    void function(Quantity quantity) {
        if (quantity != source().function) {
            stage.switchOff();
            source().function = quantity;
        }
    }

    /** Returns the largest voltage and current that the immediate level and the compliance allow for. */
    OutputEnvelope.Point outputPoint() {
        return stage.point(source().active().level);
    }

    /** Switches the output on at the immediate level. */
    void switchOn() {
        double level = source().active().level;
        stage.switchOn(level, source().rangeFor(level));
    }

    /** Requires that {@link #begin} will succeed. */
    void requireReady(boolean steps, boolean measurements) {
        if (measuringSpot || steps && !transients.isIdle() || measurements && !acquisitions.isIdle()) {
            throw new ScpiException(ScpiError.INIT_IGNORED);
        }
        if (steps) {
            transientAction.prepare();
        }
    }

    /** Starts source steps, measurements, or both. */
    void begin(boolean steps, boolean measurements) {
        chain.begin(steps || !transients.isIdle(), measurements || !acquisitions.isIdle());
        if (measurements) {
            clearReadings();
        }
        if (steps) {
            transients.initiate();
        }
        if (measurements) {
            acquisitions.initiate();
        }
    }

    /** Stops source steps, measurements, or both. */
    void abort(boolean steps, boolean measurements) {
        if (steps) {
            transients.abort();
        }
        if (measurements) {
            acquisitions.abort();
            if (measuringSpot) {
                meter.cancel();
                measuringSpot = false;
            }
        }
    }

    /** Measures once at the present level, beside the trigger model. */
    void measureSpot() {
        requireReady(false, true);
        clearReadings();
        measuringSpot = true;
        meter.measure((voltage, current, time, bits) -> {
            measuringSpot = false;
            keep(voltage, current, time, bits);
        });
    }

    boolean isMeasuringSpot() {
        return measuringSpot;
    }

    void clearReadings() {
        readings.clear();
        status.cleared();
    }

    private void keep(double voltage, double current, long time, int bits) {
        double seconds = surroundings.timer().at(time);
        SenseSettings sense = sense();
        double shownVoltage = sense.voltage.enabled ? voltage : Double.NaN;
        double shownCurrent = sense.current.enabled ? current : Double.NaN;
        double resistance = sense.resistance.enabled ? voltage / current : Double.NaN;
        readings.add(shownVoltage, shownCurrent, resistance, seconds, bits, stage.level());
        if (trace.isOpen()) {
            trace.readings().add(shownVoltage, shownCurrent, resistance, seconds, bits, stage.level());
            trace.closeIfFull();
        }
        status.measured(Double.isInfinite(voltage) || Double.isInfinite(current));
        showTrace();
    }

    /** Shows in the status what the trace buffer holds. */
    void showTrace() {
        status.buffer(trace.readings());
    }

    private void showState() {
        if (acquisitions != null) {
            status.states(transients.state(), acquisitions.state());
        }
    }

    /** A sweep's last level stays until the last reading has been taken. */
    private void ended(boolean completed) {
        if (isIdle()) {
            transientAction.end(completed);
            if (output().autoOff) {
                stage.switchOff();
            }
            surroundings.whenIdle().run();
        }
    }

    private final class TransientObserver implements TriggerSequence.Observer {
        @Override
        public void stateChanged() {
            showState();
        }

        @Override
        public void eventLate() {
            status.transientLate();
        }

        @Override
        public void ended(boolean completed) {
            chain.stepsEnded();
            Channel.this.ended(completed);
        }
    }

    private final class AcquireObserver implements TriggerSequence.Observer {
        @Override
        public void stateChanged() {
            showState();
        }

        @Override
        public void eventLate() {
            status.acquisitionLate();
        }

        @Override
        public void ended(boolean completed) {
            chain.measurementsEnded();
            Channel.this.ended(completed);
        }
    }
}
