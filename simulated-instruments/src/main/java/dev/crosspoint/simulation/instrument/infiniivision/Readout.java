package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.SampledChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformMode;
import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StatusModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What {@code :WAVeform} queries answer: points of a record, and what they mean. Without a record it refuses. */
final class Readout {
    /** Most points of the measurement record (Programmer's Guide of the 1000 X series; assumed for this one). */
    private static final int MEASUREMENT_RECORD = 62_500;

    /** The instrument's own error. */
    private static final int NO_DATA = 109;

    private static final String NO_DATA_TEXT = "No Data For Operation";

    /** Steps of a word for one of a byte. */
    private static final int WORD_STEPS = 256;

    private static final int SIGN = 128;

    /** Points of a channel of a record. */
    private record Selection(Trace trace, SampledChannel channel, Trace.Points points) {}

    private final Supplier<Settings> settings;
    private final RunControl control;
    private final StatusModel status;

    Readout(Supplier<Settings> settings, RunControl control, StatusModel status) {
        this.settings = settings;
        this.control = control;
        this.status = status;
    }

    private WaveformSettings waveform() {
        return settings.get().waveform;
    }

    /** Returns how many points are read. */
    int points() {
        return points(waveform().points);
    }

    /** Returns how many points can be read. */
    int mostPoints() {
        return points(WaveformSettings.MOST_POINTS);
    }

    /** Where there are none, there is an answer and an error, as users of a DSO-X 6004A have noted. */
    private int points(int wanted) {
        Optional<Selection> selection = selection(wanted);
        if (selection.isEmpty()) {
            status.report(NO_DATA, NO_DATA_TEXT);
        }
        return selection.map(selected -> selected.points().count()).orElse(0);
    }

    private Optional<Selection> selection(int wanted) {
        int most = readsMemory() ? wanted : Math.min(wanted, MEASUREMENT_RECORD);
        return control.trace()
                .filter(this::isReadable)
                .flatMap(trace -> trace.channel(waveform().source.channel())
                        .map(channel -> new Selection(trace, channel, trace.onScreen(settings.get().timebase, most)))
                        .filter(selection -> selection.points().count() > 0));
    }

    private boolean readsMemory() {
        return waveform().mode.readsMemory(control.isRunning());
    }

    /** What has been averaged is not raw any more, as users of an MSO-X 2014A have noted. */
    private boolean isReadable(Trace trace) {
        return waveform().mode != WaveformMode.RAW
                || !control.isRunning() && trace.setup().averages().isEmpty();
    }

    private Selection selected() {
        if (!settings.get().timebase.mode().hasRecords()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        return selection(waveform().points).orElseThrow(Readout::noData);
    }

    private static ScpiException noData() {
        return new ScpiException(NO_DATA, NO_DATA_TEXT);
    }

    /** Returns the mean of how many records is read, as the settings were. */
    int count() {
        return selected().trace().setup().averages().orElse(1);
    }

    /** Returns what was made of the samples. */
    AcquireSettings.Type type() {
        return selected().trace().setup().type();
    }

    /** Returns the time in s between points. */
    double xIncrement() {
        Selection selected = selected();
        return selected.trace().interval() * selected.points().stride();
    }

    /** Returns the time in s from the trigger to the first point. */
    double xOrigin() {
        Selection selected = selected();
        return selected.trace().time(selected.points().first());
    }

    /** Returns the step of one code in V. */
    double yIncrement() {
        double step = selected().channel().scale().voltsPerCode();
        return waveform().format == WaveformFormat.BYTE ? step : step / WORD_STEPS;
    }

    /** Returns the voltage in V of the reference. */
    double yOrigin() {
        return selected().channel().scale().offset();
    }

    /** Returns the code of the centre of the screen. */
    int yReference() {
        if (!waveform().unsigned) {
            return 0;
        }
        return waveform().format == WaveformFormat.BYTE ? Inputs.REFERENCE_CODE : Inputs.REFERENCE_CODE * WORD_STEPS;
    }

    /** Returns all of these numbers in one line. */
    Response preamble() {
        return Response.text(String.format(
                Locale.ROOT,
                "%+d,%+d,%+d,%+d,%s,%s,+0,%s,%s,%+d",
                number(waveform().format),
                type().ordinal(),
                selected().points().count(),
                count(),
                text(xIncrement()),
                text(xOrigin()),
                text(yIncrement()),
                text(yOrigin()),
                yReference()));
    }

    /** Returns the number that stands for a format in a preamble. */
    private static int number(WaveformFormat format) {
        return switch (format) {
            case BYTE -> 0;
            case WORD -> 1;
            case ASCII -> 4;
        };
    }

    /** Writes a number as preambles do. */
    static String text(double value) {
        StringBuilder text = new StringBuilder();
        NumberFormat.SETTING.append(text, value);
        return text.toString();
    }

    /** Returns the points in a block. */
    Response data() {
        Selection selected = selected();
        return Answers.block(
                switch (waveform().format) {
                    case BYTE -> bytes(selected.trace().codes(selected.channel(), selected.points()));
                    case WORD -> words(selected.trace().levels(selected.channel(), selected.points()));
                    case ASCII -> text(selected);
                });
    }

    private byte[] bytes(byte[] codes) {
        if (!waveform().unsigned) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] -= (byte) SIGN;
            }
        }
        return codes;
    }

    private byte[] words(double[] levels) {
        boolean highFirst = waveform().byteOrder == WaveformSettings.ByteOrder.MOST_SIGNIFICANT;
        int zero = waveform().unsigned ? 0 : SIGN * WORD_STEPS;
        byte[] words = new byte[2 * levels.length];
        for (int i = 0; i < levels.length; i++) {
            int word = (int) Math.rint(levels[i] * WORD_STEPS) - zero;
            words[2 * i + (highFirst ? 0 : 1)] = (byte) (word >> 8);
            words[2 * i + (highFirst ? 1 : 0)] = (byte) word;
        }
        return words;
    }

    /** Voltages as a real unit writes them: {@code  6.33216e-003,-1.19603e-002}. */
    private static byte[] text(Selection selected) {
        return Arrays.stream(selected.trace().levels(selected.channel(), selected.points()))
                .mapToObj(level -> text5(selected.channel().scale().volts(level)))
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text5(double volts) {
        String text = String.format(Locale.ROOT, "% .5e", volts);
        int exponent = text.length() - 2;
        return text.substring(0, exponent) + "0" + text.substring(exponent);
    }
}
