package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.benchmark.Input;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.analysis.benchmark.SynapseInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gathers the cycles of a run, and turns them into findings, figures, remarks and the table of blocks. */
final class EnduranceSummary {
    private final EnduranceSettings settings;
    private final Floor floor;
    private final OptionalDouble middle;
    private final CycleStream whole;
    private final Blocks blocks;
    private final CollapseSearch collapse;
    private final Drift highResistanceDrift = new Drift("hrs");
    private final Drift lowResistanceDrift = new Drift("lrs");
    private final WriteStream set = new WriteStream("set");
    private final WriteStream reset = new WriteStream("reset");
    private long written;
    private long invalidReads;

    EnduranceSummary(EnduranceSettings settings, Floor floor, OptionalDouble middle) {
        this.settings = settings;
        this.floor = floor;
        this.middle = middle;
        this.whole = new CycleStream(settings, floor, middle);
        this.blocks = new Blocks(() -> new CycleStream(settings, floor, middle));
        this.collapse = new CollapseSearch(settings);
    }

    void add(Cycle cycle) {
        // Cycles whose samples were not kept have numbers, too.
        written = cycle.number();
        invalidReads += cycle.invalidReads();
        cycle.set().ifPresent(set::add);
        cycle.reset().ifPresent(reset::add);
        if (cycle.isRead()) {
            addReads(cycle);
        }
    }

    private void addReads(Cycle cycle) {
        Optional<Window> window =
                cycle.lowResistance().isPresent() && cycle.highResistance().isPresent()
                        ? Optional.of(Window.between(
                                cycle.lowResistance().getAsDouble(),
                                cycle.highResistance().getAsDouble(),
                                floor))
                        : Optional.empty();
        whole.add(cycle, window);
        blocks.add(cycle, window);
        window.ifPresent(one -> collapse.add(cycle.number(), one));
        int block = Blocks.numberOf(cycle.number());
        cycle.highResistance()
                .ifPresent(conductance -> highResistanceDrift.add(block, cycle.number(), conductance, floor));
        cycle.lowResistance()
                .ifPresent(conductance -> lowResistanceDrift.add(block, cycle.number(), conductance, floor));
    }

    AnalysisResult result() {
        if (written == 0) {
            return new AnalysisResult(List.of(), List.of(), List.of("The run has no readings."));
        }
        List<Block> all = blocks.all();
        AnalysisResult result = new AnalysisResult(
                findings(), EnduranceFigures.of(all, whole, settings, floor), remarks(), List.of(Blocks.table(all)));
        return ReviewBenchmark.synapse(reviewInputs()).addedTo(result);
    }

    private SynapseInputs reviewInputs() {
        return new SynapseInputs(
                Input.set(settings.setLevel(), "level of the set pulses"),
                Input.reciprocal(whole.lowResistance().finding("lrs", 0.5), "of the LRS"),
                Input.reciprocal(whole.highResistance().finding("hrs", 0.5), "of the HRS"),
                Input.set(settings.setWidth(), "programmed width of the set pulses"),
                whole.reads());
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(collapse.finding());
        findings.add(whole.windows().minimumFinding());
        findings.add(whole.windows().medianFinding());
        findings.add(whole.windows().yieldFinding());
        findings.add(whole.highResistance().finding("hrs", 0.5));
        findings.add(whole.lowResistance().finding("lrs", 0.5));
        findings.add(highResistanceDrift.finding());
        findings.add(lowResistanceDrift.finding());
        findings.add(failures("set", whole.failures().set()));
        findings.add(failures("reset", whole.failures().reset()));
        findings.addAll(set.findings());
        findings.addAll(reset.findings());
        for (double probability : new double[] {0.05, 0.95}) {
            findings.add(whole.highResistance().finding("hrs", probability));
            findings.add(whole.lowResistance().finding("lrs", probability));
        }
        findings.add(count("cycle_count", written, written, "cycles that were written"));
        findings.add(count("read_count", whole.reads(), written, "cycles in which the resistance was read"));
        return findings;
    }

    private Finding failures(String operation, long failures) {
        String name = operation + "_failure_count";
        String method = "read cycles in which the device, after the " + operation
                + " pulse, was beyond the logarithmic middle of both states at their best";
        return middle.isPresent()
                ? count(name, failures, whole.reads(), method)
                : new Finding.Unresolved(
                        name, "1", whole.reads(), "the device never showed two states that can be told apart", method);
    }

    private static Finding count(String name, long count, long n, String method) {
        return new Finding.Resolved(name, count, "1", count, count, n, method);
    }

    private List<String> remarks() {
        return EnduranceRemarks.of(whole, floor, invalidReads, written);
    }
}
