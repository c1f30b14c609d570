package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.benchmark.Input;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.analysis.benchmark.SynapseInputs;
import dev.crosspoint.analysis.ivsweep.StatisticsFigures.Shown;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the cycles of a run and turns them into findings, figures and remarks. */
final class SweepSummary {

    private final SweepSettings settings;
    private final Extraction extraction;
    private final Map<Quantity, OverCycles> overCycles = new EnumMap<>(Quantity.class);
    private final SlopeSummary highResistanceSlopes = new SlopeSummary("hrs");
    private final SlopeSummary lowResistanceSlopes = new SlopeSummary("lrs");
    private final ReadingCounts counts = new ReadingCounts();
    private final SweepFigures sweepFigures = new SweepFigures();
    private final CycleTable table;

    SweepSummary(SweepSettings settings) {
        this.settings = settings;
        this.extraction = Extraction.of(settings);
        extraction.quantities().forEach(quantity -> overCycles.put(quantity, new OverCycles(quantity)));
        this.table = new CycleTable(extraction.quantities());
    }

    void add(Cycle cycle) {
        CycleResult result = extraction.extract(cycle);
        overCycles.forEach((quantity, cycles) ->
                cycles.add(cycle.number(), result.outcomes().get(quantity)));
        result.highResistance().ifPresent(highResistanceSlopes::add);
        result.lowResistance().ifPresent(lowResistanceSlopes::add);
        counts.add(cycle);
        table.add(result);
        sweepFigures.add(cycle);
    }

    AnalysisResult result() {
        Map<Quantity, SwitchingDistribution> distributions = new EnumMap<>(Quantity.class);
        Stream.concat(extraction.switchingVoltages().stream(), extraction.states().stream())
                .forEach(quantity -> SwitchingDistribution.of(overCycles.get(quantity))
                        .ifPresent(found -> distributions.put(quantity, found)));
        List<String> remarks = new ArrayList<>(SweepRemarks.of(overCycles.values(), counts));
        table.remark().ifPresent(remarks::add);
        AnalysisResult result =
                new AnalysisResult(findings(distributions), figures(distributions), remarks, List.of(table.data()));
        return overCycles.containsKey(Quantity.SET_VOLTAGE)
                ? ReviewBenchmark.synapse(reviewInputs()).addedTo(result)
                : result;
    }

    /** A sweep has conductances and the voltage that sets, and so a standby power, but no pulse whose energy could be told. */
    private SynapseInputs reviewInputs() {
        return new SynapseInputs(
                Input.of(mean(Quantity.SET_VOLTAGE), "set voltage"),
                Input.of(mean(Quantity.CONDUCTANCE_LRS), "of the LRS" + extraction.stateDefinition()),
                Input.of(mean(Quantity.CONDUCTANCE_HRS), "of the HRS" + extraction.stateDefinition()),
                Input.missing("a sweep has no pulse, so that its duration is not defined; measure with pulses"),
                overCycles.get(Quantity.CONDUCTANCE_HRS).n());
    }

    private Finding mean(Quantity quantity) {
        return MeanFinding.of(overCycles.get(quantity), definition(quantity), noise());
    }

    private List<Finding> findings(Map<Quantity, SwitchingDistribution> distributions) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity quantity : extraction.quantities()) {
            if (quantity != Quantity.CONDUCTANCE || isConductanceAllThereIs()) {
                findings.add(mean(quantity));
            }
        }
        extraction.spreading().forEach(quantity -> findings.addAll(SpreadFindings.of(overCycles.get(quantity))));
        extraction.switchingVoltages().stream()
                .filter(distributions::containsKey)
                .forEach(quantity -> findings.addAll(distributions.get(quantity).findings()));
        findings.addAll(highResistanceSlopes.findings());
        findings.addAll(lowResistanceSlopes.findings());
        findings.addAll(counts.findings());
        return findings;
    }

    /** A device that never switched has no states, but it has a conductance. */
    private boolean isConductanceAllThereIs() {
        OverCycles conductance = overCycles.get(Quantity.CONDUCTANCE);
        return conductance.n() + conductance.bounded().count() > 0
                && extraction.switchingVoltages().stream()
                        .allMatch(voltage -> overCycles.get(voltage).n() == 0);
    }

    private String definition(Quantity quantity) {
        if (extraction.switchingVoltages().contains(quantity)
                && settings.dwell().isPresent()) {
            return quantity.definition() + ", at "
                    + SiFormat.value(settings.dwell().getAsDouble(), "s", 3) + " per step";
        }
        return switch (quantity) {
            case CONDUCTANCE_HRS, CONDUCTANCE_LRS, RESISTANCE_HRS, RESISTANCE_LRS ->
                quantity.definition() + extraction.stateDefinition();
            default -> quantity.definition();
        };
    }

    /** Returns the current below which a reading tells nothing, A; 0 if not known. */
    private double noiseFloor() {
        OverCycles noise = overCycles.get(Quantity.CURRENT_NOISE);
        return noise.n() > 0 ? NoiseFloor.FACTOR * noise.mean() : 0;
    }

    private String noise() {
        return "currents below " + SiFormat.value(noiseFloor(), "A", 3) + ", three times the noise, are not resolved";
    }

    private List<Figure> figures(Map<Quantity, SwitchingDistribution> distributions) {
        List<Shown> voltages = shown(extraction.switchingVoltages(), distributions);
        List<Shown> states = shown(extraction.states(), distributions);
        String state = extraction.states().contains(Quantity.RESISTANCE_HRS) ? "resistance" : "conductance";
        List<Figure> figures = new ArrayList<>(sweepFigures.figures(noiseFloor()));
        StatisticsFigures.perCycle(
                        state + "-per-cycle",
                        "Both states, cycle by cycle",
                        state,
                        "States: " + state + extraction.stateDefinition() + ".",
                        states)
                .ifPresent(figures::add);
        StatisticsFigures.cumulative(
                        "switching-voltage-distribution",
                        "Distribution of the switching voltages",
                        "|switching voltage|",
                        Scale.LINEAR,
                        voltages)
                .ifPresent(figures::add);
        StatisticsFigures.cumulative(
                        state + "-distribution", "Distribution of both states", state, Scale.LOGARITHMIC, states)
                .ifPresent(figures::add);
        return figures;
    }

    private List<Shown> shown(List<Quantity> quantities, Map<Quantity, SwitchingDistribution> distributions) {
        return quantities.stream()
                .map(quantity -> new Shown(overCycles.get(quantity), Optional.ofNullable(distributions.get(quantity))))
                .toList();
    }
}
