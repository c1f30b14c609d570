package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2400Commands.LevelMode;
import dev.crosspoint.driver.keithley.Keithley2400Commands.OfQuantity;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuRatings;

/** The settings of a 2400 or 2401 as groups of commands, but for the ranges that depend on the compliance. */
final class Keithley2400Configuration {
    private Keithley2400Configuration() {}

    /**
     * Returns what writes and compares the settings; nothing is sent until it is run.
     *
     * <p>What is sourced is measured in the range of the source, so the measurement range of the sourced quantity counts for
     * nothing.
     *
     * @throws LimitException if a setting lies outside what the model can do
     */
    static Runnable of(ScpiLink link, SmuRatings ratings, SourceMeasureSettings settings) {
        requireMeasurementRange(ratings, settings);
        ScpiGroup source = source(link, ratings, settings);
        ScpiGroup measurement = link.group()
                .with(Keithley2400Commands.BOTH_MEASURED, true)
                .with(Keithley2400Commands.NPLC, settings.nplc())
                .with(Keithley2400Commands.AVERAGING, false)
                .with(Keithley2400Commands.AUTO_ZERO, false)
                .with(Keithley2400Commands.SENSE_MODE, settings.senseMode());
        return () -> {
            source.apply();
            link.send(Keithley2400Commands.SENSE_FUNCTIONS.shortForm() + " \"VOLT:DC\",\"CURR:DC\"");
            measurement.apply();
        };
    }

    /** Only {@code energise} switches the output on, and only the host switches it off. */
    private static ScpiGroup source(ScpiLink link, SmuRatings ratings, SourceMeasureSettings settings) {
        OfQuantity commands = Keithley2400Commands.of(settings.source());
        if (!(settings.sourceRange() instanceof MeasureRange.Fixed fixed)) {
            throw new LimitException("an automatic source range of a " + ratings.model()
                    + " has no lower limit; a fixed one holds the largest level");
        }
        return link.group()
                .with(Keithley2400Commands.OFF_MODE, settings.offMode())
                .with(Keithley2400Commands.OFF_AFTER_MEASUREMENT, false)
                .with(Keithley2400Commands.SOURCE_FUNCTION, settings.source())
                .with(commands.mode(), LevelMode.FIXED)
                .with(commands.level(), 0.0)
                .with(commands.autoSourceRange(), false)
                .with(commands.sourceRange(), ratings.range(settings.source(), fixed.value()))
                .with(Keithley2400Commands.AUTO_DELAY, false)
                .with(Keithley2400Commands.DELAY, 0.0);
    }

    private static void requireMeasurementRange(SmuRatings ratings, SourceMeasureSettings settings) {
        SourceFunction measured = SmuDialect.other(settings.source());
        MeasureRange range = settings.measureRange(measured);
        if (range instanceof MeasureRange.Fixed fixed) {
            ratings.range(measured, fixed.value());
        } else if (range instanceof MeasureRange.Auto auto) {
            ratings.range(measured, auto.lowerLimit());
        }
    }
}
