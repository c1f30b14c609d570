package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.smu.SmuRatings;
import java.util.List;

/** The settings of a channel as groups of commands. */
final class B2900Configuration {
    private B2900Configuration() {}

    /**
     * Returns the groups in the order in which they are to be applied; nothing is sent.
     *
     * @throws dev.crosspoint.instrument.LimitException if a setting lies outside what the model can do
     */
    static List<ScpiGroup> groups(
            ScpiChannel channel, SmuRatings ratings, double lineFrequency, SourceMeasureSettings settings) {
        return List.of(
                output(channel, settings),
                source(channel, ratings, settings),
                measurement(channel, ratings, lineFrequency, settings));
    }

    /**
     * Only {@code energise} switches the output on, and only the host switches it off: switching off at the end of each sweep
     * would open the relay between the cycles of a device, and at compliance in the middle of its forming.
     */
    private static ScpiGroup output(ScpiChannel channel, SourceMeasureSettings settings) {
        return channel.group()
                .with(B2900Commands.OUTPUT_ON_BY_TRIGGER, false)
                .with(B2900Commands.OUTPUT_OFF_AFTER_TRIGGER, false)
                .with(B2900Commands.OFF_AT_COMPLIANCE, false)
                .with(B2900Commands.OFF_MODE, settings.offMode())
                .with(B2900Commands.SENSE_MODE, settings.senseMode());
    }

    private static ScpiGroup source(ScpiChannel channel, SmuRatings ratings, SourceMeasureSettings settings) {
        B2900SourceCommands source = B2900SourceCommands.sourcing(settings.source());
        ScpiGroup group = channel.group()
                .with(B2900Commands.SOURCE_FUNCTION, settings.source())
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(source.mode(), B2900SourceCommands.LevelMode.FIXED)
                .with(source.level(), 0.0);
        source.range().select(group, settings.sourceRange(), ratings);
        return group;
    }

    /** The automatic waits are off, because the delay of a reading is the caller's. */
    private static ScpiGroup measurement(
            ScpiChannel channel, SmuRatings ratings, double lineFrequency, SourceMeasureSettings settings) {
        ScpiGroup group = channel.group();
        B2900SenseCommands.measuring(SourceFunction.CURRENT).range().select(group, settings.currentRange(), ratings);
        B2900SenseCommands.measuring(SourceFunction.VOLTAGE).range().select(group, settings.voltageRange(), ratings);
        return group.with(B2900Commands.nplc(lineFrequency), settings.nplc())
                .with(B2900Commands.SOURCE_WAIT, false)
                .with(B2900Commands.SENSE_WAIT, false);
    }
}
