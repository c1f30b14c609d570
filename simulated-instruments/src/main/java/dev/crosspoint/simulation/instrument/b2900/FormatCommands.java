package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.BlockOrder;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands of the data format ({@code :FORM}). */
final class FormatCommands {
    private static final NumberRange LENGTH = new NumberRange(32, 64, 64, Unit.NONE);

    private FormatCommands() {}

    static void add(CommandSet commands, DataFormat format) {
        commands.command(":FORMat[:DATA]", arguments -> format.type = type(arguments));
        commands.question(":FORMat[:DATA]", arguments -> Response.text(format.type.answer()));
        commands.choice(":FORMat:BORDer", BlockOrder.values(), c -> format.order, (c, order) -> format.order = order);
        commands.command(
                ":FORMat:ELEMents:SENSe",
                arguments -> format.elements = choices(arguments, Element.values(), Element.class));
        commands.question(":FORMat:ELEMents:SENSe", arguments -> answer(format.elements));
        commands.command(
                ":FORMat:ELEMents:CALCulate",
                arguments -> format.calculationElements = choices(
                        arguments, DataFormat.CalculationElement.values(), DataFormat.CalculationElement.class));
        commands.question(":FORMat:ELEMents:CALCulate", arguments -> answer(format.calculationElements));
    }

    private static DataFormat.Type type(Arguments arguments) {
        String word = arguments.word();
        if (word.equals("ASC") || word.equals("ASCII")) {
            arguments.end();
            return DataFormat.Type.ASCII;
        } else if (!word.equals("REAL")) {
            throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
        }
        int length = arguments.integer(LENGTH);
        arguments.end();
        return switch (length) {
            case 32 -> DataFormat.Type.REAL_32;
            case 64 -> DataFormat.Type.REAL_64;
            default -> throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        };
    }

    private static <E extends Enum<E> & Mnemonic> Set<E> choices(Arguments arguments, E[] values, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        do {
            chosen.add(arguments.choice(values));
        } while (arguments.hasNext());
        return chosen;
    }

    private static Response answer(Collection<? extends Mnemonic> chosen) {
        return Response.text(chosen.stream().map(Mnemonic::shortForm).collect(Collectors.joining(",")));
    }
}
