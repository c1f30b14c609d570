package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.scpi.smu.ReadingNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The readings of one channel in its two buffers: current in the first, voltage in the second.
 *
 * @param node the channel's name
 */
record Keithley2600BReadings(String node) {
    private static final int ELEMENT_COUNT = 4;

    /** Bits of the status of a reading ("Series 2600B Reference Manual", section 7, bufferVar.statuses). */
    private static final int OVER_TEMPERATURE = 2;

    private static final int COMPLIANCE = 64;

    /** Returns the buffers as parameters of a measurement of current and voltage. */
    String names() {
        return current() + ", " + voltage();
    }

    /** Returns what empties the buffers and has them gather readings with their times. */
    String clearing() {
        return current() + ".clear() " + voltage() + ".clear() " + current() + ".appendmode = 1 " + voltage()
                + ".appendmode = 1 " + current() + ".collecttimestamps = 1";
    }

    /** Returns the expression for how many readings there are; the second buffer is filled last. */
    String count() {
        return voltage() + ".n";
    }

    /**
     * Returns readings from the buffers.
     *
     * @param first number of the first one, from 1
     * @param levels the level, V or A, at which each of them was taken
     */
    List<Reading> fetch(TspLink tsp, int first, double[] levels, Duration longest) {
        String statement = "printbuffer(" + first + ", " + (first + levels.length - 1) + ", " + current()
                + ".readings, " + voltage() + ".readings, " + current() + ".timestamps, " + current() + ".statuses)";
        String origin = tsp.where() + ": " + statement;
        double[] numbers = tsp.printed(statement, longest);
        ReadingNumbers.requireReadings(numbers, levels.length, ELEMENT_COUNT, origin);
        List<Reading> readings = new ArrayList<>(levels.length);
        for (int i = 0; i < levels.length; i++) {
            int at = i * ELEMENT_COUNT;
            Reading.Measured measured = new Reading.Measured(numbers[at + 1], numbers[at]);
            readings.add(new Reading(levels[i], measured, status(measured, numbers[at + 3], origin), numbers[at + 2]));
        }
        return readings;
    }

    private static ReadingStatus status(Reading.Measured measured, double element, String origin) {
        int bits = ReadingNumbers.bits(element, origin);
        if ((bits & OVER_TEMPERATURE) != 0) {
            return ReadingStatus.PROTECTION;
        } else if (!Double.isFinite(measured.voltage()) || !Double.isFinite(measured.current())) {
            return ReadingStatus.OVER_RANGE;
        }
        return (bits & COMPLIANCE) != 0 ? ReadingStatus.IN_COMPLIANCE : ReadingStatus.OK;
    }

    private String current() {
        return node + ".nvbuffer1";
    }

    private String voltage() {
        return node + ".nvbuffer2";
    }
}
