package dev.crosspoint.analysis.neuron;

import static dev.crosspoint.analysis.neuron.Found.analyze;
import static dev.crosspoint.analysis.neuron.Found.finding;
import static dev.crosspoint.analysis.neuron.Found.resolved;
import static dev.crosspoint.analysis.neuron.Found.unresolved;
import static dev.crosspoint.analysis.neuron.Found.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spikes that the end of their pulse cuts short must not pass for what a spike costs, nor vanish without a word. */
class EnergyThresholdTest {

    private static final int TRAINS = 20;

    private final SyntheticNeuron neuron = neuron();

    private static SyntheticNeuron neuron() {
        SyntheticNeuron neuron = new SyntheticNeuron(31);
        neuron.interval = 10e-6;
        neuron.noise = 0.2e-3;
        neuron.resolution = 0;
        return neuron;
    }

    private SyntheticRun run() {
        return new SyntheticRun(neuron).repeats(TRAINS);
    }

    /** Returns the peaks, V, that a spike of at least this rise reached in truth. */
    private double[] peaks(double least) {
        return IntStream.range(0, TRAINS)
                .boxed()
                .flatMap(train -> neuron.events(train).stream())
                .mapToDouble(SyntheticNeuron.Event::peak)
                .filter(peak -> peak >= least)
                .toArray();
    }

    private static double medianEnergy(double... peaks) {
        double median = Sample.of(peaks).median();
        return 300e-12 * median * median / 2;
    }

    @Test
    void spikesCutShortEnterNoEnergyAndAreCounted() {
        AnalysisResult result = analyze(run().with("energy-threshold", 0.3, "V"));

        double[] all = peaks(0.1);
        double[] high = peaks(0.3);
        assertThat(high).hasSizeLessThan(all.length);
        assertThat(value(result, "spike_count")).isEqualTo(all.length);
        assertThat(value(result, "firing_energy_median")).isCloseTo(medianEnergy(high), within(0.5e-12));
        assertThat(value(result, "firing_energy_p05")).isGreaterThanOrEqualTo(medianEnergy(0.299));
        for (String name : List.of(
                "firing_energy_median",
                "firing_energy_p05",
                "firing_energy_p95",
                "source_energy_median",
                "switch_energy_median",
                "load_energy_median")) {
            assertThat(finding(result, name).n()).as(name).isEqualTo(high.length);
            assertThat(resolved(result, name).method())
                    .as(name)
                    .contains("only spikes with a peak of at least 0.300 V, " + high.length + " of " + all.length);
        }
        // Resistances do not depend on how far the capacitor was charged.
        assertThat(value(result, "discharge_resistance")).isEqualTo(value(analyze(run()), "discharge_resistance"));
    }

    @Test
    void histogramShowsTheSpikesOfTheFinding() {
        Figure histogram = analyze(run().with("energy-threshold", 0.3, "V")).figures().stream()
                .filter(figure -> figure.name().equals("firing-energy"))
                .findFirst()
                .orElseThrow();

        assertThat(IntStream.range(0, histogram.series().get(0).y().length)
                        .mapToDouble(i -> histogram.series().get(0).y()[i])
                        .sum())
                .isEqualTo(peaks(0.3).length);
        assertThat(histogram.caption()).contains("peak of at least 0.300 V, " + peaks(0.3).length + " of ");
    }

    @Test
    void medianOverAllSpikesStandsBesideIt() {
        AnalysisResult restricted = analyze(run().with("energy-threshold", 0.3, "V"));
        AnalysisResult all = analyze(run());

        assertThat(restricted.remarks())
                .anyMatch(remark -> remark.startsWith("Median firing energy, with 95 % intervals: over all "
                                + peaks(0.1).length + " spikes " + printed(all))
                        && remark.endsWith("over the " + peaks(0.3).length + " with a peak of at least 0.300 V "
                                + printed(restricted) + "."));
    }

    private static String printed(AnalysisResult result) {
        Finding.Resolved energy = resolved(result, "firing_energy_median");
        return SiFormat.withInterval(energy.value(), energy.low(), energy.high(), "J");
    }

    @Test
    void runFromBeforeTheParameterKeepsAllItsSpikes() {
        AnalysisResult result = analyze(run());

        double[] all = peaks(0.1);
        assertThat(finding(result, "firing_energy_median").n()).isEqualTo(all.length);
        assertThat(value(result, "firing_energy_median")).isCloseTo(medianEnergy(all), within(0.5e-12));
        assertThat(resolved(result, "firing_energy_median").method()).contains("; all " + all.length + " spikes");
        assertThat(result.remarks()).noneMatch(remark -> remark.startsWith("Median firing energy"));
    }

    @Test
    void energyThatNoSpikeReachesIsNotReported() {
        AnalysisResult result = analyze(run().with("energy-threshold", 0.74, "V"));

        for (String name : List.of("firing_energy_median", "firing_energy_p95", "source_energy_median")) {
            assertThat(unresolved(result, name).reason())
                    .as(name)
                    .isEqualTo("none of " + peaks(0.1).length + " spikes reached the energy threshold of 0.740 V");
        }
        assertThat(value(result, "discharge_resistance")).isCloseTo(10e6, within(0.3e6));
        assertThat(result.remarks())
                .anyMatch(remark -> remark.contains("over the 0 with a peak of at least 0.740 V not resolved"));
    }

    @Test
    void spikesBeyondTheRangeAreInNeitherCount() {
        neuron.capacitorGain = 1.8;
        AnalysisResult result = analyze(run().with("energy-threshold", 0.3, "V"));

        long clipped = peaks(0.1).length - Math.round(countWithin(result));
        assertThat(clipped).isPositive();
        assertThat(finding(result, "firing_energy_median").n()).isLessThan((long) countWithin(result));
    }

    /** Returns how many spikes the median's method says are within range. */
    private static double countWithin(AnalysisResult result) {
        String method = resolved(result, "firing_energy_median").method();
        return Double.parseDouble(method.replaceAll(
                ".* of at least 0\\.300 V, \\d+ of (\\d+) within the range of the capacitor's input.*", "$1"));
    }
}
