package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import java.util.ArrayList;
import java.util.List;

/** Readings as the instrument sends them: five numbers each. */
final class B2900Readings {
    /** The elements of a reading; the instrument sends them in this order, whatever the order of the request. */
    static final String ELEMENTS = "VOLT,CURR,TIME,STAT,SOUR";

    static final int ELEMENT_COUNT = 5;
    static final int TIME = 2;

    /** Bits of the status element ("B2900 SCPI Command Reference", edition 2, chapter 1, Data Output Format). */
    private static final int COMPLIANCE_BITS = 0b110;

    private static final int PROTECTION_BITS = 8 | 16 | 32;
    private static final int OVER_RANGE_BIT = 8192;

    private B2900Readings() {}

    /**
     * Returns the readings in the numbers of a block.
     *
     * @param timeShift what is added to the instrument's times, in s
     * @param origin instrument and query that the numbers came from, for messages
     * @throws ProtocolException if the numbers are no whole readings
     */
    static List<Reading> of(double[] numbers, double timeShift, String origin) {
        if (numbers.length % ELEMENT_COUNT != 0) {
            throw new ProtocolException(origin + ": " + numbers.length + " numbers are no whole number of readings of "
                    + ELEMENT_COUNT + " each");
        }
        List<Reading> readings = new ArrayList<>(numbers.length / ELEMENT_COUNT);
        for (int i = 0; i < numbers.length; i += ELEMENT_COUNT) {
            Reading.Measured measured = new Reading.Measured(numbers[i], numbers[i + 1]);
            readings.add(new Reading(
                    numbers[i + 4], measured, status(numbers[i + 3], origin), numbers[i + TIME] + timeShift));
        }
        return readings;
    }

    private static ReadingStatus status(double element, String origin) {
        if (!(element >= 0 && element == Math.rint(element) && element <= Integer.MAX_VALUE)) {
            throw new ProtocolException(
                    origin + ": the status of a reading should be a sum of bits, but is " + element);
        }
        int bits = (int) element;
        if ((bits & PROTECTION_BITS) != 0) {
            return ReadingStatus.PROTECTION;
        } else if ((bits & OVER_RANGE_BIT) != 0) {
            return ReadingStatus.OVER_RANGE;
        }
        return (bits & COMPLIANCE_BITS) != 0 ? ReadingStatus.IN_COMPLIANCE : ReadingStatus.OK;
    }
}
