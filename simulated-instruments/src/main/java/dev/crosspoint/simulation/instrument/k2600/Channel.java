package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.TwoConverterMeter;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** One channel: its settings, its source and its meter. */
final class Channel {
    private static final int STATUS_AUTO_RANGE = 4;
    private static final int STATUS_AUTO_SOURCE_RANGE = 8;
    private static final int STATUS_REMOTE_SENSE = 16;
    private static final int STATUS_RELATIVE = 32;
    private static final int STATUS_COMPLIANCE = 64;
    private static final int STATUS_FILTERED = 128;

    private final SourceStage stage;
    private final TwoConverterMeter meter;
    private final DoubleSupplier lineFrequency;
    private final SafeArea safeArea;
    private QuantitySettings voltage;
    private QuantitySettings current;
    private MeasureSettings measuring;
    private Quantity function;
    private OutputOffMode offMode;
    private double sourceDelay;
    private double offCurrentLimit;

    /**
     * Makes a channel that has been reset.
     *
     * @param lineFrequency frequency in Hz that the instrument takes the mains for
     */
    Channel(SourceStage stage, TwoConverterMeter meter, DoubleSupplier lineFrequency, SafeArea safeArea) {
        this.stage = stage;
        this.meter = meter;
        this.lineFrequency = lineFrequency;
        this.safeArea = safeArea;
        reset();
    }

    /** Returns the point at which the source is when the instrument is switched on. */
    static SourcePoint firstPoint() {
        double limit = new QuantitySettings(Quantity.CURRENT).limit;
        return new SourcePoint(true, 0, new QuantitySettings(Quantity.VOLTAGE).sourceRangeFor(0), limit);
    }

    void reset() {
        meter.cancel();
        if (offMode != null) {
            switchOff();
        }
        voltage = new QuantitySettings(Quantity.VOLTAGE);
        current = new QuantitySettings(Quantity.CURRENT);
        measuring = new MeasureSettings();
        function = Quantity.VOLTAGE;
        offMode = OutputOffMode.NORMAL;
        sourceDelay = 0;
        offCurrentLimit = 1e-3;
        stage.source(firstPoint());
    }

    QuantitySettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    MeasureSettings measuring() {
        return measuring;
    }

    Quantity function() {
        return function;
    }

    OutputOffMode offMode() {
        return offMode;
    }

    void offMode(OutputOffMode mode) {
        offMode = mode;
    }

    double offCurrentLimit() {
        return offCurrentLimit;
    }

    void offCurrentLimit(double amperes) {
        offCurrentLimit = amperes;
    }

    /** Returns the source delay in s, -1 for one that the instrument chooses. */
    double sourceDelay() {
        return sourceDelay;
    }

    void sourceDelay(double seconds) {
        sourceDelay = seconds;
    }

    /** Returns how long the instrument waits behind a new level, in s. */
    double actualSourceDelay() {
        return sourceDelay < 0 ? stage.point().range().settlingTime() : sourceDelay;
    }

    boolean isOn() {
        return stage.isOn();
    }

    boolean isLimited() {
        return stage.isLimited();
    }

    /** Returns whether a limit of that quantity holds the source back. */
    boolean isLimitedBy(Quantity quantity) {
        return isLimited() && stage.point().isVoltage() == (quantity == Quantity.CURRENT);
    }

    /** Chooses what is sourced; an output that is on goes on with it. */
    void function(Quantity quantity) {
        require(point(quantity, of(quantity).level));
        function = quantity;
        refresh();
    }

    void level(Quantity quantity, double level) {
        QuantitySettings settings = of(quantity);
        if (!settings.autoSourceRange) {
            SafeArea.requireInRange(settings.sourceRange, level);
        }
        requireIfSourced(quantity, point(quantity, level));
        settings.level = level;
        refresh();
    }

    /** Sets the largest magnitude of a quantity that is not sourced. */
    void limit(Quantity limited, double limit) {
        SourcePoint present = point(limited.other(), of(limited.other()).level);
        requireIfSourced(
                limited.other(), new SourcePoint(present.isVoltage(), present.level(), present.range(), limit));
        of(limited).limit = limit;
        refresh();
    }

    void sourceRange(Quantity quantity, double value) {
        Range range = Ranging.holding(quantity.sourceRanges(), value);
        QuantitySettings settings = of(quantity);
        SafeArea.requireInRange(range, settings.level);
        settings.autoSourceRange = false;
        settings.sourceRange = range;
        refresh();
    }

    void autoSourceRange(Quantity quantity, boolean automatic) {
        QuantitySettings settings = of(quantity);
        if (!automatic) {
            settings.sourceRange = settings.sourceRangeFor(settings.level);
        }
        settings.autoSourceRange = automatic;
        refresh();
    }

    void smallestSourceRange(Quantity quantity, double value) {
        of(quantity).smallestSourceRange = Ranging.holding(quantity.sourceRanges(), value);
        refresh();
    }

    private void requireIfSourced(Quantity quantity, SourcePoint point) {
        if (quantity == function) {
            require(point);
        }
    }

