package dev.crosspoint.simulation.scpi;

/** One parameter as it was sent, a program data element of IEEE 488.2, section 7.7. */
public sealed interface ProgramData {

    /** A number; the suffix is empty or a unit with its multiplier, in upper case. */
    record Numeric(double value, String suffix) implements ProgramData {}

    /** A bare word such as {@code ON} or {@code MIN}. */
    record Word(String text) implements ProgramData {}

    /** A quoted string, without its quotes. */
    record Text(String text) implements ProgramData {}

    /** What stands between parentheses, such as a channel list. */
    record Expression(String text) implements ProgramData {}

    /** A block of bytes. */
    record Block(byte[] bytes) implements ProgramData {}
}
