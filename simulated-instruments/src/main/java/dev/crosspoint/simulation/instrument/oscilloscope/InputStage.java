package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Stretch;
import java.util.Arrays;
import java.util.Optional;

/** One channel at work: samples the circuit, filters, adds noise and converts. */
final class InputStage {
    private final InputChannel channel;
    private final double interval;
    private final Optional<OnePole> highPass;
    private final Optional<OnePole> lowPass;
    private final GaussianNoise noise;
    private final double noiseInCodes;
    private final double codesPerVolt;
    private final double zeroCode;

    InputStage(InputChannel channel, double interval, long noiseKey) {
        FrontEnd frontEnd = channel.frontEnd();
        Quantizer quantizer = channel.quantizer();
        this.channel = channel;
        this.interval = interval;
        this.highPass = frontEnd.coupling() == Coupling.AC
                ? Optional.of(OnePole.lowPass(frontEnd.highPassCorner(), interval))
                : Optional.empty();
        this.lowPass = OnePole.matters(frontEnd.bandwidth(), interval)
                ? Optional.of(OnePole.lowPass(frontEnd.bandwidth(), interval))
                : Optional.empty();
        this.noise = new GaussianNoise(noiseKey);
        this.noiseInCodes = frontEnd.noise() / quantizer.voltsPerCode();
        this.codesPerVolt = (1 + frontEnd.gainError()) / (channel.probe().attenuation() * quantizer.voltsPerCode());
        this.zeroCode = quantizer.codeOf(frontEnd.offsetError());
    }

    /** Takes the input as settled where the next sample will find it. */
    void restart() {
        highPass.ifPresent(OnePole::restart);
        lowPass.ifPresent(OnePole::restart);
    }

    /**
     * Puts codes into an array, from position 0.
     *
     * @param first time of the first one in s after the stretch's origin
     * @param index its index since sampling began
     * @param scratch takes voltages
     */
    void sample(Stretch stretch, double first, long index, double[] scratch, byte[] into, int count) {
        voltages(stretch, first, interval, scratch, count);
        highPass.ifPresent(filter -> filter.block(scratch, count));
        lowPass.ifPresent(filter -> filter.pass(scratch, count));
        scale(scratch, count);
        if (noiseInCodes > 0) {
            noise.addTo(scratch, count, index, noiseInCodes);
        }
        convert(scratch, into, count);
    }

    boolean isAcCoupled() {
        return highPass.isPresent();
    }

    /** Returns by how many codes noise and rounding can move a sample. */
    double largestNoise() {
        return GaussianNoise.LARGEST * noiseInCodes + 1;
    }

    /** Puts codes without noise, limits or rounding into an array, {@code step} s apart. */
    void lookAhead(Stretch stretch, double first, double step, double[] codes, int count) {
        voltages(stretch, first, step, codes, count);
        scale(codes, count);
    }

    private void voltages(Stretch stretch, double first, double step, double[] voltages, int count) {
        if (channel.probe().node().isPresent() && channel.frontEnd().coupling() != Coupling.GROUND) {
            stretch.sample(channel.probe().node().get(), first, step, voltages, 0, count);
        } else {
            Arrays.fill(voltages, 0, count, 0);
        }
    }

    private void scale(double[] voltages, int count) {
        for (int i = 0; i < count; i++) {
            voltages[i] = zeroCode + codesPerVolt * voltages[i];
        }
    }

    private void convert(double[] scratch, byte[] into, int count) {
        double lowest = channel.quantizer().lowestCode();
        double highest = channel.quantizer().highestCode();
        for (int i = 0; i < count; i++) {
            // No code is below 0, so that cutting the fraction off rounds down.
            into[i] = (byte) (int) (Math.max(lowest, Math.min(highest, scratch[i])) + 0.5);
        }
    }
}
