package dev.crosspoint.analysis.variance;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.SeriesAnalysis;
import dev.crosspoint.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the cycles of a device differ from each other and how far devices do: for the runs of each protocol that were made on
 * several devices in the same way, whatever their number of cycles.
 */
public final class VarianceSeriesAnalysis implements SeriesAnalysis {

    @Override
    public Optional<AnalysisResult> analyze(List<AnalyzedRun> runs) {
        Map<String, List<AnalyzedRun>> byProtocol = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.run().record().at("/start/protocol").asText(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Results results = new Results();
        byProtocol.forEach((protocol, alike) -> {
            List<CycleQuantity> quantities = CycleQuantity.ALL.stream()
                    .filter(quantity -> quantity.protocol().equals(protocol))
                    .toList();
            boolean hasDevices =
                    alike.stream().map(DeviceCycles::device).distinct().count() > 1;
            if (hasDevices && !quantities.isEmpty()) {
                results.add(protocol, alike, quantities);
            }
        });
        return results.isEmpty() ? Optional.empty() : Optional.of(results.result());
    }

    private static final class Results {
        private final List<Finding> findings = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        void add(String protocol, List<AnalyzedRun> runs, List<CycleQuantity> quantities) {
            Optional<String> difference = Comparability.difference(runs);
            if (difference.isPresent()) {
                remarks.add("The devices of the " + protocol + " runs are not compared: " + difference.get()
                        + "; what differs by a setting is no spread of devices.");
                return;
            }
            int before = findings.size();
            for (CycleQuantity quantity : quantities) {
                List<DeviceCycles> devices = DeviceCycles.of(quantity, runs).stream()
                        .filter(device -> device.values().length + device.without() > 0)
                        .toList();
                if (devices.stream().anyMatch(device -> device.values().length > 0)) {
                    findings.addAll(VarianceFindings.of(quantity, devices));
                    figures.add(VarianceFigure.of(quantity, devices));
                }
            }
            if (findings.size() == before) {
                remarks.add(
                        "The devices of the " + protocol + " runs are not compared: no cycle of theirs has a value.");
            }
        }

        boolean isEmpty() {
            return findings.isEmpty() && remarks.isEmpty();
        }

        AnalysisResult result() {
            return new AnalysisResult(findings, figures, remarks);
        }
    }
}
