package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a trigger is looked for, as a make names it.
 *
 * @param keyword its name
 * @param kind what it is
 * @param channel the number of the channel from 1; 0 if it is none
 */
public record TriggerSource(String keyword, Kind kind, int channel) implements Mnemonic {

    /** What a source is. */
    public enum Kind {
        CHANNEL,
        /** An input of its own, to which nothing is connected. */
        EXTERNAL,
        /** The mains, whose phase is unknown. */
        LINE
    }

    /** The input for triggers alone. */
    public static TriggerSource external(String keyword) {
        return new TriggerSource(keyword, Kind.EXTERNAL, 0);
    }

    /** The mains. */
    public static TriggerSource line(String keyword) {
        return new TriggerSource(keyword, Kind.LINE, 0);
    }

    /** Returns so many channels, whose names begin with {@code prefix} and end with their number, and {@code others}. */
    public static TriggerSource[] channelsAnd(String prefix, int channels, TriggerSource... others) {
        Stream<TriggerSource> numbered = IntStream.rangeClosed(1, channels)
                .mapToObj(number -> new TriggerSource(prefix + number, Kind.CHANNEL, number));
        return Stream.concat(numbered, Stream.of(others)).toArray(TriggerSource[]::new);
    }

    /** Returns whether it is a channel. */
    public boolean isChannel() {
        return kind == Kind.CHANNEL;
    }
}
