package dev.crosspoint.scpi;

/**
 * One row of a driver's command table: a setting that can be written and read back.
 *
 * @param <T> the type of its value
 */
public sealed interface ScpiSetting<T> permits ScpiReal, ScpiInteger, ScpiFlag, ScpiChoice {

    /** Returns what the setting is, in the words of the field. */
    String name();

    /** Returns the header of its command. */
    ScpiHeader header();

    /** Returns this setting for one channel. */
    ScpiSetting<T> on(int channel);

    /**
     * Returns a value as it is sent.
     *
     * @throws dev.crosspoint.instrument.LimitException if it lies outside the allowed range
     */
    String format(T value);

    /**
     * Returns the value in a reply.
     *
     * @throws dev.crosspoint.instrument.ProtocolException if the reply is none
     */
    T parse(String reply);

    /** Returns whether the value read back is the one that was written, within what the instrument can resolve. */
    default boolean agrees(T written, T readBack) {
        return written.equals(readBack);
    }

    /** Returns a value with its unit, for people. */
    default String describe(T value) {
        return value.toString();
    }

    /**
     * Returns the command that writes a value.
     *
     * @throws dev.crosspoint.instrument.LimitException if it lies outside the allowed range
     */
    default String command(T value) {
        return header().shortForm() + " " + format(value);
    }

    /** Returns the query that reads the value. */
    default String query() {
        return header().shortForm() + "?";
    }
}
