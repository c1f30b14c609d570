package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Circuit;
import dev.crosspoint.analysis.neuron.signal.Energies;
import dev.crosspoint.analysis.neuron.signal.ExponentialFit;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Time constants, resistances and energies of some spikes. */
final class SpikeSummary {

    /** Resistances of most firing steps, ohm (de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701). */
    static final double PUBLISHED_LOW = 1e6;

    static final double PUBLISHED_HIGH = 4e6;

    private final Optional<Circuit> circuit;
    private final OptionalDouble capacitance;
    final EnergyBudget budget;
    final Collected chargeSeries = new Collected();
    final Collected chargeCorrected = new Collected();
    final Collected discharge = new Collected();
    final CommonValue dischargeTime = new CommonValue();
    final Collected firing = new Collected();
    final Collected source = new Collected();
    final Collected dissipated = new Collected();
    final Collected load = new Collected();
    private double throughCapacitance;
    private double throughLoad;
    private double stored;
    private double intoLoad;
    private long clipped;
    private long spikes;
    private long chargeFits;
    private long loadExceeds;
    private long published;

    SpikeSummary(NeuronSettings settings) {
        this.circuit = settings.circuit();
        this.capacitance = settings.capacitance();
        this.budget = new EnergyBudget(settings.uncertainties());
    }

    void add(PulseWindow pulse, Spike spike) {
        spikes++;
        if (spike.clipped()) {
            clipped++;
            return;
        }
        budget.add(pulse.baseline(), spike.peak());
        spike.discharge().ifPresent(fit -> dischargeTime.add(fit.timeConstant(), fit.noiseError(), fit.codeError()));
        capacitance.ifPresent(farads -> addWithCapacitance(spike, farads));
        spike.energies().ifPresent(this::add);
    }

    private void addWithCapacitance(Spike spike, double farads) {
        double voltage = spike.peak().voltage();
        firing.add(farads * voltage * voltage / 2);
        spike.discharge().ifPresent(fit -> discharge.add(fit.timeConstant() / farads));
        spike.charge().ifPresent(fit -> {
            chargeFits++;
            chargeSeries.add(fit.timeConstant() / farads);
            circuit.ifPresent(known -> addCorrected(fit, known));
        });
    }

    private void addCorrected(ExponentialFit fit, Circuit known) {
        double conductance = known.capacitance() / fit.timeConstant() - 1 / known.load();
        if (conductance <= 0) {
            loadExceeds++;
            return;
        }
        double resistance = 1 / conductance;
        chargeCorrected.add(resistance);
        published += resistance >= PUBLISHED_LOW && resistance <= PUBLISHED_HIGH ? 1 : 0;
    }

    private void add(Energies energies) {
        source.add(energies.source());
        dissipated.add(energies.dissipated());
        load.add(energies.load());
        throughCapacitance += energies.throughCapacitance();
        throughLoad += energies.throughLoad();
        stored += energies.capacitor();
        intoLoad += energies.load();
    }

    long spikes() {
        return spikes;
    }

    /** Returns the number of spikes beyond the range of the capacitor's input. */
    long clipped() {
        return clipped;
    }

    /** Returns the number of charges that were fitted. */
    long chargeFits() {
        return chargeFits;
    }

    /** Returns the number of those that are slower than the load alone would make them. */
    long loadExceeds() {
        return loadExceeds;
    }

    /** Returns the number of those with a resistance within the published range. */
    long published() {
        return published;
    }

    /**
     * Returns the relative standard uncertainty that all resistances τ/C − corrected for the load or not − share, at their
     * median. With 1/R = C/τ − 1/R_load, a share of C is a share R C/τ of R.
     */
    double sharedByCorrected() {
        double amplification = ratio(chargeCorrected, chargeSeries);
        return budget.capacitance() * amplification;
    }

    /** Returns the relative standard uncertainty that the resistances of all discharges share. */
    double sharedByDischarge() {
        return Math.hypot(budget.capacitance(), dischargeTime.shared() / dischargeTime.mean());
    }

    private static double ratio(Collected above, Collected below) {
        ToDoubleFunction<Collected> median =
                values -> values.sample().map(sample -> sample.median()).orElse(1.0);
        return median.applyAsDouble(above) / median.applyAsDouble(below);
    }

    /** Returns the relative standard uncertainty that the energies from the source share. */
    double sharedBySource(SystematicUncertainties shared) {
        double total = throughCapacitance + throughLoad;
        return Math.hypot(
                Math.hypot(shared.driveGain(), shared.capacitorGain()),
                shared.capacitance() * throughCapacitance / total);
    }

    /** Returns the relative standard uncertainty that the energies dissipated in the switch share. */
    double sharedBySwitch(SystematicUncertainties shared) {
        double delivered = throughCapacitance + throughLoad;
        double total = delivered - stored - intoLoad;
        double drive = shared.driveGain() * delivered / total;
        double voltage = shared.capacitorGain() * (delivered - 2 * stored - 2 * intoLoad) / total;
        double capacitor = shared.capacitance() * (throughCapacitance - stored) / total;
        return Math.hypot(Math.hypot(drive, voltage), capacitor);
    }

    /** Returns the relative standard uncertainty that the energies in the load share. */
    double sharedByLoad(SystematicUncertainties shared) {
        return 2 * shared.capacitorGain();
    }
}
