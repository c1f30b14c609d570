package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * An 8 bit converter. Voltages are those at the connector; {@code code = zeroCode + voltage / voltsPerCode}, rounded to the
 * nearest and held at the ends of the scale.
 *
 * @param voltsPerCode step of one code in V
 * @param zeroCode code of 0 V, which need be neither whole nor on the scale
 * @param lowestCode lowest code, from 0
 * @param highestCode highest code, to 255
 */
public record Quantizer(double voltsPerCode, double zeroCode, int lowestCode, int highestCode) {

    public Quantizer {
        if (!(voltsPerCode > 0) || !Double.isFinite(zeroCode)) {
            throw new IllegalArgumentException("no scale: " + voltsPerCode + " V per code, 0 V at " + zeroCode);
        }
        if (lowestCode < 0 || highestCode > 255 || lowestCode >= highestCode) {
            throw new IllegalArgumentException("codes are 8 bit: " + lowestCode + " to " + highestCode);
        }
    }

    /** Returns the code of a voltage in V, neither rounded nor held at the ends of the scale; for trigger levels. */
    public double codeOf(double voltage) {
        return zeroCode + voltage / voltsPerCode;
    }
}
