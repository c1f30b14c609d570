package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.function.Consumer;

/** The one channel: its settings, its source and its meter. */
final class Channel {
    private static final double LARGEST_CURRENT_ABOVE_21_VOLTS = 0.105;
    private static final double HIGH_VOLTAGE = 21;

    /** In the normal off state, of the range of the measurement (User's Manual, section 13). */
    private static final double OFF_LIMIT_SHARE = 0.005;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    /** What the terminals are like while the output is off. */
    enum OffMode implements Mnemonic {
        NORMAL("NORMal"),
        ZERO("ZERO"),
        HIGH_IMPEDANCE("HIMPedance"),
        GUARD("GUARd");

        private final String keyword;

        OffMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final SourceStage stage;
    private final OneConverterMeter meter;
    private QuantitySettings voltage = new QuantitySettings(Quantity.VOLTAGE);
    private QuantitySettings current = new QuantitySettings(Quantity.CURRENT);
    private Quantity function = Quantity.VOLTAGE;
    OffMode offMode = OffMode.NORMAL;
    double powerLineCycles = 1;
    double lineFrequency = 50;
    boolean concurrent = true;
    boolean averaging;
    boolean autoZero = true;
    boolean remoteSense;
    boolean beeper = true;

    Channel(SourceStage stage, OneConverterMeter meter) {
        this.stage = stage;
        this.meter = meter;
    }

    /** Returns the point at which the source is when the instrument is switched on. */
    static SourcePoint firstPoint() {
        return new SourcePoint(true, 0, Ranges.VOLTAGE.get(0), 105e-6);
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
        offMode = OffMode.NORMAL;
        powerLineCycles = 1;
        concurrent = true;
        averaging = false;
        autoZero = true;
        remoteSense = false;
        beeper = true;
        stage.source(firstPoint());
    }

    /** Chooses what is sourced; the output goes off if that changes. */
    void function(Quantity quantity) {
        if (quantity != function) {
            switchOff();
            function = quantity;
            sourceFixedLevel();
        }
    }

    /** Sets the fixed level in V or A. */
    void level(Quantity quantity, double level) {
        require(quantity, level, of(quantity.other()).compliance);
        of(quantity).level = level;
        refresh(quantity);
    }

    void mode(Quantity quantity, QuantitySettings.LevelMode mode) {
        of(quantity).mode = mode;
        refresh(quantity);
    }

    void compliance(Quantity limited, double limit) {
        require(limited.other(), of(limited.other()).level, limit);
        of(limited).compliance = limit;
        refresh(limited.other());
    }

    void sourceRange(Quantity quantity, double value) {
        of(quantity).sourceRange = Ranging.holding(quantity.ranges(), value);
        of(quantity).autoSourceRange = false;
        refresh(quantity);
    }

    /** Sets a range of the measurement, which cannot be above that of the compliance. */
    void range(Quantity quantity, double value) {
        Range wanted = Ranging.holding(quantity.ranges(), value);
        Range ofCompliance = Ranging.holding(quantity.ranges(), of(quantity).compliance);
        if (quantity != function && wanted.fullScale() > ofCompliance.fullScale()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        of(quantity).range = wanted;
        of(quantity).autoRange = false;
    }

    private void refresh(Quantity quantity) {
        if (quantity == function && of(quantity).mode == QuantitySettings.LevelMode.FIXED) {
            sourceFixedLevel();
        }
    }

    private void sourceFixedLevel() {
        source(of(function).level);
    }

    /** Goes to a level in V or A. */
    void source(double level) {
        stage.source(new SourcePoint(
                function == Quantity.VOLTAGE, level, rangeFor(function, level), settingsOfLimit().compliance));
    }

    private QuantitySettings settingsOfLimit() {
        return of(function.other());
    }

    /** Returns the range in which a level in V or A is sourced. */
    Range rangeFor(Quantity quantity, double level) {
        QuantitySettings settings = of(quantity);
        return settings.autoSourceRange ? Ranging.holding(quantity.ranges(), level) : settings.sourceRange;
    }

    /** Requires that a level can be sourced up to a limit of the other quantity. */
    private void require(Quantity sourced, double level, double limit) {
        if (!of(sourced).autoSourceRange
                && Math.abs(level) > of(sourced).sourceRange.largestLevel() * ROUNDING) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        double volts = sourced == Quantity.VOLTAGE ? Math.abs(level) : limit;
        double amperes = sourced == Quantity.VOLTAGE ? limit : Math.abs(level);
        if (volts > HIGH_VOLTAGE * ROUNDING && amperes > LARGEST_CURRENT_ABOVE_21_VOLTS * ROUNDING) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    /** Requires that a level of a list can be sourced. */
    void require(double level) {
        require(function, level, settingsOfLimit().compliance);
    }

    void switchOn() {
        if (!stage.isOn()) {
            sourceFixedLevel();
            stage.switchOn();
        }
    }

    void switchOff() {
        if (offMode == OffMode.HIGH_IMPEDANCE) {
            stage.switchOffOpen();
        } else {
            stage.switchOffAtZero(OFF_LIMIT_SHARE * meterRange(Quantity.CURRENT).fullScale());
        }
    }

    /** Returns the range in which a quantity is measured, or would be. */
    Range meterRange(Quantity quantity) {
        return quantity == function ? rangeFor(quantity, stage.point().level()) : meter.range(ranging(quantity));
    }

    private Ranging ranging(Quantity quantity) {
        QuantitySettings settings = of(quantity);
        return new Ranging(
                quantity.ranges(), settings.autoRange, settings.range, settings.smallestAutoRange, settings.compliance);
    }

    /** Measures both quantities, at once. */
    void measure(Consumer<SourceMeterReading> receiver) {
        OneConverterMeter.Task task = new OneConverterMeter.Task(
                powerLineCycles, powerLineCycles / lineFrequency, true, autoZero, ranging(function.other()));
        meter.measure(task, result -> receiver.accept(SourceMeterReading.of(function, result, remoteSense)));
    }

    void cancelMeasurement() {
        meter.cancel();
    }
}
