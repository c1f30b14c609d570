package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The metrics by which Li et al., Nanoscale Horiz. 2023, 8, 1456, compare artificial synapses and neurons. */
public final class ReviewBenchmark {

    private static final String NEVER_MIX = "are those of an ohmic device under a constant voltage, as defined by "
            + Equation.SOURCE
            + ": never mix or compare them with energies by another definition, such as C V²/2, ∫ v i dt or"
            + " I V t, which may differ by orders of magnitude.";

    private ReviewBenchmark() {}

    /** Returns action energy, J, and standby power, W, of the one condition of a run. */
    public static BenchmarkResult synapse(SynapseInputs inputs) {
        return synapse(List.of(inputs));
    }

    /** Returns action energy, J, and standby power, W, under each condition of a run. */
    public static BenchmarkResult synapse(List<SynapseInputs> conditions) {
        List<Finding> findings = new ArrayList<>();
        BenchmarkFigure.Synapses figure = new BenchmarkFigure.Synapses();
        for (SynapseInputs in : conditions) {
            Map<String, Input> inputs = Map.of(
                    "V", in.voltage(), "G_on", in.conductanceOn(), "G_off", in.conductanceOff(), "τ", in.duration());
            Finding energy = Equation.ACTION_ENERGY.finding(inputs, in.n(), in.conditions());
            Finding power = Equation.STANDBY_POWER.finding(inputs, in.n(), in.conditions());
            findings.add(energy);
            findings.add(power);
            figure.add(energy, power);
        }
        return new BenchmarkResult(findings, figure.figure(), "Action energy and standby power " + NEVER_MIX);
    }

    /** Returns spiking and firing energy, J, of the one condition of a run. */
    public static BenchmarkResult neuron(NeuronInputs inputs) {
        return neuron(List.of(inputs));
    }

    /** Returns spiking and firing energy, J, under each condition of a run. */
    public static BenchmarkResult neuron(List<NeuronInputs> conditions) {
        List<Finding> findings = new ArrayList<>();
        BenchmarkFigure.Neurons figure = new BenchmarkFigure.Neurons();
        for (NeuronInputs in : conditions) {
            Map<String, Input> inputs = Map.of(
                    "V", in.voltage(), "G_on", in.conductanceOn(), "G_off", in.conductanceOff(), "τ", in.duration());
            Finding spiking = Equation.SPIKING_ENERGY.finding(inputs, in.n(), in.conditions());
            Finding firing = Equation.FIRING_ENERGY.finding(inputs, in.n(), in.conditions());
            findings.add(spiking);
            findings.add(firing);
            if (in.duration() instanceof Input.Known duration) {
                figure.add(duration.value().value(), spiking, firing);
            }
        }
        return new BenchmarkResult(
                findings, figure.figure(), "Spiking energy and the review's firing energy " + NEVER_MIX);
    }
}
