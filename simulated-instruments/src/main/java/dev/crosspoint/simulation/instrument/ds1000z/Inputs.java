package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.CodeScale;
import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;

/** The inputs of a DS1104Z: what its data sheet says of them, and what settings make of one. */
final class Inputs {
    /** Code at the centre of the screen without offset. */
    static final int REFERENCE_CODE = 127;

    static final int CODES_PER_DIVISION = 25;

    private static final int LAST_CODE = 255;

    /** DC gain accuracy from 10 mV per division on (data sheet: 3 % of full scale). */
    private static final double GAIN_ACCURACY = 0.03;

    /** DC offset accuracy (data sheet: 0.1 div + 2 mV + 1 % of the offset, of which the first two are taken). */
    private static final double OFFSET_ACCURACY_IN_DIVISIONS = 0.1;

    private static final double OFFSET_ACCURACY = 2e-3;

    /** AC coupling (data sheet: 5 Hz at most at the connector). */
    private static final double HIGH_PASS_CORNER = 5;

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
                settings.coupling,
                settings.bandwidthLimit.bandwidth(),
                OFFSET_ACCURACY_IN_DIVISIONS * perDivision(settings) + OFFSET_ACCURACY,
                settings.inverted,
                noiseReduction);
    }

    /** Returns what turns the voltage at the connector into codes. */
    static Quantizer quantizer(ChannelSettings settings) {
        double zeroCode = REFERENCE_CODE + originCode(settings);
        return new Quantizer(perDivision(settings) / CODES_PER_DIVISION, zeroCode, 0, LAST_CODE);
    }

    /** Returns what the codes of an input stand for. */
    static CodeScale scale(ChannelSettings settings) {
        return new CodeScale(settings.scale() / CODES_PER_DIVISION, REFERENCE_CODE, originCode(settings), 0);
    }

    /** Returns the scale in V per division at the connector. */
    private static double perDivision(ChannelSettings settings) {
        return settings.scale() / settings.probeRatio();
    }

    /** Returns by how many codes an offset moves the trace up. */
    private static int originCode(ChannelSettings settings) {
        return (int) Math.rint(settings.offset() / settings.scale() * CODES_PER_DIVISION);
    }
}
