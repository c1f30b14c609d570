package dev.crosspoint.simulation.circuit;

/** A piece of the circuit's past; where it ends or begins says nothing about the circuit. */
public interface Stretch {

    /** Returns the time in ns since the bench was made to which the times of this stretch are relative. */
    long origin();

    /** Returns the beginning in s after {@link #origin()}, which belongs to the stretch. */
    double from();

    /** Returns the end in s after {@link #origin()}, which belongs to the next stretch. */
    double to();

    /** Returns the voltage of a node against common in V at {@code time} s after {@link #origin()}. */
    double voltage(Node node, double time);

    /**
     * Puts the voltages of a node in V at equal intervals into an array: those of {@link #voltage}, good to 1e-12 V but not to the
     * last bit.
     *
     * @param first time of the first one, in s after {@link #origin()}
     * @param interval time between them in s
     * @param into takes them from {@code offset} on
     * @param count how many
     */
    void sample(Node node, double first, double interval, double[] into, int offset, int count);
}
