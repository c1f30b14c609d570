package dev.crosspoint.driver.pico;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.crosspoint.connection.TranscriptMismatchException;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.library.TranscriptLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Fills the buffers while a transcript of the library is played back, whose lines hold no samples: turns recorded voltages
 * back into the counts that they came from.
 */
public final class PicoTranscriptSamples implements TranscriptLibrary.Listener {

    /** Where the recorded voltages come from. */
    @FunctionalInterface
    public interface Source {

        /** Returns the next {@code count} voltages in V at the tip of the probe, by the number of the input. */
        Map<Integer, float[]> next(int count);
    }

    private static final Set<String> OTHER_READOUTS =
            Set.of("ps6000SetDataBuffers", "ps6000GetValuesBulk", "ps6000GetStreamingLatestValues");

    private final Map<Integer, Double> probeAttenuations;
    private final Source source;
    private final Map<Integer, PicoInput> inputs = new HashMap<>();
    private final Map<Integer, Pointer> buffers = new HashMap<>();

    /**
     * Begins with the first record.
     *
     * @param probeAttenuations voltage at the tip of the probe over voltage at the input, by the number of the input
     */
    public PicoTranscriptSamples(Map<Integer, Double> probeAttenuations, Source source) {
        this.probeAttenuations = Map.copyOf(probeAttenuations);
        this.source = source;
    }

    @Override
    public void answered(String function, Object[] arguments) {
        if (function.equals("ps6000SetChannel") && (short) arguments[2] != 0) {
            int number = (int) arguments[1] - Ps6000.PS6000_CHANNEL_A + 1;
            inputs.put(number, input(number, (int) arguments[4], (float) arguments[5]));
        } else if (function.equals("ps6000SetDataBuffer")) {
            buffers.put((int) arguments[1] - Ps6000.PS6000_CHANNEL_A + 1, (Pointer) arguments[2]);
        } else if (function.equals("ps6000GetValues")) {
            requireAllSamples((int) arguments[4]);
            fill(((IntByReference) arguments[2]).getValue());
        } else if (OTHER_READOUTS.contains(function)) {
            throw new TranscriptMismatchException(
                    "samples that " + function + " hands over are not in a transcript, and cannot be replayed");
        }
    }

    private PicoInput input(int number, int range, float analogueOffset) {
        PicoRange found = PicoRange.of(range)
                .orElseThrow(() -> new TranscriptMismatchException("there is no range " + range + " of an input"));
        double attenuation = probeAttenuations.getOrDefault(number, 1.0);
        return new PicoInput(
                new InputSettings(number, found.fullScale() * attenuation, 0, InputCoupling.DC, attenuation, false),
                found,
                analogueOffset);
    }

    private static void requireAllSamples(int mode) {
        if (mode != Ps6000.PS6000_RATIO_MODE_NONE) {
            throw new TranscriptMismatchException("only whole records can be replayed, not samples of groups");
        }
    }

    private void fill(int count) {
        source.next(count).forEach((number, volts) -> {
            PicoInput input = inputs.get(number);
            Pointer buffer = buffers.get(number);
            if (input == null || buffer == null) {
                throw new TranscriptMismatchException(
                        "samples of input " + number + " were recorded, which was not on");
            }
            buffer.write(0, counts(input, volts), 0, count);
        });
    }

    private static short[] counts(PicoInput input, float[] volts) {
        short[] counts = new short[volts.length];
        for (int i = 0; i < counts.length; i++) {
            long count = input.counts(volts[i]);
            if (Math.abs(count) > Short.MAX_VALUE) {
                throw noSample(input, volts[i]);
            }
            counts[i] = (short) count;
        }
        float[] again = input.volts(counts, counts.length);
        for (int i = 0; i < counts.length; i++) {
            if (again[i] != volts[i]) {
                throw noSample(input, volts[i]);
            }
        }
        return counts;
    }

    private static TranscriptMismatchException noSample(PicoInput input, float volts) {
        return new TranscriptMismatchException("a recorded sample of " + volts + " V is none that input "
                + input.settings().number() + " can have taken in the range of "
                + input.range().fullScale() + " V");
    }
}
