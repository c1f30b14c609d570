package dev.crosspoint.connection;

/** Which links go through the VISA library of a maker. */
public enum VisaUse {
    /** All of them. */
    SYSTEM,
    /** None, so that GPIB and USB cannot be opened. */
    BUILTIN,
    /** Those that there is no other way for: GPIB and USB. */
    AUTO
}
