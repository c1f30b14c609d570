package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.ReadingNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Readings as a 2450 sends them: four numbers each. */
final class Keithley2450Readings {
    /** What was sourced as it was read back, what was measured, the time in s, the status of the source. */
    static final String ELEMENTS = "SOUR,READ,REL,SOURSTAT";

    private static final int ELEMENT_COUNT = 4;

    /** Bits of the status of the source ("Model 2450 Reference Manual", section 8, bufferVar.sourcestatuses). */
    private static final int OVER_VOLTAGE_PROTECTION = 4;

    private static final int OVER_TEMPERATURE = 16;
    private static final int LIMITED = 32;
    private static final int OUTPUT_ON = 128;

    private Keithley2450Readings() {}

    /**
     * Returns the readings that a query answers.
     *
     * @param levels the level, V or A, at which each of them was taken
     * @throws ProtocolException if it answers another number of them, or no numbers
     */
    static List<Reading> query(ScpiLink link, String query, SourceFunction source, double[] levels, Duration longest) {
        String origin = link.where() + ": " + query;
        double[] numbers =
                ReadingNumbers.parse(new String(link.queryBytes(query, longest), StandardCharsets.ISO_8859_1), origin);
        ReadingNumbers.requireReadings(numbers, levels.length, ELEMENT_COUNT, origin);
        List<Reading> readings = new ArrayList<>(levels.length);
        for (int i = 0; i < levels.length; i++) {
            int at = i * ELEMENT_COUNT;
            double readBack = numbers[at];
            double value = numbers[at + 1];
            Reading.Measured measured = source == SourceFunction.VOLTAGE
                    ? new Reading.Measured(readBack, value)
                    : new Reading.Measured(value, readBack);
            readings.add(new Reading(levels[i], measured, status(value, numbers[at + 3], origin), numbers[at + 2]));
        }
        return readings;
    }

    /** An output that went off by itself is a protection, too: of the interlock, for one. */
    private static ReadingStatus status(double value, double element, String origin) {
        int bits = ReadingNumbers.bits(element, origin);
        if ((bits & (OVER_VOLTAGE_PROTECTION | OVER_TEMPERATURE)) != 0 || (bits & OUTPUT_ON) == 0) {
            return ReadingStatus.PROTECTION;
        } else if (!Double.isFinite(value)) {
            return ReadingStatus.OVER_RANGE;
        }
        return (bits & LIMITED) != 0 ? ReadingStatus.IN_COMPLIANCE : ReadingStatus.OK;
    }
}
