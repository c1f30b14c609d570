package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.PiecewiseLine;
import dev.crosspoint.statistics.PiecewiseLine.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** The log-log slopes of one state over the cycles, for the number of segments that most cycles have. */
final class SlopeSummary {

    private final String state;
    private final Map<Integer, Statistics> bySegments = new TreeMap<>();
    private long cycles;
    private Optional<PiecewiseLine> latest = Optional.empty();

    /** Gathers the slopes of a state, {@code "hrs"} or {@code "lrs"}. */
    SlopeSummary(String state) {
        this.state = state;
    }

    /** Slopes and crossovers of the cycles with one number of segments. */
    private record Statistics(List<StreamingStatistics> slopes, List<StreamingStatistics> crossovers) {

        static Statistics of(int segments) {
            Statistics statistics = new Statistics(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < segments; i++) {
                statistics.slopes.add(new StreamingStatistics());
                statistics.crossovers.add(new StreamingStatistics());
            }
            return statistics;
        }

        long cycles() {
            return slopes.get(0).getN();
        }
    }

    void add(PiecewiseLine line) {
        cycles++;
        latest = Optional.of(line);
        List<Segment> segments = line.segments();
        Statistics statistics = bySegments.computeIfAbsent(segments.size(), Statistics::of);
        for (int i = 0; i < segments.size(); i++) {
            statistics.slopes.get(i).addValue(segments.get(i).slope());
            if (i + 1 < segments.size()) {
                statistics.crossovers.get(i).addValue(segments.get(i).crossover(segments.get(i + 1)));
            }
        }
    }

    /**
     * Returns the slopes, numbered from the lowest voltage, and the voltages where one passes into the next. A single
     * cycle gives slopes only; nothing is returned if no two of several cycles agree on a number of segments.
     */
    List<Finding> findings() {
        return cycles == 1 ? ofOneCycle() : overCycles();
    }

    private List<Finding> ofOneCycle() {
        List<Finding> findings = new ArrayList<>();
        for (Segment segment : latest.orElseThrow().segments()) {
            Interval interval = segment.slopeInterval();
            findings.add(new Finding.Resolved(
                    "loglog_slope_" + state + "_" + (findings.size() + 1),
                    segment.slope(),
                    "1",
                    interval,
                    1,
                    ConductionSlopes.conduction(segment.slope())
                            + "; straight lines through log10|I| over log10|V| of one cycle, number by BIC; 95 % interval"
                            + " from the residuals alone"));
        }
        return findings;
    }

    private List<Finding> overCycles() {
        List<Finding> findings = new ArrayList<>();
        bySegments.values().stream()
                .max(Comparator.comparingLong(Statistics::cycles))
                .filter(most -> most.cycles() > 1)
                .ifPresent(most -> {
                    for (int i = 0; i < most.slopes.size(); i++) {
                        findings.add(slope(most, i));
                    }
                    for (int i = 0; i + 1 < most.slopes.size(); i++) {
                        findings.add(crossover(most, i));
                    }
                });
        return findings;
    }

    private Finding slope(Statistics most, int index) {
        Moments moments = moments(most.slopes.get(index));
        Interval interval = moments.meanInterval();
        return new Finding.Resolved(
                "loglog_slope_" + state + "_" + (index + 1),
                moments.mean(),
                "1",
                interval,
                moments.n(),
                ConductionSlopes.conduction(moments.mean()) + "; " + method(most));
    }

    private Finding crossover(Statistics most, int index) {
        Moments logarithms = moments(most.crossovers.get(index));
        Interval interval = logarithms.meanInterval();
        return new Finding.Resolved(
                "loglog_crossover_voltage_" + state + "_" + (index + 1),
                Math.pow(10, logarithms.mean()),
                "V",
                Math.pow(10, interval.low()),
                Math.pow(10, interval.high()),
                logarithms.n(),
                "|V| where segments " + (index + 1) + " and " + (index + 2) + " meet, log-mean; " + method(most));
    }

    private String method(Statistics most) {
        return "straight lines through log10|I| over log10|V|, " + most.slopes.size() + " by BIC in " + most.cycles()
                + " of " + cycles + " cycles, the others left out; 95 % interval by Student's t";
    }

    private static Moments moments(StreamingStatistics statistics) {
        return new Moments(statistics.getN(), statistics.getMean(), statistics.getStandardDeviation());
    }
}
