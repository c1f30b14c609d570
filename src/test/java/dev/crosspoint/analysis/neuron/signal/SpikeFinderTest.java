package dev.crosspoint.analysis.neuron.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.neuron.SyntheticNeuron;
import dev.crosspoint.analysis.neuron.SyntheticNeuron.Event;
import dev.crosspoint.analysis.neuron.SyntheticRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

class SpikeFinderTest {

    private static final Optional<Circuit> CIRCUIT = Optional.of(new Circuit(300e-12, 10e6));
    private static final SpikeFinder FINDER = new SpikeFinder(0.05, 0.1, 5, CIRCUIT);

    @Test
    void x() {
        List<Double> tau = new ArrayList<>();
        List<Double> pull = new ArrayList<>();
        List<Double> peak = new ArrayList<>();
        List<Double> peakPull = new ArrayList<>();
        List<Double> delay = new ArrayList<>();
        List<Double> charge = new ArrayList<>();
        List<Double> chargePull = new ArrayList<>();
        List<Double> chi = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            SyntheticNeuron neuron = new SyntheticNeuron(seed);
            Trains trains = Trains.of(new SyntheticRun(neuron), true);
            assertThat(trains.pulses).hasSize(20);
            for (Event event : neuron.events(0)) {
                PulseWindow pulse = trains.pulses.get(event.pulse());
                Optional<Spike> found = FINDER.find(pulse);
                if (found.isEmpty()) {
                    System.err.println("missed " + event);
                    continue;
                }
                Spike spike = found.get();
                delay.add(spike.delay() - event.delay());
                peak.add(spike.peak().voltage() - event.peak());
                peakPull.add(
                        (spike.peak().voltage() - event.peak()) / spike.peak().error());
                spike.discharge().ifPresent(fit -> {
                    tau.add(fit.timeConstant());
                    pull.add((fit.timeConstant() - 3e-3) / fit.timeConstantError());
                    chi.add(fit.reducedChiSquare());
                });
                double true0 = 300e-12 / (1 / event.resistance() + 1 / 10e6);
                spike.charge().ifPresent(fit -> {
                    charge.add(fit.timeConstant() / true0 - 1);
                    chargePull.add((fit.timeConstant() - true0) / fit.timeConstantError());
                });
            }
        }
        print("delay", delay);
        print("peak", peak);
        print("peakPull", peakPull);
        print("tau", tau);
        print("pull", pull);
        print("chi", chi);
        print("charge", charge);
        print("chargePull", chargePull);
    }

    private static void print(String name, List<Double> list) {
        double[] v = list.stream().mapToDouble(d -> d).toArray();
        System.err.println(name + " n=" + v.length + " mean=" + StatUtils.mean(v) + " sd="
                + Math.sqrt(StatUtils.variance(v)) + " min=" + StatUtils.min(v) + " max=" + StatUtils.max(v));
    }
}
