package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.CalibratedInputs;
import dev.crosspoint.simulation.instrument.oscilloscope.CodeScale;
import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;

/** The inputs of a DPO4104: what its data sheet says of them, and what settings make of one. */
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

    /** What all four inputs have in common. */
    static final CalibratedInputs.Model MODEL =
            new CalibratedInputs.Model(GAIN_ACCURACY, HIGH_PASS_CORNER, AMPLIFIER_NOISE, CONVERTER_NOISE);

    private Inputs() {}

    /** Returns how an input is set; averaging within the converter divides its noise by {@code noiseReduction}. */
    static CalibratedInputs.Setting setting(ChannelSettings settings, double noiseReduction) {
        double bandwidth = settings.termination == ChannelSettings.Termination.ONE_MEGOHM
                ? Math.min(BANDWIDTH_AT_ONE_MEGOHM, settings.bandwidth.hertz())
                : settings.bandwidth.hertz();
        double balance = BALANCE_IN_DIVISIONS * perDivision(settings);
        return new CalibratedInputs.Setting(settings.coupling, bandwidth, balance, settings.inverted, noiseReduction);
    }

    /** Returns what turns the voltage at the connector into codes. */
    static Quantizer quantizer(ChannelSettings settings) {
        double zeroCode = MIDDLE_CODE + (settings.position - settings.offset() / settings.scale()) * CODES_PER_DIVISION;
        return new Quantizer(perDivision(settings) / CODES_PER_DIVISION, zeroCode, 0, LAST_CODE);
    }

    /** Returns what the codes of an input stand for. */
    static CodeScale scale(ChannelSettings settings) {
        double shift = settings.position * CODES_PER_DIVISION;
        return new CodeScale(settings.scale() / CODES_PER_DIVISION, MIDDLE_CODE, shift, settings.offset());
    }

    /** Returns the scale in V per division at the connector. */
    private static double perDivision(ChannelSettings settings) {
        return settings.scale() * settings.probeGain();
    }
}
