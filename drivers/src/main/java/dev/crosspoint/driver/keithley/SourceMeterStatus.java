package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.ProtocolException;

/** The status that comes with a reading: a sum of bits, sent as a decimal number. */
final class SourceMeterStatus {
    private SourceMeterStatus() {}

    /**
     * Returns the bits.
     *
     * @param origin instrument and query that the number came from, for messages
     * @throws ProtocolException if the number is no sum of bits
     */
    static int bits(double element, String origin) {
        if (!(element >= 0 && element == Math.rint(element) && element <= Integer.MAX_VALUE)) {
            throw new ProtocolException(
                    origin + ": the status of a reading should be a sum of bits, but is " + element);
        }
        return (int) element;
    }
}
