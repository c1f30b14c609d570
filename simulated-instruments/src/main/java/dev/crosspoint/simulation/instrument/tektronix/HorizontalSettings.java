package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.StepSequence;
import java.util.stream.IntStream;

/** How time is shown ({@code HORizontal}). */
final class HorizontalSettings {
    static final int DIVISIONS = 10;

    /** Smallest and largest scale in s per division. */
    static final double SMALLEST_SCALE = 400e-12;

    static final double LARGEST_SCALE = 1000;

    /** Samples per second of each channel's converter. */
    static final double FASTEST = 5e9;

    private static final int[] RECORD_LENGTHS = {1000, 10_000, 100_000, 1_000_000, 10_000_000};

    /** Whether the middle of the record is {@link #delay} after the trigger; else the trigger is at {@link #position}. */
    boolean delayed = true;

    /** The place of the trigger in percent of the record. */
    double position = 10;

    private double scale = 4e-6;
    private double delay;
    private int recordLength = 10_000;

    /** Returns the scale in s per division. */
    double scale() {
        return scale;
    }

    /** Returns the time in s of the middle of the record after the trigger. */
    double delay() {
        return delay;
    }

    /** Returns the samples of a record. */
    int recordLength() {
        return recordLength;
    }

    /** Sets the nearest scale of the 1-2-4 sequence. */
    void scale(double wanted) {
        scale = StepSequence.ONE_TWO_FOUR.nearest(wanted);
        delay(delay);
    }

    /** Sets the nearest length that there is. */
    void recordLength(double wanted) {
        recordLength = IntStream.of(RECORD_LENGTHS)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElseThrow();
        delay(delay);
    }

    /** Sets the time in s of the middle of the record after the trigger, which can be no later than the record's end. */
    void delay(double wanted) {
        delay = Math.max(-recordLength * interval() / 2, wanted);
    }

    /** Returns the time in s between samples: the record fills the screen unless the converter is too slow for that. */
    double interval() {
        return Math.max(DIVISIONS * scale / recordLength, 1 / FASTEST);
    }

    /** Returns the sample of the record at which the trigger is. */
    long triggerIndex() {
        double index = delayed ? recordLength / 2.0 - delay / interval() : recordLength * position / 100;
        return Math.min(recordLength, Math.round(index));
    }
}
