package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;
import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceStage;
import dev.crosspoint.simulation.instrument.sourcemeasure.SweepRanging;
import dev.crosspoint.simulation.instrument.sourcemeasure.Terminals;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.List;

/** The source of the one channel: its settings, and what they make it put out. */
final class Channel {
    private static final double LARGEST_CURRENT_ABOVE_21_VOLTS = 0.105;
    private static final double HIGH_VOLTAGE = 21;

    /** In the normal and the guard off state, of the range of the measurement (User's Manual, section 13). */
    private static final double OFF_LIMIT_SHARE = 0.005;

    /** The voltages in V that the source can be kept below (User's Manual, section 3, "V-source protection"). */
    private static final List<Double> PROTECTIONS = List.of(20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 160.0);

    private static final double NO_PROTECTION = 210;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    private final SourceStage stage;
    private final OneConverterMeter converter;
    private QuantitySettings voltage = new QuantitySettings(Quantity.VOLTAGE);
    private QuantitySettings current = new QuantitySettings(Quantity.CURRENT);
    private Quantity function = Quantity.VOLTAGE;
    private MeterSettings meter = new MeterSettings();
    private SweepSettings sweep = new SweepSettings();
    private double protection = NO_PROTECTION;
    OutputOffMode offMode = OutputOffMode.NORMAL;

    Channel(SourceStage stage, OneConverterMeter converter) {
        this.stage = stage;
        this.converter = converter;
    }

    /** Returns the point at which the source is when the instrument is switched on. */
    static SourcePoint firstPoint() {
        return new SourcePoint(true, 0, Ranges.VOLTAGE.get(0), 105e-6);
    }

    QuantitySettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    MeterSettings meter() {
        return meter;
    }

    SweepSettings sweep() {
        return sweep;
    }

    /** Returns what is sourced, which is a current while the instrument chooses it for a resistance. */
    Quantity function() {
        return meter.isAutoOhms() ? Quantity.CURRENT : function;
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
        meter = new MeterSettings();
        sweep = new SweepSettings();
        protection = NO_PROTECTION;
        offMode = OutputOffMode.NORMAL;
        stage.use(Terminals.FRONT);
        stage.source(firstPoint());
    }

    /** Chooses what is sourced; the output goes off if that changes. */
    void function(Quantity quantity) {
        requireManualSource();
        if (quantity != function) {
            switchOff();
            function = quantity;
            sourceFixedLevel();
        }
    }

    /** Sets the fixed level in V or A, at once and for the triggers to come. */
    void level(Quantity quantity, double level) {
        triggeredLevel(quantity, level);
        of(quantity).level = level;
        refresh(quantity);
    }

    /** Sets the fixed level in V or A for the triggers to come. */
    void triggeredLevel(Quantity quantity, double level) {
        requireManualSource();
        require(quantity, level, of(quantity.other()).compliance);
        of(quantity).triggeredLevel = level;
    }

