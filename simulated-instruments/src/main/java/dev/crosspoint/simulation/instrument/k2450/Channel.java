package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.OhmsSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.Terminals;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.EnumMap;
import java.util.Map;

/** The source of the one channel: its settings, and what they make it put out. */
final class Channel {
    private static final double INTERLOCK_VOLTAGE = 42;
    private static final double LARGEST_CURRENT_ABOVE_21_VOLTS = 0.105;
    private static final double HIGH_VOLTAGE = 21;

    /** In the normal off state, of the range of the measurement (Reference Manual, {@code :OUTP:SMOD}). */
    private static final double OFF_LIMIT_SHARE = 0.1;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    private final SourceStage stage;
    private final OneConverterMeter converter;
    private final boolean interlockClosed;
    private QuantitySettings voltage = new QuantitySettings(Quantity.VOLTAGE);
    private QuantitySettings current = new QuantitySettings(Quantity.CURRENT);
    private Quantity function = Quantity.VOLTAGE;
    private MeasuredFunction measured = MeasuredFunction.CURRENT;
    private OhmsSettings ohms = new OhmsSettings();
    private Map<MeasuredFunction, ReadingSettings> readings = readingsAfterReset();
    int count = 1;

    Channel(SourceStage stage, OneConverterMeter converter, boolean interlockClosed) {
        this.stage = stage;
        this.converter = converter;
        this.interlockClosed = interlockClosed;
    }

    /** Returns the point at which the source is when the instrument is switched on. */
    static SourcePoint firstPoint() {
        return new QuantitySettings(Quantity.VOLTAGE).point(0);
    }

    QuantitySettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    private static Map<MeasuredFunction, ReadingSettings> readingsAfterReset() {
        Map<MeasuredFunction, ReadingSettings> readings = new EnumMap<>(MeasuredFunction.class);
        for (MeasuredFunction function : MeasuredFunction.values()) {
            readings.put(function, new ReadingSettings(function));
        }
        return readings;
    }

    ReadingSettings reading(MeasuredFunction of) {
        return readings.get(of);
    }

    OhmsSettings ohms() {
        return ohms;
    }

    MeasuredFunction measured() {
        return measured;
    }

    /** Chooses what is measured; the source is the instrument's own for a resistance, and the user's otherwise. */
    void measured(MeasuredFunction wanted) {
        boolean hadTestCurrent = isAutoOhms();
        measured = wanted;
        if (isAutoOhms() != hadTestCurrent) {
            refresh(function);
        }
    }

    /** Returns whether the source is set by the range of a resistance. */
    boolean isAutoOhms() {
        return measured == MeasuredFunction.RESISTANCE;
    }

    /** Returns what is sourced, which is a current while the instrument chooses it for a resistance. */
    Quantity function() {
        return isAutoOhms() ? Quantity.CURRENT : function;
    }

    boolean isOn() {
        return stage.isOn();
    }

    boolean isLimited() {
        return stage.isLimited();
    }

    void reset() {
        switchOff();
        voltage = new QuantitySettings(Quantity.VOLTAGE);
        current = new QuantitySettings(Quantity.CURRENT);
        function = Quantity.VOLTAGE;
        measured = MeasuredFunction.CURRENT;
        ohms = new OhmsSettings();
        readings = readingsAfterReset();
        count = 1;
        stage.use(Terminals.FRONT);
        stage.source(firstPoint());
    }

    /** Chooses what is sourced; the output goes off if that changes. */
    void function(Quantity quantity) {
        requireUsersSource();
        if (quantity != function) {
            switchOff();
            function = quantity;
            stage.source(of(function).point(of(function).level));
        }
    }

    /** Sets a level in V or A, at once if that quantity is the one being sourced. */
    void level(Quantity quantity, double level) {
        requireUsersSource();
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

    /** The range of a resistance sets the source, and nobody else. */
    private void requireUsersSource() {
        if (isAutoOhms()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private void refresh(Quantity quantity) {
        if (isAutoOhms()) {
            converter.sourceTestCurrent(ohms, Ranges.CURRENT);
        } else if (quantity == function) {
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

    /** Requires that an entry of a configuration list could be sourced. */
    void require(SourceConfiguration entry) {
        if (!entry.autoRange() && Math.abs(entry.level()) > entry.range().largestLevel() * ROUNDING) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        require(entry.function(), entry.level(), entry.limit());
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
        OutputOffMode mode = of(function).offMode;
        double share = OFF_LIMIT_SHARE * meterRange(Quantity.CURRENT).fullScale();
        double sourced = function == Quantity.VOLTAGE ? voltage.limit : Math.abs(current.level);
        stage.switchOff(
                mode,
                mode == OutputOffMode.ZERO ? Math.max(sourced, share) : share,
                OFF_LIMIT_SHARE * meterRange(Quantity.VOLTAGE).fullScale());
    }

    /** Returns the range in which a quantity is measured, or would be. */
    Range meterRange(Quantity quantity) {
        if (quantity == function) {
            return of(quantity).point(of(quantity).level).range();
        }
        return converter.range(ranging(quantity));
    }

    /** Returns how the range of a quantity is chosen. */
    Ranging ranging(Quantity quantity) {
        return of(quantity).ranging.upTo(of(quantity.other()).limit);
    }
}
