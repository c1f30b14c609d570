package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.Locale;
import java.util.StringJoiner;

/** The commands that choose what is measured ({@code :SENS:FUNC}). */
final class FunctionCommands {
    private static final String FUNCTION = ":SENSe[c]:FUNCtion";

    private final Channels channels;

    private FunctionCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        FunctionCommands group = new FunctionCommands(channels);
        commands.command(FUNCTION + "[:ON]", arguments -> group.enable(arguments, true));
        commands.command(FUNCTION + ":OFF", arguments -> group.enable(arguments, false));
        commands.question(FUNCTION + "[:ON]", arguments -> group.functions(arguments, true));
        commands.question(FUNCTION + ":OFF", arguments -> group.functions(arguments, false));
        commands.event(FUNCTION + "[:ON]:ALL", arguments -> group.enableAll(arguments, true));
        commands.event(FUNCTION + ":OFF:ALL", arguments -> group.enableAll(arguments, false));
        commands.question(FUNCTION + "[:ON]:COUNt", arguments -> Response.integer(group.count(arguments, true)));
        commands.question(FUNCTION + ":OFF:COUNt", arguments -> Response.integer(group.count(arguments, false)));
        commands.query(FUNCTION + ":STATe", group::state);
    }

    private SenseSettings sense(Arguments arguments) {
        return channels.get(arguments.channel()).sense();
    }

    private void enable(Arguments arguments, boolean enabled) {
        SenseSettings sense = sense(arguments);
        do {
            enable(sense, element(arguments.text()), enabled);
        } while (arguments.hasNext());
    }

    private void enableAll(Arguments arguments, boolean enabled) {
        for (Element function : FUNCTIONS) {
            enable(sense(arguments), function, enabled);
        }
    }

    private Response state(Arguments arguments) {
        Element function = element(arguments.text());
        arguments.end();
        return Response.flag(isEnabled(sense(arguments), function));
    }

    private Response functions(Arguments arguments, boolean enabled) {
        StringJoiner names = new StringJoiner(",");
        names.setEmptyValue("\"\"");
        for (Element function : FUNCTIONS) {
            if (isEnabled(sense(arguments), function) == enabled) {
                names.add('"' + function.shortForm() + '"');
            }
        }
        return Response.text(names.toString());
    }

    private int count(Arguments arguments, boolean enabled) {
        int count = 0;
        for (Element function : FUNCTIONS) {
            count += isEnabled(sense(arguments), function) == enabled ? 1 : 0;
        }
        return count;
    }

    private static final Element[] FUNCTIONS = {Element.VOLTAGE, Element.CURRENT, Element.RESISTANCE};

    private static Element element(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "VOLT", "VOLTAGE", "VOLT:DC", "VOLTAGE:DC" -> Element.VOLTAGE;
            case "CURR", "CURRENT", "CURR:DC", "CURRENT:DC" -> Element.CURRENT;
            case "RES", "RESISTANCE" -> Element.RESISTANCE;
            default -> throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        };
    }

    private static boolean isEnabled(SenseSettings sense, Element function) {
        return switch (function) {
            case VOLTAGE -> sense.voltage.enabled;
            case CURRENT -> sense.current.enabled;
            default -> sense.resistance.enabled;
        };
    }

    private static void enable(SenseSettings sense, Element function, boolean enabled) {
        switch (function) {
            case VOLTAGE -> sense.voltage.enabled = enabled;
            case CURRENT -> sense.current.enabled = enabled;
            default -> sense.resistance.enabled = enabled;
        }
    }
}
