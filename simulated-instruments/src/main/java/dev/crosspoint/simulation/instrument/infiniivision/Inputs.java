package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.CodeScale;
import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;

/** The inputs of a DSO-X 3024T: what its data sheet says of them, and what settings make of one. */
final class Inputs {
    /** Code at the centre of the screen. */
    static final int REFERENCE_CODE = 128;

    /** Steps from the lower to the upper edge of the screen: what the preambles of real units say. */
    static final int STEPS_OF_RANGE = 199;

    /** The codes of all that is below and above what the converter tells apart; 0 is no sample at all. */
    private static final int LOWEST_CODE = 1;

    private static final int HIGHEST_CODE = 255;

    /** DC gain accuracy, of full scale (data sheet). */
    private static final double GAIN_ACCURACY = 0.02;

    /** DC offset accuracy (data sheet: 0.1 div + 2 mV + 1 % of the offset, of which the first two are taken). */
    private static final double OFFSET_ACCURACY_IN_DIVISIONS = 0.1;

    private static final double OFFSET_ACCURACY = 2e-3;

    /** -3 dB frequencies in Hz of AC coupling, of the input, and of its limit (data sheet, Programmer's Guide). */
    private static final double HIGH_PASS_CORNER = 10;

    private static final double BANDWIDTH = 200e6;
    private static final double LIMITED_BANDWIDTH = 25e6;

    /** Noise of the amplifier in V rms and of the converter in codes rms; assumptions. */
    private static final double AMPLIFIER_NOISE = 150e-6;

    private static final double CONVERTER_NOISE = 0.3;

    /** What all four inputs have in common. */
    static final CalibratedInputs.Model MODEL =
            new CalibratedInputs.Model(GAIN_ACCURACY, HIGH_PASS_CORNER, AMPLIFIER_NOISE, CONVERTER_NOISE);

    private Inputs() {}

    /** Returns how an input is set; averaging within the converter divides its noise by {@code noiseReduction}. */
    static CalibratedInputs.Setting setting(ChannelSettings settings, double noiseReduction) {
        return new CalibratedInputs.Setting(
                settings.coupling.coupling(),
                settings.bandwidthLimit ? LIMITED_BANDWIDTH : BANDWIDTH,
                OFFSET_ACCURACY_IN_DIVISIONS * range(settings) / ChannelSettings.DIVISIONS + OFFSET_ACCURACY,
                settings.inverted,
                noiseReduction);
    }

    /** Returns what turns the voltage at the connector into codes. */
    static Quantizer quantizer(ChannelSettings settings) {
        double perCode = range(settings) / STEPS_OF_RANGE;
        double offset = settings.offset() / settings.probe();
        return new Quantizer(perCode, REFERENCE_CODE - offset / perCode, LOWEST_CODE, HIGHEST_CODE);
    }

    /** Returns what the codes of an input stand for. */
    static CodeScale scale(ChannelSettings settings) {
        return new CodeScale(settings.range() / STEPS_OF_RANGE, REFERENCE_CODE, 0, settings.offset());
    }

    /** Returns the voltage in V of all divisions at the connector. */
    private static double range(ChannelSettings settings) {
        return settings.range() / settings.probe();
    }
}
