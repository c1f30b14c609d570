package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingFilter;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.OhmsCommands;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
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
    private static final NumberRange AVERAGING = new NumberRange(1, 100, 10, Unit.NONE);

    private final Channel channel;

    private SenseCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SenseCommands group = new SenseCommands(channel);
        group.addAveraging(commands);
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

    /** With the manual method there are no ranges of resistance (User's Manual, section 18, "Select measurement range"). */
    private void requireAutoOhms() {
        if (channel.meter().ohmsMethod == OhmsMethod.MANUAL) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private void addAveraging(CommandSet commands) {
        commands.flag(
                SENSE + "AVERage[:STATe]", c -> channel.meter().averaging, (c, on) -> channel.meter().averaging = on);
        commands.integer(
                SENSE + "AVERage:COUNt",
                AVERAGING,
                c -> channel.meter().averagingCount,
                (c, count) -> channel.meter().averagingCount = (int) count);
        commands.choice(
                SENSE + "AVERage:TCONtrol",
                AveragingFilter.values(),
                c -> channel.meter().filter,
                (c, filter) -> channel.meter().filter = filter);
    }

    private void addQuantity(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]";
        commands.number(
                prefix + ":RANGe[:UPPer]",
                quantity.levels(),
                c -> channel.meterRange(quantity).largestReading(),
                (c, value) -> channel.range(quantity, value));
        commands.flag(
                prefix + ":RANGe:AUTO",
                c -> channel.of(quantity).autoRange,
                (c, automatic) -> channel.of(quantity).autoRange = automatic);
        commands.number(
                prefix + ":RANGe:AUTO:LLIMit",
                quantity.levels(),
                c -> channel.of(quantity).smallestAutoRange.fullScale(),
                (c, value) -> channel.of(quantity).smallestAutoRange = Ranging.holding(quantity.ranges(), value));
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
