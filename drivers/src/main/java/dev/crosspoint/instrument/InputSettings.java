package dev.crosspoint.instrument;

/**
 * One input of an oscilloscope. All voltages are those at the tip of the probe.
 *
 * @param number number of the input, from 1
 * @param range largest magnitude of voltage in V that has to be shown; the instrument takes the least range that does
 * @param offset voltage in V in the middle of the range
 * @param coupling what of the voltage is shown
 * @param probeAttenuation how many times the voltage at the tip is greater than that at the input, such as 1 or 10
 * @param bandwidthLimit whether fast changes are filtered out (20 MHz or 25 MHz, as the instrument has it)
 */
public record InputSettings(
        int number,
        double range,
        double offset,
        InputCoupling coupling,
        double probeAttenuation,
        boolean bandwidthLimit) {

    public InputSettings {
        if (number < 1) {
            throw new IllegalArgumentException("inputs are numbered from 1, not " + number);
        }
        WaveformRequirements.positive("range of an input", range);
        WaveformRequirements.finite("offset of an input", offset);
        WaveformRequirements.positive("probe attenuation", probeAttenuation);
    }
}
