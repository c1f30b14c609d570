package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.function.DoubleSupplier;

/** The commands of the meter but those that choose its functions ({@code :SENS}). */
final class SenseCommands {
    private static final String SENSE = ":SENSe[c]";
    /** Longer than any aperture, so that what is too long is clamped without an error, as the instrument does. */
    private static final double ANY_TIME = 1e9;

    private static final NumberRange THRESHOLD = new NumberRange(11, 100, 90, Unit.NONE);
    private static final NumberRange RESISTANCE = new NumberRange(2, 200e6, 2, Unit.OHM);

    private final Channels channels;
    private final DoubleSupplier lineFrequency;

    private SenseCommands(Channels channels, DoubleSupplier lineFrequency) {
        this.channels = channels;
        this.lineFrequency = lineFrequency;
    }

    static void add(CommandSet commands, Channels channels, DoubleSupplier lineFrequency) {
        SenseCommands group = new SenseCommands(channels, lineFrequency);
        for (Quantity quantity : Quantity.values()) {
            group.addRanges(commands, quantity);
            group.addCompliance(commands, quantity);
            group.addAperture(commands, SENSE + ":" + quantity.keyword() + "[:DC]");
        }
        group.addResistance(commands);
        group.addAperture(commands, SENSE + ":RESistance");
        commands.flag(SENSE + ":REMote", c -> group.sense(c).remote, (c, remote) -> group.sense(c).remote = remote);
        WaitCommands.add(commands, SENSE, c -> group.sense(c).wait);
    }

    private SenseSettings sense(int channel) {
        return channels.get(channel).sense();
    }

    private MeterSettings meter(int channel, Quantity quantity) {
        return sense(channel).of(quantity);
    }

    private void addRanges(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + ":" + quantity.keyword() + "[:DC]:RANGe";
        double largest = quantity.largestRange().largestReading();
        NumberRange range =
                new NumberRange(-largest, largest, quantity.smallestRange().fullScale(), quantity.unit());
        commands.number(
                prefix + "[:UPPer]",
                range,
                c -> channels.get(c).meterRange(quantity).fullScale(),
                (c, value) -> {
                    meter(c, quantity).fixedRange = quantity.rangeToMeasure(value);
                    meter(c, quantity).autoRange = false;
                });
        commands.flag(
                prefix + ":AUTO", c -> meter(c, quantity).autoRange, (c, auto) -> meter(c, quantity).autoRange = auto);
        commands.number(
                prefix + ":AUTO:LLIMit",
                range,
                c -> meter(c, quantity).smallestAutoRange.fullScale(),
                (c, value) -> meter(c, quantity).smallestAutoRange = quantity.rangeToMeasure(value));
        commands.number(
                prefix + ":AUTO:ULIMit",
                range,
                c -> meter(c, quantity).largestAutoRange.fullScale(),
                (c, value) -> meter(c, quantity).largestAutoRange = quantity.rangeToMeasure(value));
        commands.choice(
                prefix + ":AUTO:MODE",
                MeterSettings.AutoMode.values(),
                c -> meter(c, quantity).autoMode,
                (c, mode) -> meter(c, quantity).autoMode = mode);
        commands.number(
                prefix + ":AUTO:THReshold",
                THRESHOLD,
                c -> meter(c, quantity).threshold,
                (c, threshold) -> meter(c, quantity).threshold = threshold);
    }

    private void addCompliance(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + ":" + quantity.keyword() + "[:DC]:PROTection";
        String level = prefix + "[:LEVel]";
        double smallest = 0.01 * quantity.smallestRange().fullScale();
        double preset = quantity == Quantity.VOLTAGE ? 2 : 100e-6;
        NumberRange range = new NumberRange(smallest, quantity.largestLevel(), preset, quantity.unit());
        commands.number(
                level + "[:BOTH]",
                range,
                c -> meter(c, quantity).positiveLimit,
                (c, limit) -> channels.get(c).limit(quantity, limit, limit));
        commands.number(
                level + ":POSitive",
                range,
                c -> meter(c, quantity).positiveLimit,
                (c, limit) -> channels.get(c).limit(quantity, limit, meter(c, quantity).negativeLimit));
        commands.number(
                level + ":NEGative",
                range,
                c -> meter(c, quantity).negativeLimit,
                (c, limit) -> channels.get(c).limit(quantity, meter(c, quantity).positiveLimit, limit));
        commands.question(prefix + ":TRIPped", arguments -> {
            Channel channel = channels.get(arguments.channel());
            boolean concerned = channel.source().function != quantity;
            return Response.flag(
                    concerned && (channel.stage().isLimited() || channel.stage().isTripped()));
        });
    }

    /** The aperture is one for all functions. */
    private void addAperture(CommandSet commands, String prefix) {
        NumberRange time = new NumberRange(0, ANY_TIME, 0.1 / lineFrequency.getAsDouble(), Unit.SECOND);
        NumberRange cycles = new NumberRange(0, ANY_TIME, 0.1, Unit.NONE);
        commands.number(
                prefix + ":APERture",
                time,
                c -> sense(c).aperture(lineFrequency.getAsDouble()),
                (c, seconds) -> sense(c).aperture(seconds, lineFrequency.getAsDouble()));
        commands.number(
                prefix + ":NPLCycles",
                cycles,
                c -> sense(c).powerLineCycles(),
                (c, count) -> sense(c).aperture(count / lineFrequency.getAsDouble(), lineFrequency.getAsDouble()));
        for (String name : new String[] {":APERture:AUTO", ":NPLCycles:AUTO"}) {
            commands.flag(prefix + name, c -> sense(c).autoAperture, (c, auto) -> sense(c).autoAperture = auto);
        }
    }

    private void addResistance(CommandSet commands) {
        String prefix = SENSE + ":RESistance:RANGe";
        commands.number(prefix + "[:UPPer]", RESISTANCE, c -> sense(c).resistance.range, (c, range) -> {
            sense(c).resistance.range = ResistanceSettings.rangeFor(range);
            sense(c).resistance.autoRange = false;
        });
        commands.flag(
                prefix + ":AUTO",
                c -> sense(c).resistance.autoRange,
                (c, auto) -> sense(c).resistance.autoRange = auto);
        commands.number(
                prefix + ":AUTO:LLIMit",
                RESISTANCE,
                c -> sense(c).resistance.smallestAutoRange,
                (c, range) -> sense(c).resistance.smallestAutoRange = ResistanceSettings.rangeFor(range));
        commands.number(
                prefix + ":AUTO:ULIMit",
                RESISTANCE,
                c -> sense(c).resistance.largestAutoRange,
                (c, range) -> sense(c).resistance.largestAutoRange = ResistanceSettings.rangeFor(range));
    }
}
