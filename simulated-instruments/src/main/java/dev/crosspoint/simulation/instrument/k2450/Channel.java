package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.function.Consumer;

/** The one channel: its settings, its source and its meter. */
final class Channel {
    private static final double INTERLOCK_VOLTAGE = 42;
    private static final double LARGEST_CURRENT_ABOVE_21_VOLTS = 0.105;
    private static final double HIGH_VOLTAGE = 21;

    /** In the normal off state, of the range of the measurement (Reference Manual, {@code :OUTP:SMOD}). */
    private static final double OFF_LIMIT_SHARE = 0.1;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final int STATUS_FRONT_TERMINALS = 8;
    private static final int SOURCE_READ_BACK = 8;
    private static final int SOURCE_LIMITED = 32;
    private static final int SOURCE_REMOTE_SENSE = 64;
    private static final int SOURCE_ON = 128;

    private final SourceStage stage;
    private final OneConverterMeter meter;
    private final double lineFrequency;
    private final boolean interlockClosed;
    private QuantitySettings voltage = new QuantitySettings(Quantity.VOLTAGE);
    private QuantitySettings current = new QuantitySettings(Quantity.CURRENT);
    private Quantity function = Quantity.VOLTAGE;
    Quantity measured = Quantity.CURRENT;
    int count = 1;

    Channel(SourceStage stage, OneConverterMeter meter, double lineFrequency, boolean interlockClosed) {
        this.stage = stage;
        this.meter = meter;
        this.lineFrequency = lineFrequency;
        this.interlockClosed = interlockClosed;
    }

    /** Returns the point at which the source is when the instrument is switched on. */
    static SourcePoint firstPoint() {
        return new QuantitySettings(Quantity.VOLTAGE).point(0);
    }

    QuantitySettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    Quantity function() {
        return function;
    }

    boolean isOn() {
        return stage.isOn();
    }

    boolean isLimited() {
        return stage.isLimited();
    }

    void reset() {
        meter.cancel();
        switchOff();
        voltage = new QuantitySettings(Quantity.VOLTAGE);
        current = new QuantitySettings(Quantity.CURRENT);
        function = Quantity.VOLTAGE;
        measured = Quantity.CURRENT;
        count = 1;
        stage.source(firstPoint());
    }

    /** Chooses what is sourced; the output goes off if that changes. */
    void function(Quantity quantity) {
        if (quantity != function) {
            switchOff();
            function = quantity;
            stage.source(of(function).point(of(function).level));
        }
    }

    /** Sets a level in V or A, at once if that quantity is the one being sourced. */
    void level(Quantity quantity, double level) {
        requireInRange(quantity, level);
        require(quantity, level, of(quantity).limit);
        of(quantity).level = level;
        refresh(quantity);
    }

    /** Sets the limit of the other quantity. */
    void limit(Quantity sourced, double limit) {
        require(sourced, of(sourced).level, limit);
        of(sourced).limit = limit;
        refresh(sourced);
    }

    void sourceRange(Quantity quantity, double value) {
        Range range = Ranging.holding(quantity.ranges(), value);
        if (Math.abs(of(quantity).level) > range.largestLevel()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        of(quantity).autoSourceRange = false;
        of(quantity).sourceRange = range;
        refresh(quantity);
    }

    void autoSourceRange(Quantity quantity, boolean automatic) {
        QuantitySettings settings = of(quantity);
        if (!automatic) {
            settings.sourceRange = settings.point(settings.level).range();
        }
        settings.autoSourceRange = automatic;
        refresh(quantity);
    }

    private void refresh(Quantity quantity) {
        if (quantity == function) {
            stage.source(of(quantity).point(of(quantity).level));
        }
    }

    /** Requires that a list of levels could be sourced. */
    void requireInRange(Quantity quantity, double level) {
        QuantitySettings settings = of(quantity);
        if (!settings.autoSourceRange && Math.abs(level) > settings.sourceRange.largestLevel() * ROUNDING) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
    }

    private void require(Quantity sourced, double level, double limit) {
        SourcePoint point = new SourcePoint(
                sourced == Quantity.VOLTAGE, level, of(sourced).point(level).range(), limit);
        boolean tooMuchPower = point.largestVoltage() > HIGH_VOLTAGE * ROUNDING
                && point.largestCurrent() > LARGEST_CURRENT_ABOVE_21_VOLTS * ROUNDING;
        boolean interlocked = !interlockClosed && point.largestVoltage() > INTERLOCK_VOLTAGE;
        // What is only limited may be set to more than the interlock allows.
        if (tooMuchPower || interlocked && sourced == Quantity.VOLTAGE) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    /** Takes the settings of a configuration list over, at once. */
    void recall(SourceConfiguration configuration) {
        function(configuration.function());
        QuantitySettings settings = of(function);
        settings.level = configuration.level();
        settings.autoSourceRange = configuration.autoRange();
        settings.sourceRange = configuration.range();
        settings.limit = configuration.limit();
        refresh(function);
    }

    void switchOn() {
        if (!stage.isOn()) {
            require(function, of(function).level, of(function).limit);
            refresh(function);
            stage.switchOn();
        }
    }

    void switchOff() {
        if (of(function).offMode == QuantitySettings.OffMode.HIGH_IMPEDANCE) {
            stage.switchOffOpen();
        } else {
            stage.switchOffAtZero(OFF_LIMIT_SHARE * meterRange(Quantity.CURRENT).fullScale());
        }
    }

    /** Returns the range in which a quantity is measured, or would be. */
    Range meterRange(Quantity quantity) {
        if (quantity == function) {
            return of(quantity).point(of(quantity).level).range();
        }
        return meter.range(ranging(quantity));
    }

    private Ranging ranging(Quantity quantity) {
        QuantitySettings settings = of(quantity);
        return new Ranging(
                quantity.ranges(),
                settings.autoRange,
                settings.range,
                settings.smallestAutoRange,
                of(quantity.other()).limit);
    }

    /** Measures once, at once; a measurement of what is sourced is answered by its readback. */
    void measure(Consumer<BufferedReading> receiver) {
        QuantitySettings settings = of(measured);
        boolean measuresSource = measured == function;
        int averaged = settings.averaging ? settings.averagingCount : 1;
        double cycles = settings.powerLineCycles * averaged;
        OneConverterMeter.Task task = new OneConverterMeter.Task(
                cycles,
                cycles / lineFrequency,
                measuresSource || of(function).readsBack,
                settings.autoZero,
                ranging(function.other()));
        meter.measure(task, result -> {
            double value = measuresSource ? result.sourced() : result.measured();
            receiver.accept(new BufferedReading(
                    value,
                    measured,
                    of(function).readsBack ? result.sourced() : of(function).level,
                    function,
                    result.time(),
                    STATUS_FRONT_TERMINALS,
                    sourceStatus(result.limited(), settings.remoteSense)));
        });
    }

    void cancelMeasurement() {
        meter.cancel();
    }

    private int sourceStatus(boolean limited, boolean remote) {
        return (of(function).readsBack ? SOURCE_READ_BACK : 0)
                | (limited ? SOURCE_LIMITED : 0)
                | (remote ? SOURCE_REMOTE_SENSE : 0)
                | (stage.isOn() ? SOURCE_ON : 0);
    }
}