    void mode(Quantity quantity, LevelMode mode) {
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
        if (quantity != function() && wanted.fullScale() > ofCompliance.fullScale()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        of(quantity).ranging.choose(value);
    }

    private void refresh(Quantity quantity) {
        if (quantity == function && of(quantity).mode == LevelMode.FIXED) {
            sourceFixedLevel();
        }
    }

    private void sourceFixedLevel() {
        if (meter.isAutoOhms()) {
            converter.sourceTestCurrent(meter.ohms, Ranges.CURRENT);
        } else {
            stage.source(point(of(function).level, rangeFor(function, of(function).level)));
        }
    }

    /** Goes to a level in V or A. */
    void source(double level) {
        QuantitySettings settings = of(function);
        if (settings.mode == LevelMode.FIXED) {
            settings.level = level;
        }
        boolean fixed = settings.mode == LevelMode.FIXED;
        stage.source(point(level, fixed ? rangeFor(function, level) : sweepRange(level)));
    }

    private SourcePoint point(double level, Range range) {
        double limit = of(function.other()).compliance;
        return function == Quantity.VOLTAGE
                ? new SourcePoint(true, Math.max(-protection, Math.min(protection, level)), range, limit)
                : new SourcePoint(false, level, range, Math.min(protection, limit));
    }

    /** Keeps the voltage below the next of the voltages in V that can be chosen for that. */
    void protect(double volts) {
        protection = PROTECTIONS.stream()
                .filter(each -> Math.abs(volts) <= each)
                .findFirst()
                .orElse(NO_PROTECTION);
        refresh(function);
    }

    double protection() {
        return protection;
    }

    /** Returns whether the output is on at a smaller voltage than was asked for. */
    boolean isProtecting() {
        return isOn() && function() == Quantity.VOLTAGE && Math.abs(voltage.level) > protection;
    }

    /** Returns the range in which a level in V or A is sourced. */
    Range rangeFor(Quantity quantity, double level) {
        QuantitySettings settings = of(quantity);
        return settings.autoSourceRange ? Ranging.holding(quantity.ranges(), level) : settings.sourceRange;
    }

    private Range sweepRange(double level) {
        return switch (sweep.ranging) {
            case FIXED -> rangeFor(function, of(function).level);
            case AUTOMATIC -> Ranging.holding(function.ranges(), level);
            case BEST ->
                Ranging.holding(
                        function.ranges(),
                        levels().stream().mapToDouble(Math::abs).max().orElse(level));
        };
    }

    /** Returns the levels of the triggers to come, in V or A. */
    List<Double> levels() {
        QuantitySettings settings = of(function);
        return switch (settings.mode) {
            case FIXED -> List.of(settings.triggeredLevel);
            case LIST -> settings.list;
            case SWEEP -> sweep.levels(settings.sweepStart, settings.sweepStop);
        };
    }

    /** Requires that the levels of the triggers to come can be sourced. */
    void requireLevels() {
        boolean ranged = of(function).mode == LevelMode.FIXED || sweep.ranging == SweepRanging.FIXED;
        for (double level : levels()) {
            if (ranged) {
                require(function, level, of(function.other()).compliance);
            } else {
                requirePower(function, level, of(function.other()).compliance);
            }
        }
    }

    /** Requires that a level can be sourced up to a limit of the other quantity. */
    private void require(Quantity sourced, double level, double limit) {
        if (!of(sourced).autoSourceRange
                && Math.abs(level) > of(sourced).sourceRange.largestLevel() * ROUNDING) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        requirePower(sourced, level, limit);
    }

    private static void requirePower(Quantity sourced, double level, double limit) {
        double volts = sourced == Quantity.VOLTAGE ? Math.abs(level) : limit;
        double amperes = sourced == Quantity.VOLTAGE ? limit : Math.abs(level);
        if (volts > HIGH_VOLTAGE * ROUNDING && amperes > LARGEST_CURRENT_ABOVE_21_VOLTS * ROUNDING) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    /** The source cannot be changed while the range of a resistance sets it (User's Manual, section 4). */
    private void requireManualSource() {
        if (meter.isAutoOhms()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    void switchOn() {
        if (!stage.isOn()) {
            sourceFixedLevel();
            stage.switchOn();
        }
    }

    void switchOff() {
        double share = OFF_LIMIT_SHARE * meterRange(Quantity.CURRENT).fullScale();
        double sourced = function == Quantity.VOLTAGE ? current.compliance : Math.abs(current.level);
        double currentLimit = offMode == OutputOffMode.ZERO ? Math.max(sourced, share) : share;
        stage.switchOff(
                offMode,
                currentLimit,
                OFF_LIMIT_SHARE * meterRange(Quantity.VOLTAGE).fullScale());
    }

    /** Returns the range in which a quantity is measured, or would be. */
    Range meterRange(Quantity quantity) {
        return quantity == function ? rangeFor(quantity, stage.point().level()) : converter.range(ranging(quantity));
    }

    /** Returns how the range of a quantity is chosen. */
    Ranging ranging(Quantity quantity) {
        return of(quantity).ranging.upTo(of(quantity).compliance);
    }
}
