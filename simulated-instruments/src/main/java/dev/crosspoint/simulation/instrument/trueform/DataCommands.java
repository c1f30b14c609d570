package dev.crosspoint.simulation.instrument.trueform;

import static dev.crosspoint.simulation.instrument.trueform.FunctionCommands.SOURCE;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** The commands of the volatile waveform memory ({@code DATA}). */
final class DataCommands {
    private static final String DATA = SOURCE + ":DATA";
    /** Numbers of the 33220A ("33220A User's Guide", error messages); that of a name in use is an assumption. */
    private static final int MEMORY_FULL = 781;

    private static final int NAME_IN_USE = 783;
    private static final int ODD_BLOCK = 800;

    private final Channels channels;
    private final SystemSettings system;
    private final Notices notices;

    /** One point of a block. */
    @FunctionalInterface
    private interface PointReader {
        double read(ByteBuffer block);
    }

    private DataCommands(Channels channels, SystemSettings system, Notices notices) {
        this.channels = channels;
        this.system = system;
        this.notices = notices;
    }

    static void add(CommandSet commands, Channels channels, SystemSettings system, Notices notices) {
        DataCommands group = new DataCommands(channels, system, notices);
        commands.command(
                DATA + ":ARBitrary",
                arguments -> group.upload(
                        arguments, level -> level * ArbitraryWaveform.HIGHEST_CODE, Float.BYTES, ByteBuffer::getFloat));
        commands.command(
                DATA + ":ARBitrary:DAC",
                arguments -> group.upload(arguments, code -> code, Short.BYTES, ByteBuffer::getShort));
        group.addMemory(commands);
        group.addAttributes(commands);
    }

    private ArbitraryMemory memory(Arguments arguments) {
        return channels.get(arguments.channel()).memory();
    }

    private void addMemory(CommandSet commands) {
        commands.event(DATA + ":VOLatile:CLEar", arguments -> {
            memory(arguments).clear();
            channels.get(arguments.channel()).waveform().arbitrary = ArbitraryMemory.BUILT_IN;
            channels.changed(arguments.channel());
        });
        commands.question(
                DATA + ":VOLatile:CATalog",
                arguments -> Response.text(memory(arguments).names().stream()
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(","))));
        commands.question(
                DATA + ":VOLatile:FREE",
                arguments -> Replies.count(memory(arguments).free()));
    }

    private void addAttributes(CommandSet commands) {
        commands.query(
                DATA + ":ATTRibute:POINts",
                arguments -> Replies.count(taken(arguments).points()));
        commands.query(
                DATA + ":ATTRibute:AVERage",
                arguments -> Replies.answer(taken(arguments).average()));
        commands.query(
                DATA + ":ATTRibute:PTPeak",
                arguments -> Replies.answer(taken(arguments).peakToPeak()));
    }

    /** Returns the waveform that is named, or the one that is selected. */
    private ArbitraryWaveform taken(Arguments arguments) {
        String name = arguments.hasNext()
                ? ArbitraryCommands.takeName(arguments)
                : channels.get(arguments.channel()).waveform().arbitrary;
        arguments.end();
        if (!memory(arguments).has(name)) {
            throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
        }
        return memory(arguments).get(name);
    }

    /** Takes a waveform, which is not put out before it is selected. */
    private void upload(Arguments arguments, DoubleUnaryOperator code, int bytesPerPoint, PointReader reader) {
        String name = ArbitraryCommands.takeName(arguments);
        ProgramData first = arguments.next();
        double[] points;
        if (first instanceof ProgramData.Block block) {
            arguments.end();
            if (block.bytes().length % bytesPerPoint != 0) {
                notices.report(ODD_BLOCK, "Block length must be even");
                return;
            }
            points = read(block.bytes(), bytesPerPoint, reader);
        } else {
            points = takeNumbers(first, arguments);
        }
        keep(name, codes(points, code), memory(arguments));
    }

    private double[] read(byte[] bytes, int bytesPerPoint, PointReader reader) {
        ByteBuffer block = ByteBuffer.wrap(bytes).order(system.byteOrder.bytes());
        double[] points = new double[bytes.length / bytesPerPoint];
        for (int i = 0; i < points.length; i++) {
            points[i] = reader.read(block);
        }
        return points;
    }

    private static double[] takeNumbers(ProgramData first, Arguments arguments) {
        List<Double> numbers = new ArrayList<>();
        for (ProgramData next = first; ; next = arguments.next()) {
            if (!(next instanceof ProgramData.Numeric number)
                    || !number.suffix().isEmpty()) {
                throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
            }
            numbers.add(number.value());
            if (!arguments.hasNext()) {
                return numbers.stream().mapToDouble(Double::doubleValue).toArray();
            }
        }
    }

    private static short[] codes(double[] points, DoubleUnaryOperator code) {
        if (points.length < ArbitraryMemory.LEAST_POINTS) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        short[] codes = new short[points.length];
        for (int i = 0; i < codes.length; i++) {
            double value = Math.rint(code.applyAsDouble(points[i]));
            if (!(Math.abs(value) <= ArbitraryWaveform.HIGHEST_CODE)) {
                throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
            }
            codes[i] = (short) value;
        }
        return codes;
    }

    private void keep(String name, short[] codes, ArbitraryMemory memory) {
        if (memory.has(name)) {
            notices.report(NAME_IN_USE, "Specified arb waveform already exists");
        } else if (codes.length > memory.free()) {
            notices.report(MEMORY_FULL, "Not enough memory to store new arb waveform");
        } else {
            memory.add(name, new ArbitraryWaveform(codes));
        }
    }
}
