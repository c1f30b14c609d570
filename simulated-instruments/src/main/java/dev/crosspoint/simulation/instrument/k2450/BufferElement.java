package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be asked of a reading. */
enum BufferElement implements Mnemonic {
    DATE("DATE"),
    FORMATTED("FORMatted"),
    FRACTIONAL("FRACtional"),
    READING("READing"),
    RELATIVE("RELative"),
    SECONDS("SEConds"),
    SOURCE("SOURce"),
    SOURCE_FORMATTED("SOURFORMatted"),
    SOURCE_STATUS("SOURSTATus"),
    SOURCE_UNIT("SOURUNIT"),
    STATUS("STATus"),
    TIME("TIME"),
    TIME_STAMP("TSTamp"),
    UNIT("UNIT");

    private static final double NANO = 1e-9;

    private final String keyword;

    BufferElement(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Takes all parameters that are left; the reading alone if there are none. */
    static List<BufferElement> take(Arguments arguments) {
        List<BufferElement> elements = new ArrayList<>();
        while (arguments.hasNext()) {
            elements.add(arguments.choice(values()));
        }
        return elements.isEmpty() ? List.of(READING) : elements;
    }

    /** Returns this element of a reading in a buffer, its numbers with so many digits. */
    String text(BufferedReading reading, ReadingBuffer buffer, Clock clock, int digits) {
        Instant date = clock.at(reading.time());
        return switch (this) {
            case DATE -> date("MM/dd/yyyy", date);
            case TIME -> date("HH:mm:ss", date);
            case TIME_STAMP -> date("MM/dd/yyyy HH:mm:ss.nnnnnnnnn", date);
            case FORMATTED -> Numbers.onPanel(reading.value(), reading.unit());
            case SOURCE_FORMATTED -> Numbers.onPanel(reading.source(), reading.sourceUnit());
            case SOURCE_UNIT -> reading.sourceUnit().unitName();
            case UNIT -> reading.unit().unitName();
            default -> Numbers.text(number(reading, buffer, date), digits);
        };
    }

    private double number(BufferedReading reading, ReadingBuffer buffer, Instant date) {
        return switch (this) {
            case RELATIVE -> buffer.seconds(reading);
            case SECONDS -> date.getEpochSecond();
            case FRACTIONAL -> date.getNano() * NANO;
            case SOURCE -> reading.source();
            case SOURCE_STATUS -> reading.sourceStatus();
            case STATUS -> reading.status();
            default -> reading.value();
        };
    }

    private static String date(String pattern, Instant date) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(date);
    }
}
