package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.QueryAction;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * The queries that put readings out ({@code :MEAS}, {@code :READ}, {@code :FETC}, {@code :SENS:DATA}).
 *
 * <p>Those that fetch wait until the measurements of their channels are complete, unless they go on without end; {@code
 * :SENS:DATA} and {@code :TRAC:DATA} answer what is there.
 */
final class ReadoutCommands {
    private final Channels channels;
    private final DataFormat format;
    private final Timeline timeline;

    private ReadoutCommands(Channels channels, DataFormat format, Timeline timeline) {
        this.channels = channels;
        this.format = format;
        this.timeline = timeline;
    }

    static void add(CommandSet commands, Channels channels, DataFormat format, Timeline timeline) {
        ReadoutCommands group = new ReadoutCommands(channels, format, timeline);
        group.addAll(commands, "", () -> format.elements);
        for (Element element : Element.values()) {
            group.addAll(commands, ":" + element.keyword() + dc(element), () -> Set.of(element));
        }
        group.addSpot(commands, "", () -> format.elements);
        for (Element element : List.of(Element.VOLTAGE, Element.CURRENT, Element.RESISTANCE)) {
            group.addSpot(commands, ":" + element.keyword() + dc(element), () -> Set.of(element));
        }
        commands.query(":SENSe[c]:DATA", group::data);
        commands.question(
                ":SENSe[c]:DATA:LATest", arguments -> group.latest(List.of(arguments.channel()), format.elements));
        commands.event(
                ":SENSe[c]:DATA:CLEar",
                arguments -> channels.get(arguments.channel()).clearReadings());
    }

    private static String dc(Element element) {
        return element == Element.VOLTAGE || element == Element.CURRENT ? "[:DC]" : "";
    }

    private void addAll(CommandSet commands, String node, Supplier<Set<Element>> elements) {
        commands.query(":FETCh[:SCALar]" + node, fetching(false, asked -> latest(asked, elements.get())));
        commands.query(":FETCh:ARRay" + node, fetching(false, asked -> array(asked, elements.get())));
        commands.query(":READ[:SCALar]" + node, fetching(true, asked -> latest(asked, elements.get())));
        commands.query(":READ:ARRay" + node, fetching(true, asked -> array(asked, elements.get())));
    }

    private void addSpot(CommandSet commands, String node, Supplier<Set<Element>> elements) {
        commands.query(":MEASure" + node, arguments -> {
            SortedSet<Integer> asked = arguments.channels(channels.count());
            List<Channel> chosen = asked.stream().map(channels::get).toList();
            chosen.forEach(channel -> channel.requireReady(false, true));
            chosen.forEach(Channel::measureSpot);
            timeline.awaitUntil(() -> chosen.stream().noneMatch(Channel::isMeasuringSpot), arguments.client());
            return latest(asked, elements.get());
        });
    }

    /** What is answered about some channels. */
    @FunctionalInterface
    private interface Answer {
        Response about(Collection<Integer> channels);
    }

    private QueryAction fetching(boolean initiates, Answer answer) {
        return arguments -> {
            SortedSet<Integer> asked = arguments.channels(channels.count());
            if (initiates) {
                channels.initiate(asked, true, true);
            }
            timeline.awaitUntil(() -> asked.stream().allMatch(this::isComplete), arguments.client());
            return answer.about(asked);
        };
    }

    private boolean isComplete(int channel) {
        TriggerSequence acquisitions = channels.get(channel).acquisitions();
        return acquisitions.isIdle() || acquisitions.isEndless();
    }

    private Response latest(Collection<Integer> asked, Set<Element> elements) {
        List<IntToDoubleFunction> columns = new ArrayList<>();
        for (int channel : asked) {
            Readings readings = channels.get(channel).readings();
            elements.forEach(element -> columns.add(row -> valueOrNaN(readings, element, readings.size() - 1)));
        }
        return format.render(1, columns);
    }

    private Response array(Collection<Integer> asked, Set<Element> elements) {
        List<IntToDoubleFunction> columns = new ArrayList<>();
        int rows = 1;
        for (int channel : asked) {
            Readings readings = channels.get(channel).readings();
            rows = Math.max(rows, readings.size());
            elements.forEach(element -> columns.add(row -> valueOrNaN(readings, element, row)));
        }
        return format.render(rows, columns);
    }

    private Response data(Arguments arguments) {
        Readings readings = channels.get(arguments.channel()).readings();
        Slice slice = Slice.take(arguments, readings.size());
        List<IntToDoubleFunction> columns = new ArrayList<>();
        format.elements.forEach(element -> columns.add(row -> valueOrNaN(readings, element, slice.offset() + row)));
        return format.render(slice.rows(), columns);
    }

    private static double valueOrNaN(Readings readings, Element element, int index) {
        return index >= 0 && index < readings.size() ? readings.get(element, index) : Double.NaN;
    }
}
