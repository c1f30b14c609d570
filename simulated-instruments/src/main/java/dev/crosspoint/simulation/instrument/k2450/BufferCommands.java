package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Map;

/** The commands of the buffers ({@code :TRAC}) but for those that fill them and put them out. */
final class BufferCommands {
    private static final NumberRange SIZE = new NumberRange(10, 6_875_000, 100_000, Unit.NONE);

    private static final Map<String, Statistic> STATISTICS = Map.of(
            "AVERage", Statistic.MEAN,
            "MAXimum", Statistic.MAXIMUM,
            "MINimum", Statistic.MINIMUM,
            "PK2Pk", Statistic.PEAK_TO_PEAK,
            "STDDev", Statistic.STANDARD_DEVIATION);

    /** What a buffer keeps of a reading, which makes no difference to what can be asked of it here. */
    private enum Style implements Mnemonic {
        COMPACT("COMPact"),
        STANDARD("STANdard"),
        FULL("FULL");

        private final String keyword;

        Style(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final ReadingBuffers buffers;

    private BufferCommands(ReadingBuffers buffers) {
        this.buffers = buffers;
    }

    static void add(CommandSet commands, ReadingBuffers buffers) {
        BufferCommands group = new BufferCommands(buffers);
        group.addBuffers(commands);
        group.addContents(commands);
    }

    private void addBuffers(CommandSet commands) {
        commands.command(":TRACe:MAKE", arguments -> {
            String name = arguments.text();
            int size = arguments.integer(SIZE);
            if (arguments.hasNext()) {
                arguments.choice(Style.values());
            }
            arguments.end();
            buffers.make(name, size);
        });
        commands.command(":TRACe:DELete", arguments -> {
            String name = arguments.text();
            arguments.end();
            buffers.delete(name);
        });
        commands.command(":TRACe:POINts", arguments -> {
            int size = arguments.integer(SIZE);
            ReadingBuffer buffer = buffers.take(arguments);
            arguments.end();
            buffer.capacity(size);
        });
        commands.query(":TRACe:POINts", arguments -> {
            ReadingBuffer buffer = buffers.take(arguments);
            arguments.end();
            return Response.integer(buffer.capacity());
        });
    }

    private void addContents(CommandSet commands) {
        commands.command(":TRACe:CLEar", arguments -> {
            ReadingBuffer buffer = buffers.take(arguments);
            arguments.end();
            buffer.clear();
        });
        commands.query(":TRACe:ACTual", arguments -> {
            ReadingBuffer buffer = buffers.take(arguments);
            arguments.end();
            return Response.integer(buffer.size());
        });
        STATISTICS.forEach((name, statistic) -> commands.query(":TRACe:STATistics:" + name, arguments -> {
            double[] values = buffers.take(arguments).values();
            arguments.end();
            if (values.length == 0) {
                throw new ScpiException(ScpiError.DATA_CORRUPT_OR_STALE);
            }
            return Response.text(Numbers.text(statistic.of(values)));
        }));
    }
}
