package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;

/** The commands of the meter ({@code :SENS}); resistance is not simulated. */
final class SenseCommands {
    private static final String SENSE = "[:SENSe[c]]:";
    private static final NumberRange CYCLES = new NumberRange(0.01, 10, 1, Unit.NONE);
    private static final NumberRange COUNT = new NumberRange(1, 300_000, 1, Unit.NONE);
    private static final NumberRange AVERAGING = new NumberRange(1, 100, 10, Unit.NONE);

    private final Channel channel;

    private SenseCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SenseCommands group = new SenseCommands(channel);
        commands.command(SENSE + "FUNCtion[:ON]", arguments -> {
            String name = arguments.text();
            arguments.end();
            channel.measured = quantity(name);
        });
        commands.question(
                SENSE + "FUNCtion[:ON]",
                arguments -> Response.text(channel.measured == Quantity.VOLTAGE ? "\"VOLT:DC\"" : "\"CURR:DC\""));
        commands.integer(SENSE + "COUNt", COUNT, c -> channel.count, (c, count) -> channel.count = (int) count);
        // What it takes from each reading by itself is not simulated, so there is nothing to renew.
        commands.event(SENSE + "AZERo:ONCE", arguments -> {});
        for (Quantity quantity : Quantity.values()) {
            group.addRanges(commands, quantity);
            group.addReading(commands, quantity);
        }
    }

    private static Quantity quantity(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Quantity quantity : Quantity.values()) {
            if (upper.replace(":DC", "").equals(quantity.shortForm())
                    || upper.replace(":DC", "").equals(quantity.name())) {
                return quantity;
            }
        }
        throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
    }

    private void addRanges(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]:RANGe";
        double largest = quantity.largestLevel();
        NumberRange range = new NumberRange(-largest, largest, largest, quantity.unit());
        commands.number(
                prefix + "[:UPPer]", range, c -> channel.meterRange(quantity).fullScale(), (c, value) -> {
                    channel.of(quantity).range = Ranging.holding(quantity.ranges(), value);
                    channel.of(quantity).autoRange = false;
                });
        commands.flag(
                prefix + ":AUTO",
                c -> channel.of(quantity).autoRange,
                (c, automatic) -> channel.of(quantity).autoRange = automatic);
        commands.number(
                prefix + ":AUTO:LLIMit",
                range,
                c -> channel.of(quantity).smallestAutoRange.fullScale(),
                (c, value) -> channel.of(quantity).smallestAutoRange = Ranging.holding(quantity.ranges(), value));
    }

    private void addReading(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]";
        commands.number(
                prefix + ":NPLCycles",
                CYCLES,
                c -> channel.of(quantity).powerLineCycles,
                (c, cycles) -> channel.of(quantity).powerLineCycles = cycles);
        commands.flag(
                prefix + ":AZERo[:STATe]",
                c -> channel.of(quantity).autoZero,
                (c, on) -> channel.of(quantity).autoZero = on);
        commands.flag(
                prefix + ":RSENse",
                c -> channel.of(quantity).remoteSense,
                (c, remote) -> channel.of(quantity).remoteSense = remote);
        commands.flag(
                prefix + ":AVERage[:STATe]",
                c -> channel.of(quantity).averaging,
                (c, on) -> channel.of(quantity).averaging = on);
        commands.integer(
                prefix + ":AVERage:COUNt",
                AVERAGING,
                c -> channel.of(quantity).averagingCount,
                (c, count) -> channel.of(quantity).averagingCount = (int) count);
        commands.choice(
                prefix + ":AVERage:TCONtrol",
                QuantitySettings.Filter.values(),
                c -> channel.of(quantity).filter,
                (c, filter) -> channel.of(quantity).filter = filter);
    }
}
