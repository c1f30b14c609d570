package dev.crosspoint.analysis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReviewBenchmarkTest {

    private static final Input VOLTAGE = Input.set(-0.1, "level of the pulses");
    private static final Input ON =
            Input.of(new Finding.Resolved("conductance_lrs", 100e-9, "S", 90e-9, 110e-9, 35, ""), "of the LRS");
    private static final Input OFF =
            Input.reciprocal(new Finding.Resolved("resistance_hrs", 1e9, "ohm", 0.5e9, 2e9, 35, ""), "of the HRS");
    private static final Input WIDTH = Input.set(55e-3, "width of the pulses");

    private static Finding.Resolved resolved(BenchmarkResult result, String name) {
        return (Finding.Resolved) finding(result, name);
    }

    private static Finding finding(BenchmarkResult result, String name) {
        return result.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachNumberSaysByWhichDefinitionAndFromWhichInputs() {
        BenchmarkResult result = ReviewBenchmark.synapse(new SynapseInputs(VOLTAGE, ON, OFF, WIDTH, 35));
        Finding.Resolved energy = resolved(result, "action_energy");
        assertThat(energy.value()).isCloseTo(27.775e-12, within(1e-20));
        assertThat(energy.unit()).isEqualTo("J");
        assertThat(energy.n()).isEqualTo(35);
        assertThat(energy.low()).isBetween(0.89 * energy.value(), 0.92 * energy.value());
        assertThat(energy.method())
                .contains("V²·(G_on + G_off)/2·τ, eq. (1) of Li et al., Nanoscale Horiz. 2023, 8, 1456")
                .contains("V = 0.100 V (level of the pulses)", "1/resistance_hrs of the HRS", "τ = 55.0 ms");
        Finding.Resolved power = resolved(result, "standby_power");
        assertThat(power.unit()).isEqualTo("W");
        assertThat(List.of(power.low(), power.value(), power.high()))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-20 ? 0 : 1, Double.class)
                .containsExactly(5e-12, 10e-12, 20e-12);
        assertThat(power.method()).contains("eq. (2)");
    }

    @Test
    void anInputThatIsMissingIsNamedAndNotGuessed() {
        Finding unresolved = new Finding.Unresolved("resistance_lrs", "ohm", 0, "never switched", "");
        BenchmarkResult result = ReviewBenchmark.synapse(new SynapseInputs(
                VOLTAGE, Input.reciprocal(unresolved, "of the LRS"), OFF, Input.missing("no pulse"), 35));
        assertThat(((Finding.Unresolved) finding(result, "action_energy")).reason())
                .contains("G_on is missing: resistance_lrs is not resolved: never switched", "τ is missing: no pulse");
        assertThat(resolved(result, "standby_power").value()).isCloseTo(10e-12, within(1e-20));
        assertThat(result.figure()).isEmpty();
        assertThat(Input.set(0, "level")).isInstanceOf(Input.Missing.class);
    }

    @Test
    void theRunIsDrawnAmongPublishedNumbersWithTheDefinitionOnEveryAxis() {
        Figure figure = ReviewBenchmark.synapse(new SynapseInputs(VOLTAGE, ON, OFF, WIDTH, 35))
                .figure()
                .orElseThrow();
        assertThat(figure.x().label()).contains("V²·(G_on + G_off)/2·τ", "eq. (1)");
        assertThat(figure.y().label()).contains("V²·G_off", "eq. (2)");
        assertThat(figure.series())
                .filteredOn(series -> series.label().contains("(published)"))
                .hasSize(3);
        assertThat(figure.series().get(2).x()).containsExactly(220e-12);
        assertThat(figure.series().get(2).y()).containsExactly(34e-6);
        assertThat(figure.series().get(3).x()).containsExactly(13e-9);
        assertThat(figure.series().get(3).y()).containsExactly(56e-6);
    }

    @Test
    void aSourceResistorStandsInForTheDevice() {
        Input device = Input.set(1e-9, "of the HRS");
        Input resistor = NeuronInputs.conductanceOff(OptionalDouble.of(10e3), device);
        BenchmarkResult result = ReviewBenchmark.neuron(new NeuronInputs(
                Input.set(0.75, "amplitude"), Input.set(1e-6, "of the switch"), resistor, Input.set(5e-3, "width"), 7));
        assertThat(resolved(result, "spiking_energy").value()).isCloseTo(0.5625e-4 * 5e-3, within(1e-18));
        assertThat(resolved(result, "spiking_energy").method()).contains("1/R_s", "eq. (3)");
        assertThat(resolved(result, "firing_energy_review").value()).isCloseTo(2.8125e-9, within(1e-18));
        assertThat(resolved(result, "firing_energy_review").method()).contains("eq. (4)");
        assertThat(NeuronInputs.conductanceOff(OptionalDouble.empty(), device)).isEqualTo(device);
        assertThat(NeuronInputs.conductanceOff(OptionalDouble.of(0), device)).isEqualTo(device);
    }

    @Test
    void everyConditionHasItsOwnNumbersAndTheFigureHoldsThemAll() {
        SynapseInputs one = new SynapseInputs(VOLTAGE, ON, OFF, WIDTH, 35);
        BenchmarkResult result = ReviewBenchmark.synapse(List.of(
                one.under(List.of(new Condition.Amount("width_s", 55e-3, "s"))),
                one.under(List.of(new Condition.Amount("width_s", 80e-3, "s")))));
        assertThat(result.findings())
                .hasSize(4)
                .allMatch(finding -> finding.conditions().size() == 1);
        assertThat(result.figure().orElseThrow().series().get(0).x()).hasSize(2);
    }

    @Test
    void theWarningAgainstMixingDefinitionsComesWithTheNumbersAndOnlyWithThem() {
        AnalysisResult own = new AnalysisResult(List.of(), List.of(), List.of("own remark"));
        SynapseInputs known = new SynapseInputs(VOLTAGE, ON, OFF, WIDTH, 35);
        SynapseInputs unknown = new SynapseInputs(Input.missing("no voltage"), ON, OFF, WIDTH, 35);
        assertThat(ReviewBenchmark.synapse(known).addedTo(own).remarks())
                .hasSize(2)
                .last()
                .asString()
                .contains("never mix", "C V²/2", "I V t");
        AnalysisResult nothing = ReviewBenchmark.synapse(unknown).addedTo(own);
        assertThat(nothing.remarks()).containsExactly("own remark");
        assertThat(nothing.findings()).hasSize(2);
    }
}
