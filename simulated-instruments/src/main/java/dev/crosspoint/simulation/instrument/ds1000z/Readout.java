package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeScale;
import dev.crosspoint.simulation.instrument.oscilloscope.RecordAcquisition;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code :WAV} queries answer: points of the screen or the memory, and what they mean. */
final class Readout {
    private final Supplier<Settings> settings;
    private final RecordAcquisition<Setup, Trace> acquisition;
    private final Supplier<Setup> next;

    /** Reads {@code acquisition}'s trace; while there is none, numbers are those of the {@code next} one. */
    Readout(Supplier<Settings> settings, RecordAcquisition<Setup, Trace> acquisition, Supplier<Setup> next) {
        this.settings = settings;
        this.acquisition = acquisition;
        this.next = next;
    }

    private WaveformSettings waveform() {
        return settings.get().waveform;
    }

    /** Returns whether the memory is read rather than the screen. */
    private boolean readsMemory() {
        return waveform().mode.readsMemory(acquisition.isRunning());
    }

    private Optional<Trace> readable() {
        boolean moves = readsMemory() && acquisition.isRunning();
        return acquisition
                .trace()
                .filter(trace ->
                        !moves && trace.channel(waveform().source.channel()).isPresent());
    }

    private Setup setup() {
        return acquisition.trace().map(Trace::setup).orElseGet(next);
    }

    /** Returns how many points there are to be read. */
    int points() {
        return readable()
                .map(trace -> readsMemory() ? trace.length() : Trace.SCREEN_POINTS)
                .orElse(0);
    }

    /** Returns the time in s between points. */
    double xIncrement() {
        return readsMemory() ? setup().block().interval() : setup().scale() / Trace.POINTS_PER_DIVISION;
    }

    /** Returns the time in s from the trigger to the first point. */
    double xOrigin() {
        Setup setup = setup();
        return readsMemory()
                ? -setup.block().triggerIndex() * setup.block().interval()
                : setup.offset() - TimebaseSettings.DIVISIONS / 2.0 * setup.scale();
    }

    /** Returns the step of one code in V. */
    double yIncrement() {
        return scale().voltsPerCode();
    }

    /** Returns by how many codes 0 V is above the reference. */
    int yOrigin() {
        return (int) scale().shift();
    }

    /** Returns what the codes stand for; while the channel has none, what they would. */
    private CodeScale scale() {
        int number = waveform().source.channel();
        return acquisition
                .trace()
                .flatMap(trace -> trace.channel(number))
                .map(SampledChannel::scale)
                .orElseGet(() -> Inputs.scale(settings.get().channel(number)));
    }

    /** Returns all of these numbers in one line. */
    Response preamble() {
        return Response.text(String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%s,%s,0,%s,%d,%d",
                waveform().format.ordinal(),
                waveform().mode.ordinal(),
                points(),
                setup().averages().orElse(1),
                Answers.text(xIncrement()),
                Answers.text(xOrigin()),
                Answers.text(yIncrement()),
                yOrigin(),
                Inputs.REFERENCE_CODE));
    }

    /** Returns how many points one read may have. */
    private static int mostPoints(WaveformFormat format) {
        return switch (format) {
            case BYTE -> 250_000;
            case WORD -> 125_000;
            case ASCII -> 15_625;
        };
    }

    /** Returns the points from start to stop, as far as there are any, in a block. */
    Response data() {
        int first = waveform().start - 1;
        int wanted = waveform().stop - first;
        if (wanted > mostPoints(waveform().format)) {
            // What a real unit does then is not known.
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        int count = Math.max(0, Math.min(wanted, points() - first));
        return block(count == 0 ? new byte[0] : encoded(codes(first, count)));
    }

    private byte[] codes(int first, int count) {
        Trace trace = readable().orElseThrow();
        int channel = waveform().source.channel();
        return readsMemory()
                ? trace.codes(channel, first, count)
                : Arrays.copyOfRange(trace.screen(channel), first, first + count);
    }

    private byte[] encoded(byte[] codes) {
        return switch (waveform().format) {
            case BYTE -> codes;
            case WORD -> words(codes);
            case ASCII -> text(codes);
        };
    }

    /** The code is in the low byte, which goes first (the order is an assumption). */
    private static byte[] words(byte[] codes) {
        byte[] words = new byte[2 * codes.length];
        for (int i = 0; i < codes.length; i++) {
            words[2 * i] = codes[i];
        }
        return words;
    }

    private byte[] text(byte[] codes) {
        CodeScale scale = scale();
        return IntStream.range(0, codes.length)
                .mapToObj(i -> Answers.text(scale.volts(codes[i] & 0xff)))
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A block with a header of the family's fixed length. */
    static Response block(byte[] content) {
        String header = String.format(Locale.ROOT, "#9%09d", content.length);
        return Response.text(header + new String(content, StandardCharsets.ISO_8859_1));
    }
}
