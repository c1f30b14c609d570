package dev.crosspoint.simulation.circuit;

/** The terminals at which a waveform generator drives the circuit from behind its own resistance. */
public interface GeneratorTerminal {

    /**
     * Drives the terminals so from the circuit's present time on.
     *
     * @param openCircuitVoltage what the terminals would show with nothing connected; its time begins now
     * @param outputResistance resistance in ohm between that voltage and the terminals
     */
    void drive(SegmentedVoltage openCircuitVoltage, double outputResistance);

    /** Opens the generator's output relay: nothing is connected any more. */
    void disconnect();
}
