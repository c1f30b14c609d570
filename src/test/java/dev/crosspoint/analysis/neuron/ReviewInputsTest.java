package dev.crosspoint.analysis.neuron;

import static dev.crosspoint.analysis.neuron.Found.all;
import static dev.crosspoint.analysis.neuron.Found.analyze;
import static dev.crosspoint.analysis.neuron.Found.figureNames;
import static dev.crosspoint.analysis.neuron.Found.resolved;
import static dev.crosspoint.analysis.neuron.Found.unresolved;
import static dev.crosspoint.analysis.neuron.Found.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import org.junit.jupiter.api.Test;

/** What the review's benchmark makes of a neuron's run. */
class ReviewInputsTest {

    private final SyntheticNeuron neuron = new SyntheticNeuron(41);

    private SyntheticRun run() {
        return new SyntheticRun(neuron).repeats(4);
    }

    @Test
    void theFiringEnergyOfTheReviewIsThatOfTheChargeResistanceAndSaysSo() {
        AnalysisResult result = analyze(run());
        Finding.Resolved firing = resolved(result, "firing_energy_review");
        // 0.75 V through the resistance for the whole of 5 ms, which the series capacitor does not let it be.
        double expected = 0.75 * 0.75 * 5e-3 / value(result, "charge_resistance_corrected");
        assertThat(firing.value()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(firing.low()).isLessThan(firing.value());
        assertThat(firing.high()).isGreaterThan(firing.value());
        assertThat(firing.method()).contains("eq. (4)", "1/charge_resistance_corrected");
        assertThat(firing.value()).isGreaterThan(3 * value(result, "firing_energy_median"));
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("never mix"));
        assertThat(figureNames(result)).contains("review-benchmark");
    }

    @Test
    void aConductanceThatTheRunDidNotMeasureIsNotGuessed() {
        assertThat(unresolved(analyze(run()), "spiking_energy").reason())
                .startsWith("G_off is missing")
                .contains("series-resistance");
    }

    @Test
    void theSourceResistorOfTheBenchStandsInForTheDevice() {
        SyntheticRun run = run();
        ((ObjectNode) run.record().at("/start/bench/wiring"))
                .putObject("series-resistance")
                .put("value", 10e3);
        double expected = 0.75 * 0.75 / 10e3 * 5e-3;
        assertThat(value(analyze(run), "spiking_energy")).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void eachConditionOfATunabilityRunHasItsOwn() {
        SyntheticNeuron wider = new SyntheticNeuron(42);
        wider.width = 7.5e-3;
        AnalysisResult result = new NeuronTunabilityAnalysis().analyze(new SyntheticRun(neuron, wider).repeats(4));
        assertThat(all(result, "firing_energy_review"))
                .hasSize(2)
                .allMatch(finding -> finding.conditions().size() == 3);
    }
}
