package dev.crosspoint.protocol.ivsweep;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.SweepLeg;
import dev.crosspoint.stimulus.VoltageSweep;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an I-V sweep would do. */
final class IvSweepPlan {
    private final IvSweepProtocol protocol;

    IvSweepPlan(IvSweepProtocol protocol) {
        this.protocol = protocol;
    }

    Plan plan() {
        VoltageSweep cycle = protocol.cycle();
        double duration = protocol.cycles() * (cycle.duration() + protocol.rest()) - protocol.rest();
        WorstCase worst = cycle.worstCase(protocol.currentLimits().compliance().largest())
                .then(atRest())
                .times(protocol.cycles());
        return new Plan(
                summary(cycle),
                duration,
                worst,
                (long) cycle.points() * protocol.cycles(),
                IvReadings.BYTES_PER_READING,
                Map.of(IvReadings.INSTRUMENT, SourceMeasureUnit.class));
    }

    /** What may flow while the output waits at the start voltage between two cycles. */
    private WorstCase atRest() {
        double compliance = protocol.currentLimits().compliance().largest();
        double charge = protocol.start() == 0 ? 0 : compliance * protocol.rest();
        return new WorstCase(Math.abs(protocol.start()), compliance, charge, charge * Math.abs(protocol.start()));
    }

    private List<String> summary(VoltageSweep cycle) {
        StringBuilder path = new StringBuilder(Quantities.format(cycle.first(), "V"));
        for (SweepLeg leg : cycle.legs()) {
            path.append(" -> ").append(Quantities.format(leg.to(), "V"));
        }
        SweepLeg leg = cycle.legs().get(0);
        double step = Math.abs(leg.to() - leg.from()) / leg.steps();
        List<String> lines = new ArrayList<>();
        lines.add("staircase " + path + ", " + cycle.points() + " levels of " + Quantities.format(cycle.dwell(), "s")
                + " in steps of " + Quantities.format(step, "V"));
        lines.add(protocol.cycles()
                + (protocol.cycles() == 1 ? " cycle" : " cycles")
                + (protocol.rest() > 0 ? ", " + Quantities.format(protocol.rest(), "s") + " rest between cycles" : ""));
        lines.add(protocol.currentLimits().summary());
        return lines;
    }
}
