package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.oscilloscope.FrontEnd;
import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The four analogue inputs: what they are connected to and how far this unit's are off. */
final class FrontEnds {
    /** DC accuracy of the PicoScope 6000 data sheet, taken as one of the gain. */
    private static final double SPECIFIED_GAIN_ERROR = 0.03;

    /** The data sheet has no figure for the offset alone: as a fraction of full scale, assumed. */
    private static final double SPECIFIED_OFFSET_ERROR = 0.01;

    /** Analogue bandwidth in Hz; Pico's own documents name 250 MHz and 350 MHz. */
    private static final double FULL_BANDWIDTH = 250e6;

    private static final double LIMITED_BANDWIDTH = 20e6;
    /** Lower corner of AC coupling in Hz, assumed. */
    private static final double AC_CORNER = 1;
    /** Noise in steps of the converter, rms, assumed: between a quiet and a bad 8 bit input. */
    private static final double NOISE = 0.4;

    private final List<Probe> probes;
    private final double[] gainErrors = new double[Inputs.COUNT];
    private final double[] offsetErrors = new double[Inputs.COUNT];
    private final double noise;

    FrontEnds(List<Probe> probes, Calibration calibration, SplittableRandom random) {
        if (probes.size() != Inputs.COUNT) {
            throw new IllegalArgumentException("a PicoScope 6402C has 4 inputs, not " + probes.size());
        }
        this.probes = List.copyOf(probes);
        this.noise = calibration == Calibration.IDEAL ? 0 : NOISE;
        for (int channel = 0; channel < Inputs.COUNT; channel++) {
            double gain = calibration.gainFraction() * SPECIFIED_GAIN_ERROR;
            double offset = calibration.offsetFraction() * SPECIFIED_OFFSET_ERROR;
            gainErrors[channel] = gain * (2 * random.nextDouble() - 1);
            offsetErrors[channel] = offset * (2 * random.nextDouble() - 1);
        }
    }

    /** Returns the enabled channels as they are set now. */
    List<InputChannel> channels(Inputs inputs) {
        List<InputChannel> channels = new ArrayList<>();
        for (int channel : inputs.enabled()) {
            channels.add(channel(channel, inputs.get(channel)));
        }
        return channels;
    }

    private InputChannel channel(int number, InputSettings settings) {
        double fullScale = settings.range().fullScale();
        FrontEnd frontEnd = new FrontEnd(
                settings.coupling().ofFrontEnd(),
                AC_CORNER,
                settings.bandwidthLimited() ? LIMITED_BANDWIDTH : FULL_BANDWIDTH,
                gainErrors[number],
                offsetErrors[number] * fullScale,
                noise * fullScale / 127);
        return new InputChannel(probes.get(number), frontEnd, AdcCode.quantizer(settings.range(), settings.offset()));
    }
}
