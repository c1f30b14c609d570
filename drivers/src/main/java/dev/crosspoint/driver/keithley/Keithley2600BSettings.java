package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuRatings;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of one channel ("Series 2600B Reference Manual", 2600BS-901-01, section 7).
 *
 * @param node the channel's name, {@code smua} or {@code smub}
 * @param ratings what the model can do
 */
record Keithley2600BSettings(String node, SmuRatings ratings) {
    private static final double SINGLE_PRECISION = 1e-5;

    /** Ranges are answered by their names; they are farther apart than this. */
    private static final double RANGE_TOLERANCE = 0.061;

    TspSetting output() {
        return TspSetting.choice("output", node + ".source.output", 1);
    }

    TspSetting function() {
        return TspSetting.choice("source function (0 current, 1 voltage)", node + ".source.func", 1);
    }

    TspSetting offMode() {
        return TspSetting.choice("off mode (0 normal, 1 zero, 2 high-z)", node + ".source.offmode", 2);
    }

    TspSetting senseMode() {
        return TspSetting.choice("sense mode (0 two-wire, 1 four-wire)", node + ".sense", 1);
    }

    TspSetting nplc() {
        return new TspSetting("integration time", node + ".measure.nplc", "PLC", 0.001, 25, SINGLE_PRECISION);
    }

    TspSetting sourceDelay() {
        return new TspSetting("source delay", node + ".source.delay", "s", 0, 1e4, SINGLE_PRECISION);
    }

    TspSetting measureDelay() {
        return new TspSetting("measure delay", node + ".measure.delay", "s", 0, 1e4, SINGLE_PRECISION);
    }

    TspSetting filter() {
        return TspSetting.choice("averaging", node + ".measure.filter.enable", 1);
    }

    TspSetting level(SourceFunction quantity) {
        double largest = ratings.largest(quantity);
        return new TspSetting(
                name(quantity) + " level",
                node + ".source.level" + letter(quantity),
                unit(quantity),
                -largest,
                largest,
                SINGLE_PRECISION);
    }

    TspSetting limit(SourceFunction limited) {
        return range(name(limited) + " compliance", ".source.limit", limited, SINGLE_PRECISION);
    }

    TspSetting sourceRange(SourceFunction quantity) {
        return range(name(quantity) + " source range", ".source.range", quantity, RANGE_TOLERANCE);
    }

    TspSetting autoSourceRange(SourceFunction quantity) {
        return automatic(name(quantity) + " source range automatic", ".source.autorange", quantity);
    }

    TspSetting measureRange(SourceFunction quantity) {
        return range(name(quantity) + " range", ".measure.range", quantity, RANGE_TOLERANCE);
    }

    TspSetting autoMeasureRange(SourceFunction quantity) {
        return automatic(name(quantity) + " range automatic", ".measure.autorange", quantity);
    }

    TspSetting smallestAutoRange(SourceFunction quantity) {
        return range(name(quantity) + " range lower limit", ".measure.lowrange", quantity, RANGE_TOLERANCE);
    }

    /**
     * Returns the values that set a channel up as a caller wants it.
     *
     * <p>What is sourced is measured in the range of the source, so the measurement range of the sourced quantity counts for
     * nothing.
     *
     * @throws LimitException if a setting lies outside what the model can do
     */
    List<TspValue> values(SourceMeasureSettings settings) {
        SourceFunction source = settings.source();
        if (!(settings.sourceRange() instanceof MeasureRange.Fixed fixedSource)) {
            throw new LimitException("an automatic source range of a " + ratings.model()
                    + " is not used; a fixed one holds the largest level");
        }
        List<TspValue> values = new ArrayList<>(List.of(
                function().at(source == SourceFunction.VOLTAGE ? 1 : 0),
                level(source).at(0),
                autoSourceRange(source).at(0),
                sourceRange(source).at(ratings.range(source, fixedSource.value())),
                sourceDelay().at(0),
                offMode().at(offMode(settings.offMode())),
                senseMode().at(settings.senseMode() == SenseMode.FOUR_WIRE ? 1 : 0),
                nplc().at(settings.nplc()),
                measureDelay().at(0),
                filter().at(0)));
        SourceFunction measured = SmuDialect.other(source);
        MeasureRange range = settings.measureRange(measured);
        if (range instanceof MeasureRange.Fixed fixed) {
            values.add(autoMeasureRange(measured).at(0));
            values.add(measureRange(measured).at(ratings.range(measured, fixed.value())));
        } else if (range instanceof MeasureRange.Auto auto) {
            values.add(autoMeasureRange(measured).at(1));
            values.add(smallestAutoRange(measured).at(ratings.range(measured, auto.lowerLimit())));
        }
        values.forEach(TspValue::check);
        return values;
    }

    /** Returns the settings that a snapshot of a channel that sources {@code source} holds. */
    List<TspSetting> all(SourceFunction source) {
        SourceFunction measured = SmuDialect.other(source);
        return List.of(
                output(),
                offMode(),
                senseMode(),
                level(source),
                autoSourceRange(source),
                sourceRange(source),
                limit(measured),
                sourceDelay(),
                autoMeasureRange(measured),
                measureRange(measured),
                smallestAutoRange(measured),
                nplc(),
                measureDelay(),
                filter());
    }

    private static int offMode(OffMode mode) {
        return switch (mode) {
            case NORMAL -> 0;
            case ZERO -> 1;
            case HIGH_Z -> 2;
        };
    }

    private TspSetting range(String name, String attribute, SourceFunction quantity, double tolerance) {
        return new TspSetting(
                name, node + attribute + letter(quantity), unit(quantity), 0, ratings.largest(quantity), tolerance);
    }

    private TspSetting automatic(String name, String attribute, SourceFunction quantity) {
        return TspSetting.choice(name, node + attribute + letter(quantity), 1);
    }

    private static String name(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? "voltage" : "current";
    }

    private static String unit(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? "V" : "A";
    }

    static char letter(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? 'v' : 'i';
    }
}
