package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiList;

/** The numbers in a reply, several for each reading. */
public final class ReadingNumbers {
    private ReadingNumbers() {}

    /**
     * Returns numbers that are separated by commas.
     *
     * @param origin instrument and query that they came from, for messages
     * @throws ProtocolException if they are none
     */
    public static double[] parse(String reply, String origin) {
        try {
            return ScpiList.parse(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(origin + ": " + e.getMessage(), e);
        }
    }

    /**
     * Requires that so many readings have come.
     *
     * @throws ProtocolException if there are fewer or more
     */
    public static void requireReadings(double[] numbers, int readings, int numbersPerReading, String origin) {
        if (numbers.length != readings * numbersPerReading) {
            throw new ProtocolException(origin + ": " + numbers.length + " numbers came instead of "
                    + (readings == 1 ? "one reading" : readings + " readings") + " of " + numbersPerReading);
        }
    }

    /**
     * Returns the status of a reading, a sum of bits that is sent as a decimal number.
     *
     * @throws ProtocolException if the number is no sum of bits
     */
    public static int bits(double element, String origin) {
        if (!(element >= 0 && element == Math.rint(element) && element <= Integer.MAX_VALUE)) {
            throw new ProtocolException(
                    origin + ": the status of a reading should be a sum of bits, but is " + element);
        }
        return (int) element;
    }
}
