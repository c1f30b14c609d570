package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Baseline;
import dev.crosspoint.analysis.neuron.signal.PeakVoltage;
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

    void add(Baseline baseline, PeakVoltage peak) {
        voltages.addValue(peak.voltage());
        noiseSquares.addValue(peak.error() * peak.error());
        offsetSquares.addValue(baseline.offsetError() * baseline.offsetError());
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
