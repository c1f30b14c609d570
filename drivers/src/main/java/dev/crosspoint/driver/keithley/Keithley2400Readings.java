package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.ReadingNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Readings as a 2400 sends them: four numbers each. */
final class Keithley2400Readings {
    /** Voltage, current, time in s, status; the instrument sends them in this order, whatever the order of the request. */
    static final String ELEMENTS = "VOLT,CURR,TIME,STAT";

    private static final int ELEMENT_COUNT = 4;

    /** Bits of the status element ("2400 Series SourceMeter User's Manual", section 18, {@code :FORM:ELEM}). */
    private static final int OVER_RANGE = 1;

    private static final int COMPLIANCE = 1 << 3;
    private static final int OVER_VOLTAGE_PROTECTION = 1 << 4;
    private static final int RANGE_COMPLIANCE = 1 << 16;

    private Keithley2400Readings() {}

    /**
     * Returns the readings that a query answers.
     *
     * @param levels the level, V or A, at which each of them was taken
     * @throws ProtocolException if it answers another number of them, or no numbers
     */
    static List<Reading> query(ScpiLink link, String query, double[] levels, Duration longest) {
        String origin = link.where() + ": " + query;
        double[] numbers =
                ReadingNumbers.parse(new String(link.queryBytes(query, longest), StandardCharsets.ISO_8859_1), origin);
        ReadingNumbers.requireReadings(numbers, levels.length, ELEMENT_COUNT, origin);
        List<Reading> readings = new ArrayList<>(levels.length);
        for (int i = 0; i < levels.length; i++) {
            int at = i * ELEMENT_COUNT;
            Reading.Measured measured = new Reading.Measured(numbers[at], numbers[at + 1]);
            readings.add(new Reading(levels[i], measured, status(measured, numbers[at + 3], origin), numbers[at + 2]));
        }
        return readings;
    }

    private static ReadingStatus status(Reading.Measured measured, double element, String origin) {
        int bits = ReadingNumbers.bits(element, origin);
        boolean finite = Double.isFinite(measured.voltage()) && Double.isFinite(measured.current());
        if ((bits & OVER_VOLTAGE_PROTECTION) != 0) {
            return ReadingStatus.PROTECTION;
        } else if ((bits & OVER_RANGE) != 0 || !finite) {
            return ReadingStatus.OVER_RANGE;
        }
        return (bits & (COMPLIANCE | RANGE_COMPLIANCE)) != 0 ? ReadingStatus.IN_COMPLIANCE : ReadingStatus.OK;
    }
}
