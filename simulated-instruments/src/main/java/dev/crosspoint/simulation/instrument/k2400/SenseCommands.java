package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.FrontTerminals;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the meter and of what the instrument is like as a whole ({@code :SENS}, {@code :SYST}). */
final class SenseCommands {
    private static final String SENSE = "[:SENSe[c]]:";
    private static final NumberRange CYCLES = new NumberRange(0.01, 10, 1, Unit.NONE);
    private static final NumberRange LINE_FREQUENCY = new NumberRange(50, 60, 50, Unit.HERTZ);

    private final Channel channel;

    private SenseCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        SenseCommands group = new SenseCommands(channel);
        commands.command(SENSE + "FUNCtion[:ON]", arguments -> {
            // Both quantities are always measured; which of them are asked for is a matter of the elements.
            do {
                arguments.text();
            } while (arguments.hasNext());
        });
        commands.question(SENSE + "FUNCtion[:ON]", arguments -> Response.text("\"VOLT:DC\",\"CURR:DC\""));
        commands.flag(SENSE + "FUNCtion:CONCurrent", c -> channel.concurrent, (c, both) -> channel.concurrent = both);
        commands.flag(SENSE + "AVERage[:STATe]", c -> channel.averaging, (c, on) -> channel.averaging = on);
        for (Quantity quantity : Quantity.values()) {
            group.addQuantity(commands, quantity);
        }
        group.addSystem(commands);
    }

    private void addQuantity(CommandSet commands, Quantity quantity) {
        String prefix = SENSE + quantity.keyword() + "[:DC]";
        commands.number(
                prefix + ":NPLCycles",
                CYCLES,
                c -> channel.powerLineCycles,
                (c, cycles) -> channel.powerLineCycles = cycles);
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

    private void addSystem(CommandSet commands) {
        commands.command(":SYSTem:AZERo[:STATe]", arguments -> {
            ProgramData wanted = arguments.next();
            arguments.end();
            if (wanted instanceof ProgramData.Word word && word.text().equals("ONCE")) {
                return;
            }
            channel.autoZero = isOn(wanted);
        });
        commands.question(":SYSTem:AZERo[:STATe]", arguments -> Response.flag(channel.autoZero));
        commands.flag(":SYSTem:RSENse", c -> channel.remoteSense, (c, remote) -> channel.remoteSense = remote);
        commands.number(":SYSTem:LFRequency", LINE_FREQUENCY, c -> channel.lineFrequency, (c, hertz) -> {
            if (hertz != LINE_FREQUENCY.minimum() && hertz != LINE_FREQUENCY.maximum()) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            channel.lineFrequency = hertz;
        });
        commands.event(":SYSTem:TIME:RESet", arguments -> {});
        commands.flag(":SYSTem:BEEPer:STATe", c -> channel.beeper, (c, on) -> channel.beeper = on);
        FrontTerminals.add(commands);
    }

    private static boolean isOn(ProgramData data) {
        if (data instanceof ProgramData.Numeric number && number.suffix().isEmpty()) {
            return Math.rint(number.value()) != 0;
        } else if (data instanceof ProgramData.Word word
                && (word.text().equals("ON") || word.text().equals("OFF"))) {
            return word.text().equals("ON");
        }
        throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
    }
}
