package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.MeasurementItem;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The commands of measurements ({@code :MEASure}); what a command puts on the screen, none of them tells. */
final class MeasureCommands {
    /** Points of the screen that measurements look at. */
    private static final int POINTS = 62_500;

    /** What a measurement may be asked for besides its source; means over whole cycles are not there. */
    private enum Option implements Mnemonic {
        DISPLAY("DISPlay"),
        DC("DC");

        private final String keyword;

        Option(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private MeasureCommands() {}

    static void add(CommandSet commands, Supplier<Settings> settings, RunControl control) {
        for (MeasurementItem item : MeasurementItems.ALL) {
            String header = ":MEASure:" + item.keyword();
            commands.command(header, arguments -> source(settings.get(), arguments));
            commands.query(header, arguments -> {
                int channel = source(settings.get(), arguments).channel();
                return answer(
                        measurement(settings.get().timebase, control, channel).map(item::of));
            });
        }
        commands.command(":MEASure:SOURce", arguments -> {
            ChannelSource source = arguments.choice(ChannelSource.values());
            if (arguments.hasNext()) {
                arguments.choice(ChannelSource.values());
            }
            arguments.end();
            settings.get().measurementSource = source;
        });
        commands.question(":MEASure:SOURce", a -> Response.choice(settings.get().measurementSource));
        commands.event(":MEASure:CLEar", a -> {});
    }

    /** Takes what may stand before a source, and the source, each of which may be left out. */
    private static ChannelSource source(Settings settings, Arguments arguments) {
        ChannelSource source = settings.measurementSource;
        while (arguments.hasNext()) {
            String word = arguments.word();
            Optional<ChannelSource> named = named(ChannelSource.values(), word);
            if (named.isPresent()) {
                source = named.get();
                arguments.end();
            } else if (named(Option.values(), word).isEmpty()) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
        }
        return source;
    }

    private static <E extends Mnemonic> Optional<E> named(E[] values, String word) {
        return Stream.of(values)
                .filter(value -> word.equals(value.shortForm()) || word.equalsIgnoreCase(value.keyword()))
                .findFirst();
    }

    private static Optional<TraceMeasurement> measurement(TimebaseSettings timebase, RunControl control, int channel) {
        return control.trace()
                .flatMap(trace -> trace.channel(channel).flatMap(traced -> {
                    Trace.Points points = trace.onScreen(timebase, POINTS);
                    return points.count() == 0
                            ? Optional.empty()
                            : Optional.of(new TraceMeasurement(
                                    trace.codes(traced, points),
                                    traced.scale()::volts,
                                    trace.interval() * points.stride()));
                }));
    }

    private static Response answer(Optional<Double> value) {
        return value.filter(Double::isFinite).map(Answers::real).orElse(Answers.NO_RESULT);
    }
}
