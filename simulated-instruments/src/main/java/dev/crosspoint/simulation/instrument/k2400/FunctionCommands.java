package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that choose what is measured ({@code :SENS:FUNC}). */
final class FunctionCommands {
    private static final String FUNCTION = SenseCommands.SENSE + "FUNCtion";

    private final Channel channel;

    private FunctionCommands(Channel channel) {
        this.channel = channel;
    }

    static void add(CommandSet commands, Channel channel) {
        FunctionCommands group = new FunctionCommands(channel);
        commands.command(FUNCTION + "[:ON]", arguments -> group.switchOn(named(arguments)));
        commands.question(FUNCTION + "[:ON]", arguments -> names(channel.meter().functions));
        commands.event(FUNCTION + "[:ON]:ALL", arguments -> group.switchOn(EnumSet.allOf(MeasuredFunction.class)));
        commands.question(
                FUNCTION + "[:ON]:COUNt",
                arguments -> Response.integer(channel.meter().functions.size()));
        commands.command(
                FUNCTION + ":OFF", arguments -> channel.meter().functions.removeAll(named(arguments)));
        commands.question(FUNCTION + ":OFF", arguments -> names(group.functionsThatAreOff()));
        commands.event(
                FUNCTION + ":OFF:ALL", arguments -> channel.meter().functions.clear());
        commands.question(
                FUNCTION + ":OFF:COUNt",
                arguments -> Response.integer(group.functionsThatAreOff().size()));
        commands.query(FUNCTION + ":STATe", arguments -> {
            MeasuredFunction function = MeasuredFunction.named(arguments.text());
            arguments.end();
            return Response.flag(channel.meter().measures(function));
        });
        commands.flag(
                FUNCTION + ":CONCurrent",
                c -> channel.meter().concurrent,
                (c, concurrent) -> group.measureConcurrently(concurrent));
    }

    private static Set<MeasuredFunction> named(Arguments arguments) {
        Set<MeasuredFunction> functions = EnumSet.noneOf(MeasuredFunction.class);
        do {
            functions.add(MeasuredFunction.named(arguments.text()));
        } while (arguments.hasNext());
        return functions;
    }

    /** Measures these, too; without concurrent measurements these instead. */
    private void switchOn(Set<MeasuredFunction> functions) {
        MeterSettings meter = channel.meter();
        if (!meter.concurrent) {
            if (functions.size() > 1) {
                throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
            }
            meter.functions.clear();
        }
        meter.functions.addAll(functions);
    }

    /** Without concurrent measurements voltage alone is measured until something else is chosen. */
    private void measureConcurrently(boolean concurrent) {
        if (!concurrent) {
            channel.meter().functions.clear();
            channel.meter().functions.add(MeasuredFunction.VOLTAGE);
        }
        channel.meter().concurrent = concurrent;
    }

    private Set<MeasuredFunction> functionsThatAreOff() {
        Set<MeasuredFunction> off = EnumSet.allOf(MeasuredFunction.class);
        off.removeAll(channel.meter().functions);
        return off;
    }

    private static Response names(Collection<MeasuredFunction> functions) {
        return Response.text(functions.stream().map(MeasuredFunction::quoted).collect(Collectors.joining(",")));
    }
}
