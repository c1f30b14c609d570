package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.replay.fit.FittedDevice;
import dev.crosspoint.replay.fit.FittedParameter;
import java.io.PrintWriter;
import java.util.Locale;

/** What a fit made of a device model, for a person and for a script. */
final class FitText {

    private FitText() {}

    static void print(PrintWriter terminal, FittedDevice device) {
        terminal.println("Fitted parameters of the model " + device.model() + ", in " + FittedDevice.FILE + ":");
        for (FittedParameter parameter : device.fitted()) {
            terminal.println(String.format(
                    Locale.ROOT,
                    "  %-24s %12s -> %-12s by %s",
                    parameter.key(),
                    parameter.before(),
                    parameter.after(),
                    finding(parameter)));
        }
    }

    /** Returns the array that {@code --json} prints: an object for each fitted parameter. */
    static ArrayNode json(FittedDevice device) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (FittedParameter parameter : device.fitted()) {
            ObjectNode object = array.addObject();
            object.put("parameter", parameter.key());
            object.put("before", parameter.before());
            object.put("after", parameter.after());
            object.put("finding", parameter.target().name());
            parameter
                    .simulated()
                    .ifPresentOrElse(value -> object.put("simulated", value), () -> object.putNull("simulated"));
        }
        return array;
    }

    private static String finding(FittedParameter parameter) {
        Finding.Resolved target = parameter.target();
        return target.name() + ", "
                + SiFormat.withInterval(target.value(), target.low(), target.high(), target.unit())
                + (parameter.simulated().isPresent()
                        ? "; simulated " + SiFormat.value(parameter.simulated().getAsDouble(), target.unit(), 4)
                        : "; not resolved in the last simulated runs, so take it with care");
    }
}
