package dev.crosspoint.analysis.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of the findings must know. */
final class RetentionRemarks {

    private static final int NAMED = 10;

    private RetentionRemarks() {}

    static List<String> of(RetentionSummary summary) {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "G0 is the first probe of a repeat, G_off the conductance before the first set. A criterion is met at the first"
                        + " probe at or below its threshold whose next one is, too; the time is the geometric mean of those of that"
                        + " probe and the one before.");
        if (!summary.notSet().isEmpty()) {
            remarks.add("Not set by the pulses, and left out: repeat " + numbers(summary.notSet()) + ".");
        }
        if (summary.bad() > 0) {
            remarks.add(summary.bad()
                    + " probes are left out because a reading of theirs was in compliance or out of range.");
        }
        if (summary.untimed() > 0) {
            remarks.add(summary.untimed()
                    + " repeat is left out because it was cut before the end of its set pulses was written down.");
        }
        if (summary.table().leftOut() > 0) {
            remarks.add("Table retentions leaves out the last "
                    + summary.table().leftOut() + " repeats, the findings do not.");
        }
        return remarks;
    }

    private static String numbers(List<Long> repeats) {
        String named = repeats.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return repeats.size() > NAMED ? named + " and " + (repeats.size() - NAMED) + " more" : named;
    }
}