    private void require(SourcePoint point) {
        safeArea.require(point);
        if (stage.isOn()) {
            safeArea.requireInterlock(point);
        }
    }

    private SourcePoint point(Quantity quantity, double level) {
        return new SourcePoint(
                quantity == Quantity.VOLTAGE, level, of(quantity).sourceRangeFor(level), of(quantity.other()).limit);
    }

    private void refresh() {
        stage.source(point(function, of(function).level));
    }

    void switchOn() {
        SourcePoint point = point(function, of(function).level);
        require(point);
        safeArea.requireInterlock(point);
        stage.source(point);
        stage.switchOn();
    }

    void switchOff() {
        stage.switchOff(offMode, offMode == OutputOffMode.NORMAL ? offCurrentLimit : current.limit, voltage.limit);
    }

    /** Switches off with the relay open, whatever the off mode. */
    void switchOffOpen() {
        stage.switchOffOpen();
    }

    /** Requires that all levels of a sweep can be sourced in one range, and returns it. */
    Range rangeOfSweep(Quantity quantity, double largestMagnitude) {
        Range range = of(quantity).sourceRangeFor(largestMagnitude);
        SafeArea.requireInRange(range, largestMagnitude);
        SourcePoint worst =
                new SourcePoint(quantity == Quantity.VOLTAGE, largestMagnitude, range, of(quantity.other()).limit);
        require(worst);
        return range;
    }

    /** Sources a level of a sweep; the setting of the level stays. */
    void sourceSwept(Quantity quantity, double level, Range range) {
        stage.source(new SourcePoint(quantity == Quantity.VOLTAGE, level, range, of(quantity.other()).limit));
    }

    /** Goes back to the level that is set. */
    void sourceIdle() {
        refresh();
    }

    /** Returns the range in which a quantity is measured, or would be; what is sourced is measured in the source's range. */
    Range range(Quantity quantity) {
        return quantity == Quantity.VOLTAGE
                ? meter.voltageRange(ranging(quantity, true))
                : meter.currentRange(ranging(quantity, true));
    }

    private Ranging ranging(Quantity quantity, boolean wanted) {
        QuantitySettings settings = of(quantity);
        boolean sourced = quantity == (stage.point().isVoltage() ? Quantity.VOLTAGE : Quantity.CURRENT);
        boolean automatic = wanted && settings.autoRange && !sourced;
        Range fixed = sourced ? stage.point().range() : settings.range;
        return new Ranging(quantity.ranges(), automatic, fixed, settings.smallestRange, settings.limit);
    }

    /**
     * Measures once, at once.
     *
     * @param needsVoltage whether the voltage has to be in its range
     * @param needsCurrent whether the current has to be in its range
     * @param delayed whether the measure delay goes before it
     */
    void measure(boolean needsVoltage, boolean needsCurrent, boolean delayed, Consumer<Measurement> receiver) {
        double cycles = measuring.powerLineCycles * (measuring.filter ? measuring.filterCount : 1);
        TwoConverterMeter.Task task = new TwoConverterMeter.Task(
                cycles,
                cycles / lineFrequency.getAsDouble(),
                measuring.autoZero == MeasureSettings.AUTOZERO_AUTO,
                ranging(Quantity.VOLTAGE, needsVoltage),
                ranging(Quantity.CURRENT, needsCurrent),
                range -> delayed ? measureDelay(needsCurrent, range) : 0);
        meter.measure(task, result -> {
            boolean relative = needsVoltage && voltage.relative || needsCurrent && current.relative;
            boolean automatic = needsVoltage && voltage.autoRange || needsCurrent && current.autoRange;
            int status = (automatic ? STATUS_AUTO_RANGE : 0)
                    | (of(function).autoSourceRange ? STATUS_AUTO_SOURCE_RANGE : 0)
                    | (measuring.remoteSense ? STATUS_REMOTE_SENSE : 0)
                    | (relative ? STATUS_RELATIVE : 0)
                    | (result.limited() ? STATUS_COMPLIANCE : 0)
                    | (measuring.filter ? STATUS_FILTERED : 0);
            receiver.accept(new Measurement(relativeTo(result), stage.point(), stage.isOn(), status));
        });
    }

    private TwoConverterMeter.Result relativeTo(TwoConverterMeter.Result result) {
        return new TwoConverterMeter.Result(
                result.voltage() - (voltage.relative ? voltage.relativeOffset : 0),
                result.current() - (current.relative ? current.relativeOffset : 0),
                result.voltageRange(),
                result.currentRange(),
                result.time(),
                result.limited());
    }

    /** An automatic delay is that of the current's range; the manual does not tell it, so the source's settling time is assumed. */
    private double measureDelay(boolean measuresCurrent, Range range) {
        if (measuring.delay >= 0) {
            return measuring.delay;
        }
        return measuresCurrent ? range.settlingTime() * measuring.delayFactor : 0;
    }

    void cancelMeasurement() {
        meter.cancel();
    }
}
