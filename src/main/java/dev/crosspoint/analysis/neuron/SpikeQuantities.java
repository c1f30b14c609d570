package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Circuit;
import dev.crosspoint.analysis.neuron.signal.ExponentialFit;
import dev.crosspoint.analysis.neuron.signal.PeakVoltage;
import dev.crosspoint.analysis.neuron.signal.Spike;
import java.util.Optional;

/**
 * What the voltages of one spike tell once capacitance and load are known; empty where they are not, where there is no fit,
 * and for a spike beyond the range of its input.
 *
 * @param firingEnergy C V²/2 with the peak voltage V, J
 * @param chargeSeries τ/C of the charge, ohm
 * @param chargeCorrected the same without the load in parallel, ohm; empty also where the load alone would charge faster
 * @param discharge τ/C of the discharge, ohm
 */
record SpikeQuantities(
        Optional<Quantity> firingEnergy,
        Optional<Quantity> chargeSeries,
        Optional<Quantity> chargeCorrected,
        Optional<Quantity> discharge) {

    private static final SpikeQuantities NONE =
            new SpikeQuantities(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A value with the standard error that noise and the steps of the digitizer give it; the uncertainties of capacitance and
     * gain, which all spikes share, are not part of it.
     */
    record Quantity(double value, double error) {}

    static SpikeQuantities of(Spike spike, NeuronSettings settings) {
        if (spike.clipped() || settings.capacitance().isEmpty()) {
            return NONE;
        }
        double capacitance = settings.capacitance().getAsDouble();
        return new SpikeQuantities(
                Optional.of(energy(spike.peak(), capacitance)),
                spike.charge().map(fit -> resistance(fit, capacitance)),
                settings.circuit().flatMap(circuit -> spike.charge().flatMap(fit -> corrected(fit, circuit))),
                spike.discharge().map(fit -> resistance(fit, capacitance)));
    }

    private static Quantity energy(PeakVoltage peak, double capacitance) {
        double voltage = peak.voltage();
        return new Quantity(capacitance * voltage * voltage / 2, capacitance * Math.abs(voltage) * peak.error());
    }

    private static Quantity resistance(ExponentialFit fit, double capacitance) {
        return new Quantity(fit.timeConstant() / capacitance, fit.timeConstantError() / capacitance);
    }

    /** With 1/R = C/τ − 1/R_load, an error of τ enters R by R² C/τ². */
    private static Optional<Quantity> corrected(ExponentialFit fit, Circuit circuit) {
        double series = circuit.capacitance() / fit.timeConstant();
        double conductance = series - 1 / circuit.load();
        if (conductance <= 0) {
            return Optional.empty();
        }
        double error = series / fit.timeConstant() * fit.timeConstantError() / (conductance * conductance);
        return Optional.of(new Quantity(1 / conductance, error));
    }
}
