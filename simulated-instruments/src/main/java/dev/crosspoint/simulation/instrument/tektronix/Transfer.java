package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.Encoding;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.FirstByte;
import dev.crosspoint.simulation.instrument.tektronix.TransferSettings.NumberKind;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is read of a waveform: points and what they mean. Volts are {@code (point - YOFf) YMUlt + YZEro}.
 *
 * <p>All of it refuses with an event where the source has no waveform.
 */
final class Transfer {
    /** Events of the family ("Status and Events", execution errors). */
    private static final int NOT_ACTIVE = 2244;

    private static final int UNAVAILABLE = 2233;

    private static final int LEVELS_PER_CODE = 256;
    private static final int SIGN = 0x80;
    private static final int LARGEST = Short.MAX_VALUE;
    private static final int SIGNIFICANT_DIGITS = 4;
    private static final String[] PREFIXES = {"p", "n", "u", "m", "", "k"};
    private static final int STEP = 3;
    private static final int SMALLEST_EXPONENT = -12;

    private final Supplier<Settings> settings;
    private final RecordAcquisition<Setup, Trace> acquisition;

    Transfer(Supplier<Settings> settings, RecordAcquisition<Setup, Trace> acquisition) {
        this.settings = settings;
        this.acquisition = acquisition;
    }

    private TransferSettings transfer() {
        return settings.get().transfer;
    }

    private Trace trace() {
        if (!settings.get().isDisplayed(transfer().source)) {
            throw new ScpiException(NOT_ACTIVE, "Source waveform is not active");
        }
        return acquisition
                .trace()
                .filter(trace -> trace.channel(transfer().source.channel()).isPresent())
                .orElseThrow(() -> new ScpiException(UNAVAILABLE, "Requested waveform is temporarily unavailable"));
    }

    private SampledChannel channel() {
        return trace().channel(transfer().source.channel()).orElseThrow();
    }

    private int first() {
        return Math.min(transfer().start, transfer().stop) - 1;
    }

    /** Returns the number of points that {@link #curve} has. */
    int points() {
        int last = Math.min(Math.max(transfer().start, transfer().stop), trace().length());
        return Math.max(0, last - first());
    }

    /** Returns the time in s between points. */
    double interval() {
        return trace().interval();
    }

    /** Returns the time in s of the first point after the trigger. */
    double firstTime() {
        return trace().time(first());
    }

    /** Returns the step of a point in V. */
    double step() {
        return channel().scale().voltsPerCode() / levels();
    }

    /** Returns the point that stands for {@link #zero}. */
    double zeroPoint() {
        int middle = transfer().kind == NumberKind.RP ? Inputs.MIDDLE_CODE : 0;
        return (channel().scale().shift() + middle) * levels();
    }

    /** Returns the voltage in V in the middle of the converter's range, as far as the position leaves it there. */
    double zero() {
        return channel().scale().offset();
    }

    private int levels() {
        return transfer().width == 1 ? 1 : LEVELS_PER_CODE;
    }

    /** Returns what the waveform is, in words. */
    String description() {
        SampledChannel channel = channel();
        return String.format(
                Locale.ROOT,
                "Ch%d, %s coupling, %sV/div, %ss/div, %d points, %s mode",
                channel.number(),
                channel.input().frontEnd().coupling().keyword(),
                prefixed(channel.scale().voltsPerCode() * Inputs.CODES_PER_DIVISION),
                prefixed(trace().setup().scale()),
                trace().length(),
                trace().setup().mode().title());
    }

    /** Returns a number above 0 with four digits and the prefix of its unit. */
    private static String prefixed(double value) {
        int exponent = (int) Math.floor(Math.log10(value * (1 + 1e-9)));
        int index = Math.max(0, Math.min(PREFIXES.length - 1, Math.floorDiv(exponent - SMALLEST_EXPONENT, STEP)));
        int power = SMALLEST_EXPONENT + STEP * index;
        int decimals = Math.max(0, SIGNIFICANT_DIGITS - 1 - (exponent - power));
        return String.format(Locale.ROOT, "%." + decimals + "f", value / Math.pow(10, power)) + PREFIXES[index];
    }

    /** Returns the points. */
    Response curve() {
        int count = points();
        if (count == 0) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        if (transfer().encoding == Encoding.ASCII) {
            return Response.text(IntStream.range(0, count)
                    .map(values())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(",")));
        }
        return Response.block(transfer().width == 1 ? bytes(count) : words(count));
    }

    private byte[] bytes(int count) {
        byte[] codes = trace().codes(transfer().source.channel(), first(), count);
        if (transfer().kind == NumberKind.RI) {
            for (int i = 0; i < count; i++) {
                codes[i] ^= (byte) SIGN;
            }
        }
        return codes;
    }

    private byte[] words(int count) {
        IntUnaryOperator values = values();
        ByteBuffer words = ByteBuffer.allocate(Short.BYTES * count)
                .order(transfer().order == FirstByte.MSB ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            words.putShort((short) values.applyAsInt(i));
        }
        return words.array();
    }

    /** Returns the points as whole numbers of the width and kind wanted; an average has more than eight bits. */
    private IntUnaryOperator values() {
        Trace trace = trace();
        int channel = transfer().source.channel();
        int first = first();
        int levels = levels();
        int middle = transfer().kind == NumberKind.RP ? Inputs.MIDDLE_CODE * levels : 0;
        return i -> middle
                + Math.min(LARGEST, (int) Math.rint((trace.level(channel, first + i) - Inputs.MIDDLE_CODE) * levels));
    }
}
