package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Energies;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import java.util.function.ToDoubleFunction;

/** Time constants, resistances and energies of some spikes. */
final class SpikeSummary {

    /** Resistances of most firing steps, ohm (de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701). */
    static final double PUBLISHED_LOW = 1e6;

    static final double PUBLISHED_HIGH = 4e6;

    private final NeuronSettings settings;

    /** Of the spikes whose peak reaches the energy threshold, as all energies but those of every spike. */
    final EnergyBudget budget;

    final EnergyBudget everyBudget;
    final Collected chargeSeries = new Collected();
    final Collected chargeCorrected = new Collected();
    final Collected discharge = new Collected();
    final CommonValue dischargeTime = new CommonValue();
    final Collected firing = new Collected();
    final Collected everyFiring = new Collected();
    final Collected source = new Collected();
    final Collected dissipated = new Collected();
    final Collected load = new Collected();
    private double throughCapacitance;
    private double throughLoad;
    private double stored;
    private double intoLoad;
    private long spikes;
    private long clipped;
    private long reaching;
    private long chargeFits;
    private long loadExceeds;
    private long published;

    SpikeSummary(NeuronSettings settings) {
        this.settings = settings;
        this.budget = new EnergyBudget(settings.uncertainties());
        this.everyBudget = new EnergyBudget(settings.uncertainties());
    }

    void add(PulseWindow pulse, Spike spike) {
        spikes++;
        if (spike.clipped()) {
            clipped++;
            return;
        }
        SpikeQuantities quantities = SpikeQuantities.of(spike, settings);
        spike.discharge().ifPresent(fit -> dischargeTime.add(fit.timeConstant(), fit.noiseError(), fit.codeError()));
        addResistances(quantities);
        everyBudget.add(pulse.baseline(), spike.peak());
        quantities.firingEnergy().ifPresent(energy -> everyFiring.add(energy.value()));
        if (settings.energyThreshold().isReachedBy(spike)) {
            reaching++;
            budget.add(pulse.baseline(), spike.peak());
            quantities.firingEnergy().ifPresent(energy -> firing.add(energy.value()));
            spike.energies().ifPresent(this::add);
        }
    }

    private void addResistances(SpikeQuantities quantities) {
        quantities.discharge().ifPresent(resistance -> discharge.add(resistance.value()));
        quantities.chargeSeries().ifPresent(resistance -> {
            chargeFits++;
            chargeSeries.add(resistance.value());
            loadExceeds +=
                    settings.load().isPresent() && quantities.chargeCorrected().isEmpty() ? 1 : 0;
        });
        quantities.chargeCorrected().ifPresent(resistance -> {
            chargeCorrected.add(resistance.value());
            published += resistance.value() >= PUBLISHED_LOW && resistance.value() <= PUBLISHED_HIGH ? 1 : 0;
        });
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

    /** Returns the number of spikes that are not. */
    long withinRange() {
        return spikes - clipped;
    }

    /** Returns words to put after that number if there are others. */
    String range() {
        return clipped == 0 ? "" : " within the range of the capacitor's input";
    }

    /** Returns the number of those whose peak reaches the energy threshold. */
    long reaching() {
        return reaching;
    }

    /** Returns which spikes the energies rest on, in words. */
    String energySelection() {
        return settings.energyThreshold().selection(this);
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
