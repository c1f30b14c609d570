package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.OhmsCommands;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.RangingSettings;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the meter ({@code :SENS}). */
final class SenseCommands {
    private static final String SENSE = "[:SENSe[c]]:";
    private static final NumberRange CYCLES = new NumberRange(0.01, 10, 1, Unit.NONE);
    private static final NumberRange COUNT = new NumberRange(1, 300_000, 1, Unit.NONE);

    private final Channel channel;

    private SenseCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SenseCommands group = new SenseCommands(channel);
        commands.command(SENSE + "FUNCtion[:ON]", arguments -> {
            MeasuredFunction function = MeasuredFunction.named(arguments.text());
            arguments.end();
            channel.measured(function);
        });
        commands.question(
                SENSE + "FUNCtion[:ON]",
                arguments -> Response.text(channel.measured().quoted()));
        commands.integer(SENSE + "COUNt", COUNT, c -> channel.count, (c, count) -> channel.count = (int) count);
        // What it takes from each reading by itself is not simulated, so there is nothing to renew.
        commands.event(SENSE + "AZERo:ONCE", arguments -> {});
        OhmsCommands.add(commands, channel::ohms, () -> {}, 1);
        for (Quantity quantity : Quantity.values()) {
            group.addRanges(commands, quantity);
        }
        for (MeasuredFunction function : MeasuredFunction.values()) {
            group.addReading(commands, function);
            AveragingSettings.add(
                    commands, SENSE + function.header() + ":AVERage", () -> channel.reading(function).averaging);
            UserDelays.add(commands, "[:SENSe]:" + function.header(), () -> channel.reading(function).delays);
        }
        group.addUnits(commands, MeasuredFunction.VOLTAGE, ReadingUnit.VOLT);
        group.addUnits(commands, MeasuredFunction.CURRENT, ReadingUnit.AMPERE);
    }

    private void addUnits(CommandSet commands, MeasuredFunction function, ReadingUnit own) {
        ReadingUnit[] units = {own, ReadingUnit.OHM, ReadingUnit.WATT};
        commands.choice(
                SENSE + function.header() + ":UNIT",
                units,
                c -> channel.reading(function).unit,
                (c, unit) -> channel.reading(function).unit = unit);
    }

    private void addRanges(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]:RANGe";
        double largest = quantity.largestLevel();
        NumberRange range = new NumberRange(-largest, largest, largest, quantity.unit());
        RangingSettings.add(
                commands,
                prefix,
                range,
                () -> channel.of(quantity).ranging,
                () -> channel.meterRange(quantity).fullScale(),
                value -> channel.of(quantity).ranging.choose(value));
        commands.numberQuery(
                prefix + ":AUTO:ULIMit",
                range,
                c -> Ranging.holding(quantity.ranges(), channel.of(quantity.other()).limit)
                        .fullScale());
    }

    private void addReading(CommandSet commands, MeasuredFunction function) {
        String prefix = SENSE + function.header();
        commands.number(
                prefix + ":NPLCycles",
                CYCLES,
                c -> channel.reading(function).powerLineCycles,
                (c, cycles) -> channel.reading(function).powerLineCycles = cycles);
        commands.flag(
                prefix + ":AZERo[:STATe]",
                c -> channel.reading(function).autoZero,
                (c, on) -> channel.reading(function).autoZero = on);
        commands.flag(
                prefix + ":RSENse",
                c -> channel.reading(function).remoteSense,
                (c, remote) -> channel.reading(function).remoteSense = remote);
    }
}
