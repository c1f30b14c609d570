package dev.crosspoint.driver.keithley;

/** The slowest line that a source meter may answer over. */
final class SerialLine {
    /** A reading is up to 80 characters, and a serial line of 9600 baud carries 960 of them a second. */
    static final double SECONDS_PER_READING = 0.085;

    private SerialLine() {}
}
