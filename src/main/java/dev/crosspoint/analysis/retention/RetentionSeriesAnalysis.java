package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.SeriesAnalysis;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The activation energy of the loss of a state, from retention runs at two temperatures at least. */
public final class RetentionSeriesAnalysis implements SeriesAnalysis {

    /** By which time the energy is taken, the first one that most runs resolve. */
    private static final List<Criterion> PREFERRED =
            List.of(Criterion.HALF, Criterion.GEOMETRIC_MEAN, Criterion.TENTH, Criterion.TWICE_OFF);

    private static final String PUBLISHED_PAIR = "Vishwanath et al., Mater. Horiz. 2024, 11, 2643, print 0.18 eV, but"
            + " 1200 s at 363 K and 60 s at 400 K, which they print too, are 1.013 eV by the same formula.";

    @Override
    public Optional<AnalysisResult> analyze(List<AnalyzedRun> runs) {
        List<AnalyzedRun> retentions = runs.stream()
                .filter(run -> run.run().record().at("/start/protocol").asText().equals(RetentionAnalysis.PROTOCOL))
                .toList();
        long temperatures = retentions.stream()
                .map(ArrheniusPoint::temperatureOf)
                .filter(OptionalDouble::isPresent)
                .distinct()
                .count();
        return temperatures < 2 ? Optional.empty() : Optional.of(result(retentions));
    }

    private static AnalysisResult result(List<AnalyzedRun> runs) {
        Criterion criterion = mostResolved(runs);
        List<ArrheniusPoint> points = points(runs, criterion);
        List<Finding> findings = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Estimate<ArrheniusFit> fit = ArrheniusFit.of(points);
        fit.value().ifPresent(fitted -> {
            findings.add(fitted.finding(criterion));
            figures.add(ArrheniusFigure.of(fitted, criterion));
        });
        if (fit instanceof Estimate.Unresolved<ArrheniusFit> none) {
            findings.add(new Finding.Unresolved(
                            "activation_energy",
                            "eV",
                            points.size(),
                            none.reason(),
                            "slope of ln t against 1/kT, " + criterion.definition())
                    .under(criterion.conditions()));
        }
        runs.forEach(run -> leftOut(run, criterion).ifPresent(remarks::add));
        if (runs.stream()
                .flatMap(run -> ArrheniusPoint.findingOf(run, criterion).stream())
                .anyMatch(finding -> finding instanceof Finding.Resolved && finding.n() == 1)) {
            remarks.add(
                    "A run of one repeat gives its time as exactly as its probes are spaced: how repeats spread is not in"
                            + " the interval of the energy.");
        }
        remarks.add(PUBLISHED_PAIR);
        return new AnalysisResult(findings, figures, remarks);
    }

    private static Criterion mostResolved(List<AnalyzedRun> runs) {
        Criterion best = PREFERRED.get(0);
        for (Criterion criterion : PREFERRED) {
            if (points(runs, criterion).size() > points(runs, best).size()) {
                best = criterion;
            }
        }
        return best;
    }

    private static List<ArrheniusPoint> points(List<AnalyzedRun> runs, Criterion criterion) {
        return runs.stream()
                .flatMap(run -> ArrheniusPoint.of(run, criterion).stream())
                .toList();
    }

    /** Returns why a run has no point, if it has none. */
    private static Optional<String> leftOut(AnalyzedRun run, Criterion criterion) {
        if (ArrheniusPoint.of(run, criterion).isPresent()) {
            return Optional.empty();
        }
        OptionalDouble kelvin = ArrheniusPoint.temperatureOf(run);
        String name = String.valueOf(run.run().folder().getFileName());
        if (kelvin.isEmpty()) {
            return Optional.of(name + " is left out: its record holds no temperature.");
        }
        String why = ArrheniusPoint.findingOf(run, criterion)
                .map(finding -> finding instanceof Finding.Unresolved unresolved
                        ? unresolved.reason()
                        : "its interval has no bounds on a logarithm")
                .orElse("it has no such finding");
        return Optional.of(name + ", at " + SiFormat.value(kelvin.getAsDouble(), "K", 4)
                + ", is left out of the line: retention time " + why + ".");
    }
}
