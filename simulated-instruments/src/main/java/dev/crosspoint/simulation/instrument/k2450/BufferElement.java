package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.ArrayList;
import java.util.List;

/** What can be asked of a reading; those that are dates or formatted for the front panel are not simulated. */
enum BufferElement implements Mnemonic {
    READING("READing"),
    RELATIVE("RELative"),
    SOURCE("SOURce"),
    SOURCE_STATUS("SOURSTATus"),
    SOURCE_UNIT("SOURUNIT"),
    STATUS("STATus"),
    UNIT("UNIT");

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
    String text(BufferedReading reading, ReadingBuffer buffer, int digits) {
        return switch (this) {
            case READING -> Numbers.text(reading.value(), digits);
            case RELATIVE -> Numbers.text(buffer.seconds(reading), digits);
            case SOURCE -> Numbers.text(reading.source(), digits);
            case SOURCE_STATUS -> Numbers.text(reading.sourceStatus(), digits);
            case SOURCE_UNIT -> reading.sourced().unitName();
            case STATUS -> Numbers.text(reading.status(), digits);
            case UNIT -> reading.measured().unitName();
        };
    }
}
