package dev.crosspoint.report;

import java.util.ArrayList;
import java.util.List;

/** What a reader must not conclude from the findings. */
final class AnalysisLimits {

    private AnalysisLimits() {}

    static List<String> of(RunView run, boolean hasUnresolved) {
        List<String> limits = new ArrayList<>();
        if (run.isSimulated()) {
            limits.add(
                    "Every number above describes a model of a device behind simulated instruments, not a real device.");
        }
        if (!run.text("/stop/outcome").map("completed"::equals).orElse(false)) {
            limits.add("The run did not complete: the findings rest on what was measured until it ended.");
        }
        limits.add("The findings hold for this device under these settings. They say nothing of other devices.");
        limits.add("The intervals are 95 % intervals from the scatter within this run, by the method named with each."
                + " Unless that method says so, they do not contain the instrument's calibration uncertainty, and they"
                + " take cycles or events as independent of each other.");
        if (hasUnresolved) {
            limits.add("What is not resolved is not zero: the run bounds it only as stated.");
        }
        limits.add(
                "Figures may draw fewer points than were measured; the extremes stay. The findings use all of the data.");
        return limits;
    }
}
