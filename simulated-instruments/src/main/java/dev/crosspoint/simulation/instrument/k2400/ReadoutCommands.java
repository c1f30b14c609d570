package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that take and put out readings ({@code :FORM}, {@code :READ}, {@code :FETC}, {@code :TRAC}); text only. */
final class ReadoutCommands {
    private static final NumberRange SIZE = new NumberRange(1, TraceBuffer.LARGEST, 100, Unit.NONE);

    /** Whether the buffer stores what comes. */
    private enum Control implements Mnemonic {
        NEXT("NEXT"),
        NEVER("NEVer");

        private final String keyword;

        Control(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the buffer stores; calculations are not simulated. */
    private enum Feed implements Mnemonic {
        SENSE("SENSe");

        private final String keyword;

        Feed(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final Timeline timeline;
    private final Channel channel;
    private final SourceMeasureCycles cycles;
    private final TraceBuffer trace;
    private Set<Element> elements = EnumSet.allOf(Element.class);

    ReadoutCommands(Timeline timeline, Channel channel, SourceMeasureCycles cycles, TraceBuffer trace) {
        this.timeline = timeline;
        this.channel = channel;
        this.cycles = cycles;
        this.trace = trace;
    }

    void reset() {
        elements = EnumSet.allOf(Element.class);
        trace.reset();
    }

    void add(CommandSet commands) {
        commands.command(":FORMat[:DATA]", arguments -> {
            if (!List.of("ASC", "ASCII").contains(arguments.word())) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            arguments.end();
        });
        commands.question(":FORMat[:DATA]", arguments -> Response.text("ASC"));
        commands.command(":FORMat:ELEMents[:SENSe[c]]", arguments -> {
            Set<Element> wanted = EnumSet.noneOf(Element.class);
            do {
                wanted.add(arguments.choice(Element.values()));
            } while (arguments.hasNext());
            elements = wanted;
        });
        commands.question(
                ":FORMat:ELEMents[:SENSe[c]]",
                arguments ->
                        Response.text(elements.stream().map(Element::shortForm).collect(Collectors.joining(","))));
        commands.question(":READ", this::read);
        commands.question(":FETCh", arguments -> answer(cycles.readings()));
        for (Quantity quantity : Quantity.values()) {
            commands.question(":MEASure:" + quantity.keyword() + "[:DC]", this::measure);
        }
        commands.question(":MEASure", this::measure);
        addTrace(commands);
    }

    private void addTrace(CommandSet commands) {
        commands.integer(":TRACe:POINts", SIZE, c -> trace.size(), (c, size) -> trace.size((int) size));
        commands.question(
                ":TRACe:POINts:ACTual",
                arguments -> Response.integer(trace.readings().size()));
        commands.choice(":TRACe:FEED", Feed.values(), c -> Feed.SENSE, (c, feed) -> {});
        commands.choice(
                ":TRACe:FEED:CONTrol",
                Control.values(),
                c -> trace.isOpen() ? Control.NEXT : Control.NEVER,
                (c, control) -> trace.open(control == Control.NEXT));
        commands.event(":TRACe:CLEar", arguments -> trace.clear());
        commands.question(":TRACe:DATA", arguments -> answer(trace.readings()));
    }

    /** The output goes on first, which {@code :READ?} does not do. */
    private Response measure(Arguments arguments) throws InterruptedException {
        channel.switchOn();
        return read(arguments);
    }

    private Response read(Arguments arguments) throws InterruptedException {
        cycles.initiate();
        timeline.awaitUntil(cycles::isIdle, arguments.client());
        return answer(cycles.readings());
    }

    private Response answer(List<SourceMeterReading> readings) {
        if (readings.isEmpty()) {
            throw new ScpiException(ScpiError.EXECUTION_ERROR);
        }
        return Response.text(readings.stream()
                .flatMap(reading -> elements.stream().map(element -> element.text(reading)))
                .collect(Collectors.joining(",")));
    }
}
