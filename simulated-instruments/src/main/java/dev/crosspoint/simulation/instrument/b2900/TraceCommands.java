package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The commands of the trace buffer ({@code :TRAC}); no math is done, so only sensed data has values. */
final class TraceCommands {
    private static final String TRACE = ":TRACe[c]";
    private static final NumberRange POINTS =
            new NumberRange(1, TraceBuffer.LARGEST_SIZE, TraceBuffer.LARGEST_SIZE, Unit.NONE);

    private final Channels channels;
    private final DataFormat format;

    private TraceCommands(Channels channels, DataFormat format) {
        this.channels = channels;
        this.format = format;
    }

    static void add(CommandSet commands, Channels channels, DataFormat format) {
        TraceCommands group = new TraceCommands(channels, format);
        group.addSettings(commands);
        commands.event(TRACE + ":CLEar", arguments -> {
            group.trace(arguments.channel()).clear();
            channels.get(arguments.channel()).showTrace();
        });
        commands.query(TRACE + ":DATA", group::data);
        commands.question(
                TRACE + ":POINts:ACTual",
                arguments -> Response.integer(
                        group.trace(arguments.channel()).readings().size()));
        commands.question(TRACE + ":FREE", arguments -> {
            Readings readings = group.trace(arguments.channel()).readings();
            return Response.text((readings.capacity() - readings.size()) + "," + readings.capacity());
        });
    }

    private TraceBuffer trace(int channel) {
        return channels.get(channel).trace();
    }

    private void addSettings(CommandSet commands) {
        commands.integer(
                TRACE + ":POINts", POINTS, c -> trace(c).readings().capacity(), (c, size) -> trace(c).size((int) size));
        commands.choice(
                TRACE + ":FEED", TraceBuffer.Feed.values(), c -> trace(c).feed(), (c, feed) -> trace(c).feed(feed));
        commands.choice(
                TRACE + ":FEED:CONTrol",
                TraceBuffer.Control.values(),
                c -> trace(c).control(),
                (c, control) -> trace(c).control(control));
        commands.choice(
                TRACE + ":TSTamp:FORMat",
                TraceBuffer.TimeFormat.values(),
                c -> trace(c).timeFormat,
                (c, timeFormat) -> trace(c).timeFormat = timeFormat);
        commands.choice(
                TRACE + ":STATistic:FORMat",
                Statistic.values(),
                c -> trace(c).statistic,
                (c, statistic) -> trace(c).statistic = statistic);
        commands.question(TRACE + ":STATistic:DATA", arguments -> statistics(trace(arguments.channel())));
    }

    /** The statistic of each element that is put out, but for times, states and what is not measured. */
    private Response statistics(TraceBuffer trace) {
        Readings readings = trace.readings();
        if (readings.size() == 0) {
            throw new ScpiException(ScpiError.DATA_CORRUPT_OR_STALE);
        }
        List<IntToDoubleFunction> columns = new ArrayList<>();
        for (Element element : format.elements) {
            double[] values = IntStream.range(0, readings.size())
                    .mapToDouble(index -> readings.get(element, index))
                    .toArray();
            if (element != Element.TIME && element != Element.STATUS && !Double.isNaN(values[0])) {
                double statistic = trace.statistic.of(values);
                columns.add(row -> statistic);
            }
        }
        return Response.text(DataFormat.text(1, columns));
    }

    private Response data(Arguments arguments) {
        TraceBuffer trace = trace(arguments.channel());
        Slice slice = Slice.take(arguments, trace.readings().size());
        List<IntToDoubleFunction> columns = new ArrayList<>();
        if (trace.feed() == TraceBuffer.Feed.SENSE) {
            format.elements.forEach(element -> columns.add(row -> value(trace, element, slice.offset() + row)));
        } else {
            format.calculationElements.forEach(
                    element -> columns.add(row -> calculated(trace, element, slice.offset() + row)));
        }
        return format.render(slice.rows(), columns);
    }

    private static double calculated(TraceBuffer trace, DataFormat.CalculationElement element, int index) {
        return switch (element) {
            case CALCULATION -> Double.NaN;
            case TIME -> value(trace, Element.TIME, index);
            case STATUS -> value(trace, Element.STATUS, index);
        };
    }

    private static double value(TraceBuffer trace, Element element, int index) {
        Readings readings = trace.readings();
        if (index >= readings.size()) {
            return Double.NaN;
        }
        double value = readings.get(element, index);
        boolean difference = element == Element.TIME && trace.timeFormat == TraceBuffer.TimeFormat.DELTA;
        if (!difference) {
            return value;
        }
        return index == 0 ? 0 : value - readings.get(element, index - 1);
    }
}
