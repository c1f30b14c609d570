package dev.crosspoint.protocol;

/** Offers one kind of protocol; found by {@link java.util.ServiceLoader}. */
public interface ProtocolProvider {

    /** Returns the name that a protocol file uses, such as {@code iv-sweep}. */
    String name();

    /** Returns one line that says what it measures. */
    String description();

    /** Returns the record that holds its parameters; it implements {@link Protocol}. */
    Class<? extends Record> parameters();
}
