package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.oscilloscope.FrontEnd;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.oscilloscope.Quantizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

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

    /** What is left of the calibration of one input: a relative error of the gain and an offset in divisions. */
    private record Error(double gain, double balance) {}

    private final List<Probe> probes;
    private final List<Error> errors;

    Inputs(List<Probe> probes, Calibration calibration, SplittableRandom random) {
        this.probes = List.copyOf(probes);
        double gain = calibration.gainFraction() * GAIN_ACCURACY;
        double balance = calibration.offsetFraction() * BALANCE_IN_DIVISIONS;
        this.errors = Stream.generate(
                        () -> new Error(gain * random.nextDouble(-1, 1), balance * random.nextDouble(-1, 1)))
                .limit(probes.size())
                .toList();
    }

    /**
     * Returns an input as its settings make it.
     *
     * @param number the channel, counted from 1
     * @param noiseReduction by what averaging within the converter divides the noise
     */
    InputChannel channel(int number, ChannelSettings settings, double noiseReduction) {
        double perDivision = settings.scale() * settings.probeGain();
        double perCode = perDivision / CODES_PER_DIVISION;
        Error error = errors.get(number - 1);
        double bandwidth = settings.termination == ChannelSettings.Termination.ONE_MEGOHM
                ? Math.min(BANDWIDTH_AT_ONE_MEGOHM, settings.bandwidth.hertz())
                : settings.bandwidth.hertz();
        FrontEnd frontEnd = new FrontEnd(
                settings.coupling.coupling(),
                HIGH_PASS_CORNER,
                bandwidth,
                error.gain(),
                error.balance() * perDivision,
                Math.hypot(AMPLIFIER_NOISE, CONVERTER_NOISE * perCode) / noiseReduction);
        double zeroCode = MIDDLE_CODE + (settings.position - settings.offset() / settings.scale()) * CODES_PER_DIVISION;
        return new InputChannel(
                probe(number, settings.inverted), frontEnd, new Quantizer(perCode, zeroCode, 0, LAST_CODE));
    }

    private Probe probe(int number, boolean inverted) {
        Probe probe = probes.get(number - 1);
        return inverted ? probe.swapped() : probe;
    }
}
