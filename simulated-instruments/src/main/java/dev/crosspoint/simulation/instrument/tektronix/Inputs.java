package dev.crosspoint.simulation.instrument.tektronix;

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
    static final int CODES_PER_DIVISION = 25;

    /** The code that is 0 in signed data. */
    static final int MIDDLE_CODE = 128;

    /** DC gain accuracy and DC balance (data sheet: 1.5 %, 0.2 divisions). */
    private static final double GAIN_ACCURACY = 0.015;

    private static final double BALANCE_IN_DIVISIONS = 0.2;

    /** AC coupling (data sheet: below 10 Hz at 1 MOhm). */
    private static final double HIGH_PASS_CORNER = 10;

    /** The bandwidth at 1 MOhm in Hz, whatever is set (data sheet). */
    private static final double BANDWIDTH_AT_ONE_MEGOHM = 500e6;

    /** Noise of the amplifier in V rms and of the converter in codes rms; assumptions. */
    private static final double AMPLIFIER_NOISE = 150e-6;

    private static final double CONVERTER_NOISE = 0.5;

    private static final int LAST_CODE = 255;

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
        double perDivision = settings.scale() * settings.probeGain();
        double bandwidth = settings.termination == ChannelSettings.Termination.ONE_MEGOHM
                ? Math.min(BANDWIDTH_AT_ONE_MEGOHM, settings.bandwidth.hertz())
                : settings.bandwidth.hertz();
        CalibratedInputs.Setting setting = new CalibratedInputs.Setting(
                settings.coupling, bandwidth, BALANCE_IN_DIVISIONS * perDivision, settings.inverted, noiseReduction);
        double zeroCode = MIDDLE_CODE + (settings.position - settings.offset() / settings.scale()) * CODES_PER_DIVISION;
        return inputs.channel(number, setting, new Quantizer(perDivision / CODES_PER_DIVISION, zeroCode, 0, LAST_CODE));
    }

    /** Returns what the codes of an input stand for. */
    static CodeScale scale(ChannelSettings settings) {
        double shift = settings.position * CODES_PER_DIVISION;
        return new CodeScale(settings.scale() / CODES_PER_DIVISION, MIDDLE_CODE, shift, settings.offset());
    }
}
