package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;

/**
 * The codes that this family hands out: 8 bits in the upper byte of 16, from {@code PS6000_MIN_VALUE} to
 * {@code PS6000_MAX_VALUE}. The converter itself counts from 1 to 255.
 */
final class AdcCode {
    private static final int STEP = 256;
    private static final int MIDDLE = 128;
    private static final int LARGEST = 127;

    private AdcCode() {}

    /** Returns the converter of a range, before which {@code offset} V are added. */
    static Quantizer quantizer(VoltageRange range, double offset) {
        double voltsPerCode = range.fullScale() / LARGEST;
        return new Quantizer(voltsPerCode, MIDDLE + offset / voltsPerCode, MIDDLE - LARGEST, MIDDLE + LARGEST);
    }

    /** Returns what the converter would count at {@code code}. */
    static double sampled(int code) {
        return MIDDLE + difference(code);
    }

    /** Returns a difference of codes in counts of the converter. */
    static double difference(int codes) {
        return codes / (double) STEP;
    }

    /** Returns the code of what the converter has counted. */
    static int of(byte sampled) {
        return ((sampled & 0xff) - MIDDLE) * STEP;
    }

    /** Returns whether one of the samples is at an end of the range, where the converter stops. */
    static boolean anyAtEnd(byte[] sampled, int count) {
        for (int i = 0; i < count; i++) {
            if (Math.abs((sampled[i] & 0xff) - MIDDLE) == LARGEST) {
                return true;
            }
        }
        return false;
    }
}
