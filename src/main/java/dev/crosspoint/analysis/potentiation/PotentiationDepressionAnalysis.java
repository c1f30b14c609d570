package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.analysis.benchmark.Input;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.analysis.benchmark.SynapseInputs;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The analysis of {@code potentiation-depression} runs, whole or cut short, at bounded memory however many cycles. */
public final class PotentiationDepressionAnalysis implements Analysis {

    private static final String TABLE = "readings";

    private static final List<Function<SeriesFindings, Finding>> EACH = List.of(
            SeriesFindings::conductanceRatio,
            SeriesFindings::smallestConductance,
            SeriesFindings::largestConductance,
            SeriesFindings::levels,
            SeriesFindings::rSquared,
            SeriesFindings::curvature,
            SeriesFindings::updatePerPulse,
            SeriesFindings::updateSpread,
            SeriesFindings::cycleToCycleSpread,
            SeriesFindings::readNoise);

    @Override
    public String protocol() {
        return "potentiation-depression";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        int pulses = (int) RunParameters.of(run).number("pulses");
        List<SeriesSummary> summaries = Arrays.stream(Direction.values())
                .map(direction -> new SeriesSummary(direction, pulses))
                .toList();
        ConductanceTable table = new ConductanceTable();
        PotentiationFigures figures = new PotentiationFigures(pulses);
        if (run.tables().contains(TABLE)) {
            SeriesReader.read(run.table(TABLE), series -> {
                summaries.get(series.direction().ordinal()).add(series);
                table.add(series);
                figures.add(series);
            });
        }
        List<SeriesFindings> findings =
                summaries.stream().map(SeriesFindings::new).toList();
        AnalysisResult result = new AnalysisResult(
                findings(findings.get(0), findings.get(1)),
                figures.figures(findings),
                PotentiationRemarks.of(summaries, table),
                List.of(table.data()));
        return ReviewBenchmark.synapse(reviewInputs(findings.get(0), RunParameters.of(run)))
                .addedTo(result);
    }

    private static SynapseInputs reviewInputs(SeriesFindings potentiation, RunParameters parameters) {
        return new SynapseInputs(
                Input.set(parameters.number("potentiation.level"), "level of the potentiating pulses"),
                Input.of(potentiation.largestConductance(), "after potentiation"),
                Input.of(potentiation.smallestConductance(), "before potentiation"),
                Input.set(parameters.number("potentiation.width"), "width of the potentiating pulses"),
                potentiation.series().count());
    }

    private static List<Finding> findings(SeriesFindings potentiation, SeriesFindings depression) {
        List<Finding> findings = new ArrayList<>();
        findings.add(potentiation.nonlinearity());
        findings.add(depression.nonlinearity());
        findings.add(Asymmetry.of(potentiation, depression));
        for (Function<SeriesFindings, Finding> of : EACH) {
            for (SeriesFindings one : List.of(potentiation, depression)) {
                findings.add(of.apply(one).under(one.series().direction().condition()));
            }
        }
        return findings;
    }
}
