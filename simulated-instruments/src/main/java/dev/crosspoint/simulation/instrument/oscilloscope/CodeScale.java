package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * The voltages in V at the tip of a probe that the codes of a channel stand for:
 * {@code voltage = (code - referenceCode - shift) x voltsPerCode + offset}.
 *
 * @param voltsPerCode step of one code in V
 * @param referenceCode code at the centre of the screen
 * @param shift by how many codes the trace is moved up
 * @param offset voltage in V at the centre of the screen of a trace that is not moved
 */
public record CodeScale(double voltsPerCode, int referenceCode, double shift, double offset) {

    /** Returns the voltage in V of a code, which need not be whole. */
    public double volts(double code) {
        return (code - referenceCode - shift) * voltsPerCode + offset;
    }

    /** Returns the code of a voltage in V, neither rounded nor held at the ends of the scale. */
    public double code(double volts) {
        return referenceCode + shift + (volts - offset) / voltsPerCode;
    }
}
