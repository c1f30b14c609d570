package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The commands that take and put out readings ({@code :READ}, {@code :MEAS}, {@code :FETC}, {@code :TRAC:DATA}). */
final class ReadoutCommands {
    private static final NumberRange INDEX = new NumberRange(1, 6_875_000, 1, Unit.NONE);
    private static final NumberRange DIGITS = new NumberRange(0, 16, 0, Unit.NONE);
    private static final int DIGITS_IF_AUTOMATIC = 7;

    private final Timeline timeline;
    private final Channel channel;
    private final Meter meter;
    private final ReadingBuffers buffers;
    private final TriggerModel triggers;
    private final Clock clock;
    private int digits;
    private int stillToMeasure;

    ReadoutCommands(
            Timeline timeline,
            Channel channel,
            Meter meter,
            ReadingBuffers buffers,
            TriggerModel triggers,
            Clock clock) {
        this.timeline = timeline;
        this.channel = channel;
        this.meter = meter;
        this.buffers = buffers;
        this.triggers = triggers;
        this.clock = clock;
    }

    void reset() {
        digits = 0;
        stillToMeasure = 0;
    }

    void add(CommandSet commands) {
        commands.query(":READ", this::read);
        commands.query(":FETCh", this::fetch);
        commands.query(":MEASure", this::read);
        for (MeasuredFunction function : MeasuredFunction.values()) {
            commands.query(":MEASure:" + function.header(), arguments -> {
                channel.measured(function);
                return read(arguments);
            });
        }
        commands.command(":FORMat[:DATA]", arguments -> {
            if (!List.of("ASC", "ASCII").contains(arguments.word())) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            arguments.end();
        });
        commands.question(":FORMat[:DATA]", arguments -> Response.text("ASC"));
        commands.integer(":FORMat:ASCii:PRECision", DIGITS, c -> digits, (c, count) -> digits = (int) count);
        addBuffers(commands);
    }

    private void addBuffers(CommandSet commands) {
        commands.query(":TRACe:DATA", this::data);
        commands.command(":TRACe:TRIGger", arguments -> {
            ReadingBuffer buffer = buffers.take(arguments);
            arguments.end();
            fill(buffer, arguments);
        });
        BufferCommands.add(commands, buffers);
    }

    private Response read(Arguments arguments) throws InterruptedException {
        ReadingBuffer buffer = buffers.take(arguments);
        List<BufferElement> elements = BufferElement.take(arguments);
        fill(buffer, arguments);
        return answer(buffer, buffer.size() - 1, buffer.size(), elements);
    }

    /** Takes as many readings as are asked for at a time, and lets the time of that pass. */
    private void fill(ReadingBuffer buffer, Arguments arguments) throws InterruptedException {
        if (!triggers.isIdle()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        stillToMeasure = channel.count;
        meter.cancel();
        measure(buffer);
        timeline.awaitUntil(() -> stillToMeasure == 0, arguments.client());
    }

    private void measure(ReadingBuffer buffer) {
        meter.measure(reading -> {
            buffer.add(reading);
            stillToMeasure--;
            if (stillToMeasure > 0) {
                measure(buffer);
            }
        });
    }

    private Response fetch(Arguments arguments) {
        ReadingBuffer buffer = buffers.take(arguments);
        return answer(buffer, buffer.size() - 1, buffer.size(), BufferElement.take(arguments));
    }

    private Response data(Arguments arguments) {
        int first = arguments.integer(INDEX);
        int last = arguments.integer(INDEX);
        ReadingBuffer buffer = buffers.take(arguments);
        return answer(buffer, first - 1, last, BufferElement.take(arguments));
    }

    private Response answer(ReadingBuffer buffer, int from, int to, List<BufferElement> elements) {
        if (from < 0 || to > buffer.size() || from >= to) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        int shown = digits == 0 ? DIGITS_IF_AUTOMATIC : digits;
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            BufferedReading reading = buffer.get(i);
            elements.forEach(element -> words.add(element.text(reading, buffer, clock, shown)));
        }
        return Response.text(String.join(",", words));
    }
}
