package dev.crosspoint.replay.fit;

import dev.crosspoint.analysis.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What simulated runs shall find.
 *
 * @param finding the finding of the recorded run
 */
record Target(Finding.Resolved finding) {

    /** Returns the target that a run's findings hold under a name, if they resolve it. */
    static Optional<Target> of(List<Finding> findings, String name) {
        return findings.stream()
                .filter(finding ->
                        finding.name().equals(name) && finding.conditions().isEmpty())
                .filter(Finding.Resolved.class::isInstance)
                .map(finding -> new Target((Finding.Resolved) finding))
                .findFirst();
    }

    double value() {
        return finding.value();
    }

    boolean holds(double value) {
        return finding.low() <= value && value <= finding.high();
    }
}
