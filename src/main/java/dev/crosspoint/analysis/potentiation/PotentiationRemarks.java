package dev.crosspoint.analysis.potentiation;

import java.util.ArrayList;
import java.util.List;

/** What a reader of the findings must know: what was left out and why, and what the intervals do not hold. */
final class PotentiationRemarks {

    private PotentiationRemarks() {}

    static List<String> of(List<SeriesSummary> summaries, ConductanceTable table) {
        List<String> remarks = new ArrayList<>();
        for (SeriesSummary summary : summaries) {
            add(remarks, summary, summary.cutShort(), "ended before " + summary.pulses() + " pulses");
            add(
                    remarks,
                    summary,
                    summary.unknown(),
                    "hold a read whose current was limited or beyond its range, so that the conductance is not known");
        }
        table.remark().ifPresent(remarks::add);
        remarks.add(
                "Intervals hold noise and the spread from cycle to cycle, not the accuracy of the instrument nor the"
                        + " resistance in series with the device.");
        return remarks;
    }

    private static void add(List<String> remarks, SeriesSummary summary, long count, String why) {
        if (count > 0) {
            remarks.add(count + " series of " + summary.direction().word() + " left out of the findings: they " + why
                    + ".");
        }
    }
}
