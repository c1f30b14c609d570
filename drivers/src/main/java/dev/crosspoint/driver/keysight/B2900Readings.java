package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.scpi.RealFormat;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.ReadingNumbers;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Readings as the instrument sends them: five numbers each. */
final class B2900Readings {
    /** The elements of a reading; the instrument sends them in this order, whatever the order of the request. */
    static final String ELEMENTS = "VOLT,CURR,TIME,STAT,SOUR";

    private static final int ELEMENT_COUNT = 5;

    /** How many bytes a reading is. */
    static final int BYTES = ELEMENT_COUNT * Double.BYTES;

    /** Bits of the status element ("B2900 SCPI Command Reference", edition 2, chapter 1, Data Output Format). */
    private static final int COMPLIANCE_BITS = 0b110;

    private static final int PROTECTION_BITS = 8 | 16 | 32;
    private static final int OVER_RANGE_BIT = 8192;

    private B2900Readings() {}

    /**
     * Returns the readings that a query answers.
     *
     * @throws dev.crosspoint.instrument.ProtocolException if it answers another number of them, or no numbers
     */
    static List<Reading> query(ScpiLink link, String query, int count, Duration longest) {
        double[] numbers = link.queryReals(query, RealFormat.REAL_64, ByteOrder.BIG_ENDIAN, longest);
        return of(numbers, count, link.where() + ": " + query);
    }

    /**
     * Returns the readings in the numbers of a block.
     *
     * @param origin instrument and query that the numbers came from, for messages
     * @throws dev.crosspoint.instrument.ProtocolException if they are not so many readings
     */
    static List<Reading> of(double[] numbers, int count, String origin) {
        ReadingNumbers.requireReadings(numbers, count, ELEMENT_COUNT, origin);
        List<Reading> readings = new ArrayList<>(count);
        for (int i = 0; i < numbers.length; i += ELEMENT_COUNT) {
            Reading.Measured measured = new Reading.Measured(numbers[i], numbers[i + 1]);
            readings.add(new Reading(numbers[i + 4], measured, status(numbers[i + 3], origin), numbers[i + 2]));
        }
        return readings;
    }

    private static ReadingStatus status(double element, String origin) {
        int bits = ReadingNumbers.bits(element, origin);
        if ((bits & PROTECTION_BITS) != 0) {
            return ReadingStatus.PROTECTION;
        } else if ((bits & OVER_RANGE_BIT) != 0) {
            return ReadingStatus.OVER_RANGE;
        }
        return (bits & COMPLIANCE_BITS) != 0 ? ReadingStatus.IN_COMPLIANCE : ReadingStatus.OK;
    }
}
