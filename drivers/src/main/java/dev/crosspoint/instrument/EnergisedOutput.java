package dev.crosspoint.instrument;

/** An output that is on; closing it switches it off. There is no other way to source a level. */
public interface EnergisedOutput extends AutoCloseable {

    /** Sources {@code volts} V, held until the next level; the channel must source voltage. */
    void sourceVoltage(double volts);

    /** Sources {@code amperes} A, held until the next level; the channel must source current. */
    void sourceCurrent(double amperes);

    /** Measures voltage in V and current in A once, at the present level. */
    Reading measure();

    /** Switches the output off, first of all and whatever happened before; a second call does nothing. */
    @Override
    void close();
}
