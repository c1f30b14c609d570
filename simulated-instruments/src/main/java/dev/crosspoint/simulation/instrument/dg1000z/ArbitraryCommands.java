package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.instrument.dg1000z.WaveformSettings.ArbitraryMode;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;

/** The commands of the volatile waveform memory ({@code :DATA}) and of how its points are timed ({@code :FUNC:ARB}). */
final class ArbitraryCommands {
    static final Limits SAMPLE_RATES = new Limits(1e-6, 60e6);

    private static final String DATA = SOURCE + "[:TRACe]:DATA";
    /** Beyond so many points the sample rate times them (Programming Guide, {@code :DATA:DAC}). */
    private static final int MOST_POINTS_PER_PERIOD = 8192;

    private static final int MOST_VALUES = (int) ArbitraryMemory.POINTS_PER_PACKET.maximum();

    private final Channels channels;
    private final CommandSet commands;

    private ArbitraryCommands(CommandSet commands, Channels channels) {
        this.channels = channels;
        this.commands = commands;
    }

    static void add(CommandSet commands, Channels channels) {
        ArbitraryCommands group = new ArbitraryCommands(commands, channels);
        group.addTiming();
        group.addUploads();
        group.addEdits();
        group.addDownload();
    }

    private ArbitraryMemory memory(int channel) {
        return channels.get(channel).memory();
    }

    private void addTiming() {
        SettingCommands settings = new SettingCommands(commands, channels::changed);
        settings.choice(
                SOURCE + ":FUNCtion:ARBitrary:MODE",
                ArbitraryMode.values(),
                c -> channels.get(c).waveform().arbitraryMode,
                (c, mode) -> channels.get(c).waveform().arbitraryMode = mode);
        settings.number(
                SOURCE + ":FUNCtion:ARBitrary:SRATe",
                Unit.SAMPLES_PER_SECOND,
                20e6,
                c -> SAMPLE_RATES,
                c -> channels.get(c).waveform().sampleRate,
                (c, rate) -> channels.get(c).waveform().sampleRate = rate);
    }

    private void addUploads() {
        commands.command(DATA + ":DAC16", arguments -> {
            takeVolatile(arguments);
            boolean last = switch (arguments.word()) {
                case "CON" -> false;
                case "END" -> true;
                default -> throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
            };
            byte[] packet = takeBlock(arguments.next());
            arguments.end();
            memory(arguments.channel()).take(packet, last);
            if (last) {
                select(arguments.channel());
            }
        });
        commands.command(DATA + ":DAC", arguments -> {
            takeVolatile(arguments);
            ProgramData first = arguments.next();
            if (first instanceof ProgramData.Block block) {
                arguments.end();
                memory(arguments.channel()).replaceBy(block.bytes());
            } else {
                memory(arguments.channel()).replace(codes(takeNumbers(first, arguments)));
            }
            if (memory(arguments.channel()).points() > MOST_POINTS_PER_PERIOD) {
                channels.get(arguments.channel()).waveform().arbitraryMode = ArbitraryMode.SAMPLE_RATE;
            }
            select(arguments.channel());
        });
        commands.command(DATA + "[:DATA]", arguments -> {
            takeVolatile(arguments);
            List<Double> levels = takeNumbers(arguments.next(), arguments);
            memory(arguments.channel())
                    .replace(codes(levels.stream()
                            .map(level -> (level + 1) / 2 * ArbitraryMemory.LARGEST_CODE)
                            .toList()));
            select(arguments.channel());
        });
    }

    private void select(int channel) {
        channels.get(channel).waveform().shape = Shape.USER;
        channels.changed(channel);
    }

    private void addEdits() {
        commands.command(DATA + ":POINts", arguments -> {
            takeVolatile(arguments);
            Limits points = ArbitraryMemory.POINTS_PER_PACKET;
            double count = arguments.hasNext()
                    ? arguments.number(SettingCommands.anything(points.minimum(), Unit.NONE))
                    : points.minimum();
            arguments.end();
            memory(arguments.channel()).create((int) Math.rint(points.clamp(count)));
            channels.changed(arguments.channel());
        });
        commands.query(DATA + ":POINts", arguments -> {
            takeVolatile(arguments);
            arguments.end();
            return Response.integer(memory(arguments.channel()).points());
        });
        commands.command(DATA + ":VALue", arguments -> {
            takeVolatile(arguments);
            int point = takePoint(arguments);
            double code = arguments.number(new NumberRange(0, ArbitraryMemory.LARGEST_CODE, 0, Unit.NONE));
            arguments.end();
            memory(arguments.channel()).set(point, (int) Math.rint(code));
            channels.changed(arguments.channel());
        });
        commands.query(DATA + ":VALue", arguments -> {
            takeVolatile(arguments);
            int point = takePoint(arguments);
            arguments.end();
            return Response.integer(memory(arguments.channel()).code(point));
        });
    }

    private void addDownload() {
        commands.query(DATA + ":LOAD", arguments -> {
            ArbitraryMemory memory = memory(arguments.channel());
            ProgramData which = arguments.next();
            arguments.end();
            if (isVolatile(which)) {
                return Response.integer(memory.packets());
            } else if (which instanceof ProgramData.Numeric number) {
                int packet = (int) Math.rint(number.value());
                if (packet < 1 || packet > memory.packets()) {
                    throw new ScpiException(ScpiError.PARAMETER_ERROR);
                }
                return Replies.block(memory.packet(packet - 1));
            }
            throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
        });
    }

    private int takePoint(Arguments arguments) {
        int points = memory(arguments.channel()).points();
        int point = arguments.integer(SettingCommands.anything(1, Unit.NONE));
        if (point < 1 || point > points) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        return point - 1;
    }

    static void takeVolatile(Arguments arguments) {
        if (!isVolatile(arguments.next())) {
            throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
        }
    }

    private static boolean isVolatile(ProgramData data) {
        return data instanceof ProgramData.Word word && word.text().equals("VOLATILE");
    }

    private static byte[] takeBlock(ProgramData data) {
        if (data instanceof ProgramData.Block block) {
            return block.bytes();
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }

    private static List<Double> takeNumbers(ProgramData first, Arguments arguments) {
        List<Double> numbers = new ArrayList<>();
        for (ProgramData next = first; ; next = arguments.next()) {
            if (!(next instanceof ProgramData.Numeric number)
                    || !number.suffix().isEmpty()) {
                throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
            } else if (numbers.size() == MOST_VALUES) {
                throw new ScpiException(ScpiError.PARAMETER_ERROR);
            }
            numbers.add(number.value());
            if (!arguments.hasNext()) {
                return numbers;
            }
        }
    }

    /** Returns rounded codes; what is no code stays none. */
    private static short[] codes(List<Double> values) {
        short[] codes = new short[values.size()];
        for (int i = 0; i < codes.length; i++) {
            double code = Math.rint(values.get(i));
            codes[i] = code >= 0 && code <= ArbitraryMemory.LARGEST_CODE ? (short) code : -1;
        }
        return codes;
    }
}
