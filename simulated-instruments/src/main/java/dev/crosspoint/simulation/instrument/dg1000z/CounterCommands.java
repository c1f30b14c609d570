package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The commands of the frequency counter ({@code :COUN}). */
final class CounterCommands {
    private static final double[] NOTHING = {0, 0, 0, 0, 0};

    private CounterCommands() {}

    static void add(CommandSet commands, Counter counter) {
        commands.choice(
                ":COUNter[:STATe]", Counter.State.values(), c -> counter.state(), (c, state) -> counter.state(state));
        commands.question(":COUNter:MEASure", arguments -> Response.text(text(counter.reading())));
    }

    /** Frequency, period, duty cycle in percent, and how long the signal is high and low. */
    private static String text(Counter.Reading reading) {
        double period = reading.period();
        double width = reading.width();
        double[] values =
                period == 0 ? NOTHING : new double[] {1 / period, period, 100 * width / period, width, period - width};
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.9E", value))
                .collect(Collectors.joining(","));
    }
}
