package dev.crosspoint.analysis.neuron;

import static dev.crosspoint.analysis.neuron.Found.all;
import static dev.crosspoint.analysis.neuron.Found.figureNames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.report.drawing.FigureRenderer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NeuronTunabilityAnalysisTest {

    @Test
    void everyConditionHasItsOwnProbability() {
        AnalysisResult result = analyze(condition(0.75, 5e-3, 33.333), condition(0.75, 2e-3, 33.333));

        List<Finding> probabilities = all(result, "firing_probability");
        assertThat(probabilities).hasSize(2);
        assertThat(probabilities.get(0).conditions())
                .containsExactly(
                        new Condition.Amount("amplitude_v", 0.75, "V"),
                        new Condition.Amount("width_s", 5e-3, "s"),
                        new Condition.Amount("frequency_hz", 33.333, "Hz"));
        // A switch without memory fires in a pulse with 1 − exp(−width/mean).
        assertThat(((Finding.Resolved) probabilities.get(0)).value()).isCloseTo(0.516, within(0.15));
        assertThat(((Finding.Resolved) probabilities.get(1)).value()).isCloseTo(0.252, within(0.15));
        assertThat(result.findings().subList(0, 2)).isEqualTo(probabilities);
        assertThat(all(result, "discharge_time_constant")).hasSize(1);
        assertThat(all(result, "mains_amplitude")).hasSize(1);
    }

    @Test
    void conditionThatNeverFiredDoesNotHideTheOthers() {
        SyntheticNeuron silent = condition(0.4, 5e-3, 33.333);
        silent.meanTimeUnderBias = 1e6;

        AnalysisResult result = analyze(silent, condition(0.75, 5e-3, 33.333));

        assertThat(all(result, "firing_energy_median"))
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(Finding.Unresolved.class),
                        other -> assertThat(other).isInstanceOf(Finding.Resolved.class));
        assertThat(all(result, "discharge_time_constant")).hasOnlyElementsOfType(Finding.Resolved.class);
    }

    @Test
    void fullGridIsDrawnAsAMapAndAStarIsNot() {
        AnalysisResult grid = analyze(
                condition(0.75, 2e-3, 20),
                condition(0.75, 2e-3, 50),
                condition(0.75, 5e-3, 20),
                condition(0.75, 5e-3, 50));
        AnalysisResult star = analyze(condition(0.75, 5e-3, 20), condition(0.75, 5e-3, 50), condition(0.75, 2e-3, 50));

        assertThat(figureNames(grid))
                .contains("firing-probability-map", "firing-probability-frequency", "firing-probability-width");
        assertThat(figureNames(star))
                .contains("firing-probability-frequency", "firing-probability-width")
                .doesNotContain("firing-probability-map", "firing-probability-amplitude");
        Figure map = grid.figures().stream()
                .filter(figure -> figure.name().equals("firing-probability-map"))
                .findFirst()
                .orElseThrow();
        assertThat(map.series()).singleElement().satisfies(cells -> {
            assertThat(cells.style()).isEqualTo(Style.CELLS);
            assertThat(cells.x()).containsExactly(20, 50, 20, 50);
        });
        for (double probability : map.series().get(0).z()) {
            assertThat(new FigureRenderer().svg(map)).contains(String.format(Locale.ROOT, ">%.2g<", probability));
        }
    }

    @Test
    void runWithoutRecordsIsSaidToHaveNone() {
        AnalysisResult result =
                new NeuronTunabilityAnalysis().analyze(new SyntheticRun(condition(0.75, 5e-3, 33.333)).repeats(0));

        assertThat(result.findings()).isEmpty();
        assertThat(result.figures()).isEmpty();
        assertThat(result.remarks()).containsExactly("The run has no records.");
    }

    private static SyntheticNeuron condition(double amplitude, double width, double frequency) {
        SyntheticNeuron neuron = new SyntheticNeuron(Double.hashCode(amplitude + width + frequency));
        neuron.amplitude = amplitude;
        neuron.width = width;
        neuron.frequency = frequency;
        neuron.interval = 10e-6;
        return neuron;
    }

    private static AnalysisResult analyze(SyntheticNeuron... conditions) {
        return new NeuronTunabilityAnalysis().analyze(new SyntheticRun(conditions).repeats(4));
    }
}
