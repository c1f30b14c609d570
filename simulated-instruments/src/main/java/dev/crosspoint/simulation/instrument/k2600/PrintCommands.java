package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.k2600.ReadingBuffer.Column;
import dev.crosspoint.simulation.instrument.k2600.ReadingBuffer.Part;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspArguments;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import dev.crosspoint.simulation.tsp.TspTable;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a script answers its client: {@code print}, {@code printnumber} and {@code printbuffer}. */
final class PrintCommands {
    private final Timeline timeline;
    private final DataFormat format;
    private final BooleanSupplier isIdle;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /**
     * Creates the commands.
     *
     * @param isIdle tells whether no readings come any more by themselves
     */
    PrintCommands(Timeline timeline, DataFormat format, BooleanSupplier isIdle) {
        this.timeline = timeline;
        this.format = format;
        this.isIdle = isIdle;
    }

    void add(TspTable globals) {
        globals.action("print", arguments -> output.writeBytes(format.line(arguments.all())))
                .action("printnumber", arguments -> {
                    List<Object> numbers = new ArrayList<>();
                    for (int i = 1; i <= arguments.size(); i++) {
                        numbers.add(arguments.number(i));
                    }
                    output.writeBytes(format.numbers(numbers));
                })
                .action("printbuffer", this::printBuffer);
    }

    /** Returns what was written since the last time. */
    byte[] takeOutput() {
        byte[] written = output.toByteArray();
        output.reset();
        return written;
    }

    /** Waits for readings that are still to come; the range ends where there are no more. */
    private void printBuffer(TspArguments arguments) throws InterruptedException {
        arguments.requireAtLeast(3);
        int first = (int) arguments.number(1);
        int last = (int) arguments.number(2);
        List<Part> parts = new ArrayList<>();
        for (int i = 3; i <= arguments.size(); i++) {
            parts.add(part(arguments, i));
        }
        timeline.awaitUntil(() -> isIdle.getAsBoolean() || size(parts) >= last, arguments.client());
        List<Object> numbers = new ArrayList<>();
        int end = Math.min(last, size(parts));
        for (int i = Math.max(1, first); i <= end; i++) {
            for (Part part : parts) {
                numbers.add(part.buffer().get(part.column(), i).orElse(Double.NaN));
            }
        }
        output.writeBytes(format.numbers(numbers));
    }

    private static Part part(TspArguments arguments, int number) {
        return arguments
                .subject(number, Part.class)
                .or(() ->
                        arguments.subject(number, ReadingBuffer.class).map(buffer -> new Part(buffer, Column.READINGS)))
                .orElseThrow(() -> new TspException(TspError.INVALID_PARAMETER, number));
    }

    private static int size(List<Part> parts) {
        return parts.stream().mapToInt(part -> part.buffer().size()).min().orElse(0);
    }
}
