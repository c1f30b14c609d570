package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Baseline;
import dev.crosspoint.analysis.neuron.signal.PeakVoltage;
import dev.crosspoint.analysis.neuron.signal.Waveform;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** What makes the energy C V²/2 of a spike uncertain. */
final class EnergyBudget {

    private final SystematicUncertainties uncertainties;
    private final StreamingStatistics voltages = new StreamingStatistics();
    private final StreamingStatistics noiseSquares = new StreamingStatistics();
    private final StreamingStatistics offsetSquares = new StreamingStatistics();

    EnergyBudget(SystematicUncertainties uncertainties) {
        this.uncertainties = uncertainties;
    }

    void add(Waveform waveform, Baseline baseline, PeakVoltage peak) {
        double offset = Math.hypot(
                baseline.offsetError(), codeError(waveform.capacitor().resolution(), baseline.noise()));
        voltages.addValue(peak.voltage());
        noiseSquares.addValue(peak.error() * peak.error());
        offsetSquares.addValue(offset * offset);
    }

    /**
     * Returns the standard error, V, of a mean voltage whose samples all suffer the same rounding to codes. Noise moves
     * samples over several codes, and the error fades as exp(−2π²σ²/step²) (Widrow and Kollár, Quantization Noise, Cambridge
     * 2008, chapter 4).
     *
     * @param noise standard deviation of a sample with its rounding, V
     */
    static double codeError(double step, double noise) {
        if (step == 0) {
            return 0;
        }
        double dither = Math.max(0, noise * noise / (step * step) - 1.0 / 12);
        double amplitude = step / Math.PI * Math.exp(-2 * Math.PI * Math.PI * dither);
        return Math.min(amplitude / Math.sqrt(2), step / Math.sqrt(12));
    }

    /** Returns the relative standard uncertainty of the energy from the capacitance. */
    double capacitance() {
        return uncertainties.capacitance();
    }

    /** Returns that from the gain of the voltage. */
    double gain() {
        return 2 * uncertainties.capacitorGain();
    }

    /** Returns that from the offset of the voltage, its rounding to codes included, at the mean voltage. */
    double offset() {
        return voltages.getN() == 0 ? 0 : 2 * Math.sqrt(offsetSquares.getMean()) / voltages.getMean();
    }

    /** Returns that from the noise of one spike's voltage, at the mean voltage. */
    double noise() {
        return voltages.getN() == 0 ? 0 : 2 * Math.sqrt(noiseSquares.getMean()) / voltages.getMean();
    }

    /** Returns that from all that the spikes of a run share. */
    double shared() {
        return Math.hypot(Math.hypot(capacitance(), gain()), offset());
    }
}
