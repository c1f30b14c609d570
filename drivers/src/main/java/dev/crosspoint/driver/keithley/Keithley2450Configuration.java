package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.keithley.Keithley2450Commands.OfQuantity;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuDialect;
import dev.crosspoint.scpi.smu.SmuRatings;

/** The settings of a 2450 or 2460 as groups of commands. */
final class Keithley2450Configuration {
    private Keithley2450Configuration() {}

    /**
     * Returns what writes and compares the settings; nothing is sent until it is run.
     *
     * <p>What is sourced is read back in the range of the source, so the measurement range of the sourced quantity counts for
     * nothing.
     *
     * @throws LimitException if a setting lies outside what the model can do
     */
    static Runnable of(ScpiLink link, Keithley2450Model model, SourceMeasureSettings settings) {
        ScpiGroup source = source(link, model.ratings(), settings);
        ScpiGroup measurement = measurement(link, model.ratings(), settings);
        return () -> {
            source.apply();
            measurement.apply();
        };
    }

    /** The automatic delay is off, because the delay of a reading is the caller's. */
    private static ScpiGroup source(ScpiLink link, SmuRatings ratings, SourceMeasureSettings settings) {
        OfQuantity commands = Keithley2450Commands.of(settings.source());
        if (!(settings.sourceRange() instanceof MeasureRange.Fixed fixed)) {
            throw new LimitException("an automatic source range of a " + ratings.model()
                    + " has no lower limit; a fixed one holds the largest level");
        }
        return link.group()
                .with(Keithley2450Commands.SOURCE_FUNCTION, settings.source())
                .with(commands.level(), 0.0)
                .with(commands.autoSourceRange(), false)
                .with(commands.sourceRange(), ratings.range(settings.source(), fixed.value()))
                .with(commands.autoSourceDelay(), false)
                .with(commands.sourceDelay(), 0.0)
                .with(commands.readback(), true)
                .with(commands.offMode(), settings.offMode());
    }

    /** The zero is taken when the output goes on instead of with each reading, which would take three times as long. */
    private static ScpiGroup measurement(ScpiLink link, SmuRatings ratings, SourceMeasureSettings settings) {
        SourceFunction measured = SmuDialect.other(settings.source());
        OfQuantity commands = Keithley2450Commands.of(measured);
        ScpiGroup group = link.group()
                .with(Keithley2450Commands.SENSE_FUNCTION, measured)
                .with(Keithley2450Commands.SENSE_COUNT, 1);
        commands.range().select(group, settings.measureRange(measured), ratings);
        return group.with(commands.nplc(), settings.nplc())
                .with(commands.autoZero(), false)
                .with(commands.averaging(), false)
                .with(commands.senseMode(), settings.senseMode());
    }
}
