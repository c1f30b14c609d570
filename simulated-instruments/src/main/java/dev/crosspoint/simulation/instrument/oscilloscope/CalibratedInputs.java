package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.List;
import java.util.SplittableRandom;

/** The inputs of one unit: what they are connected to and how far they are off, the same for ever. Channels count from 1. */
public final class CalibratedInputs {

    /**
     * What all inputs of a model have in common.
     *
     * @param gainAccuracy relative error of the gain that the data sheet allows
     * @param highPassCorner -3 dB frequency in Hz of AC coupling
     * @param amplifierNoise noise of the amplifier in V rms
     * @param converterNoise noise of the converter in codes rms
     */
    public record Model(double gainAccuracy, double highPassCorner, double amplifierNoise, double converterNoise) {}

    /**
     * How an input is set.
     *
     * @param coupling what gets through
     * @param bandwidth -3 dB frequency in Hz
     * @param offsetAccuracy error of the offset in V at the connector that the data sheet allows
     * @param inverted whether the signal is turned upside down
     * @param noiseReduction by what averaging within the converter divides the noise
     */
    public record Setting(
            Coupling coupling, double bandwidth, double offsetAccuracy, boolean inverted, double noiseReduction) {}

    private final Model model;
    private final List<Probe> probes;
    private final List<InputErrors> errors;

    /** Connects an input to each of {@code probes}; {@code random} decides how far each is off. */
    public CalibratedInputs(Model model, List<Probe> probes, Calibration calibration, SplittableRandom random) {
        this.model = model;
        this.probes = List.copyOf(probes);
        this.errors = InputErrors.of(probes.size(), calibration, random);
    }

    /** Returns an input as its setting makes it, with its converter. */
    public InputChannel channel(int number, Setting setting, Quantizer quantizer) {
        InputErrors error = errors.get(number - 1);
        double noise = Math.hypot(model.amplifierNoise(), model.converterNoise() * quantizer.voltsPerCode());
        FrontEnd frontEnd = new FrontEnd(
                setting.coupling(),
                model.highPassCorner(),
                setting.bandwidth(),
                error.gain() * model.gainAccuracy(),
                error.offset() * setting.offsetAccuracy(),
                noise / setting.noiseReduction());
        Probe probe = probes.get(number - 1);
        return new InputChannel(setting.inverted() ? probe.inverted() : probe, frontEnd, quantizer);
    }
}
