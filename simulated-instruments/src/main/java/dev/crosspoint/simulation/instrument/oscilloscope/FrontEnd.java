package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * What an input makes of the voltage at its connector before it is digitised. Gain and offset are off by what the calibration
 * of the unit leaves; noise is white from sample to sample.
 *
 * @param coupling what gets through at all
 * @param highPassCorner -3 dB frequency in Hz of the one pole that AC coupling is
 * @param bandwidth -3 dB frequency in Hz of the one pole that limits the input; infinity for none
 * @param gainError relative error of the gain
 * @param offsetError error of the offset in V
 * @param noise noise of a sample in V rms
 */
public record FrontEnd(
        Coupling coupling,
        double highPassCorner,
        double bandwidth,
        double gainError,
        double offsetError,
        double noise) {

    /** DC coupled, without any errors. */
    public static final FrontEnd IDEAL = new FrontEnd(Coupling.DC, 1, Double.POSITIVE_INFINITY, 0, 0, 0);
}
