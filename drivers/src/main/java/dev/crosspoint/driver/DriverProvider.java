package dev.crosspoint.driver;

import dev.crosspoint.instrument.Identity;
import java.util.List;

/**
 * Opens one family of instruments; found by {@link java.util.ServiceLoader}. Its kind says how the instruments are reached.
 */
public sealed interface DriverProvider permits ConnectionDriverProvider, LibraryDriverProvider {

    /** Returns the name that a bench file uses, such as {@code keysight-b2900}. */
    String name();

    /** Returns the models it drives, as a person would name them. */
    List<String> models();

    /** Returns whether this driver is meant for the instrument. */
    boolean drives(Identity identity);
}
