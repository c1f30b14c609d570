package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.OhmsCommands;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.RangingSettings;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the meter ({@code :SENS}) but for those that choose what is measured. */
final class SenseCommands {
    static final String SENSE = "[:SENSe[c]]:";
    private static final NumberRange CYCLES = new NumberRange(0.01, 10, 1, Unit.NONE);

    private final Channel channel;

    private SenseCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SenseCommands group = new SenseCommands(channel);
        AveragingSettings.add(commands, SENSE + "AVERage", () -> channel.meter().averaging);
        group.addOhms(commands);
        for (Quantity quantity : Quantity.values()) {
            group.addQuantity(commands, quantity);
        }
        for (MeasuredFunction function : MeasuredFunction.values()) {
            // One setting, whatever the function it is set by.
            commands.number(
                    SENSE + function.header() + ":NPLCycles",
                    CYCLES,
                    c -> channel.meter().powerLineCycles,
                    (c, cycles) -> channel.meter().powerLineCycles = cycles);
        }
    }

    private void addOhms(CommandSet commands) {
        commands.choice(
                SENSE + "RESistance:MODE",
                OhmsMethod.values(),
                c -> channel.meter().ohmsMethod,
                (c, method) -> channel.meter().ohmsMethod = method);
        OhmsCommands.add(
                commands,
                () -> channel.meter().ohms,
                this::requireAutoOhms,
                Ranges.VOLTAGE.get(0).overReading());
    }

    /** With the manual method resistance has no ranges (User's Manual, section 18, "Select measurement range"). */
    private void requireAutoOhms() {
        if (channel.meter().ohmsMethod == OhmsMethod.MANUAL) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private void addQuantity(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]";
        RangingSettings.add(
                commands,
                prefix + ":RANGe",
                quantity.levels(),
                () -> channel.of(quantity).ranging,
                () -> channel.meterRange(quantity).largestReading(),
                value -> channel.range(quantity, value));
        commands.numberQuery(
                prefix + ":RANGe:AUTO:ULIMit",
                quantity.levels(),
                c -> Ranging.holding(quantity.ranges(), channel.of(quantity).compliance)
                        .largestReading());
        NumberRange limits = new NumberRange(
                1e-3 * quantity.ranges().get(0).fullScale(),
                quantity.levels().maximum(),
                quantity == Quantity.VOLTAGE ? 21 : 105e-6,
                quantity.levels().unit());
        commands.number(
                prefix + ":PROTection[:LEVel]",
                limits,
                c -> channel.of(quantity).compliance,
                (c, limit) -> channel.compliance(quantity, limit));
        commands.question(
                prefix + ":PROTection:TRIPped",
                arguments -> Response.flag(channel.function() != quantity && channel.isLimited()));
    }
}
