package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.CodeScale;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;
import java.util.List;
import java.util.SplittableRandom;

/** The four inputs of one unit: what they are connected to and how far they are off, the same for ever. */
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

    private static final CalibratedInputs.Model MODEL =
            new CalibratedInputs.Model(GAIN_ACCURACY, HIGH_PASS_CORNER, AMPLIFIER_NOISE, CONVERTER_NOISE);

    private final CalibratedInputs inputs;

    Inputs(List<Probe> probes, Calibration calibration, SplittableRandom random) {
        this.inputs = new CalibratedInputs(MODEL, probes, calibration, random);
    }

    /**
     * Returns an input as its settings make it.
     *
     * @param number the channel, counted from 1
     * @param noiseReduction by what averaging within the converter divides the noise
     */
    InputChannel channel(int number, ChannelSettings settings, double noiseReduction) {
        double perDivision = settings.scale() / settings.probeRatio();
        CalibratedInputs.Setting setting = new CalibratedInputs.Setting(
                settings.coupling,
                settings.bandwidthLimit.bandwidth(),
                OFFSET_ACCURACY_IN_DIVISIONS * perDivision + OFFSET_ACCURACY,
                settings.inverted,
                noiseReduction);
        double zeroCode = REFERENCE_CODE + originCode(settings);
        return inputs.channel(number, setting, new Quantizer(perDivision / CODES_PER_DIVISION, zeroCode, 0, LAST_CODE));
    }

    /** Returns what the codes of an input stand for. */
    static CodeScale scale(ChannelSettings settings) {
        return new CodeScale(settings.scale() / CODES_PER_DIVISION, REFERENCE_CODE, originCode(settings), 0);
    }

    /** Returns by how many codes an offset moves the trace up. */
    static int originCode(ChannelSettings settings) {
        return (int) Math.rint(settings.offset() / settings.scale() * CODES_PER_DIVISION);
    }
}
