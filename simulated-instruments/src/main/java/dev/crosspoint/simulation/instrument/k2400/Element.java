package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.Locale;

/** What a reading consists of, in the order in which it is always put out ({@code :FORM:ELEM}). */
enum Element implements Mnemonic {
    VOLTAGE("VOLTage"),
    CURRENT("CURRent"),
    RESISTANCE("RESistance"),
    TIME("TIME"),
    STATUS("STATus");

    private static final double NOT_MEASURED = 9.91e37;
    private static final double OVERFLOW = 9.9e37;

    /** The time stamp starts again here, in s. */
    private static final double LONGEST_TIME = 99_999.999;

    private final String keyword;

    Element(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns this element of a reading whose time counts from {@code start} (ns), as the instrument puts it out. */
    double of(SourceMeterReading reading, long start) {
        return shown(
                switch (this) {
                    case VOLTAGE -> reading.voltage();
                    case CURRENT -> reading.current();
                    case RESISTANCE -> reading.resistance();
                    case TIME -> (reading.time() - start) * 1e-9 % LONGEST_TIME;
                    case STATUS -> reading.status();
                });
    }

    /** Returns the code of what is beyond a range or was not measured, a number itself otherwise. */
    static double shown(double value) {
        if (Double.isNaN(value)) {
            return NOT_MEASURED;
        }
        return Double.isInfinite(value) ? Math.copySign(OVERFLOW, value) : value;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%+.6E", shown(value));
    }
}
