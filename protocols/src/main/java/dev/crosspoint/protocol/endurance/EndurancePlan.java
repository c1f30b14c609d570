package dev.crosspoint.protocol.endurance;

import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.RangedSampling;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an endurance run would do. */
final class EndurancePlan {
    private final EnduranceProtocol protocol;
    private final double lineFrequency;
    private final LevelSequence read;
    private final LevelSequence unread;
    private final long readCycles;
    private final long unreadCycles;

    EndurancePlan(EnduranceProtocol protocol, double lineFrequency) {
        this.protocol = protocol;
        this.lineFrequency = lineFrequency;
        this.read = protocol.cycle().levels(true);
        this.unread = protocol.cycle().levels(false);
        this.readCycles = protocol.readCycles().count();
        this.unreadCycles = protocol.cycles() - readCycles;
    }

    Plan plan() {
        double duration = readCycles * read.duration() + unreadCycles * unread.duration();
        WorstCase worst =
                worstCase(read).times(readCycles).then(worstCase(unread).times(unreadCycles));
        long readings = readCycles * read.samples() + (protocol.keepUnread() ? unreadCycles * unread.samples() : 0);
        return new Plan(
                summary(),
                duration,
                worst,
                readings,
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, HardwareSweep.class));
    }

    /** A sample that looks for its range holds its level meanwhile. */
    private WorstCase worstCase(LevelSequence levels) {
        double interval = levels.sampleInterval();
        double longest = interval + protocol.sampling().mostDelay(lineFrequency);
        WorstCase planned =
                levels.worstCase(protocol.currentLimits().compliance().largest());
        double longer = longest / interval;
        return new WorstCase(
                planned.voltage(), planned.current(), planned.charge() * longer, planned.energy() * longer);
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(protocol.cycles() + (protocol.cycles() == 1 ? " cycle" : " cycles") + " of set " + protocol.set()
                + "; reset " + protocol.reset());
        lines.add("read at " + protocol.read() + ", after each of them in "
                + (unreadCycles == 0 ? "every cycle" : readCycles + " log-spaced cycles")
                + (protocol.keepUnread() || unreadCycles == 0 ? "" : "; the samples of the other cycles are not kept"));
        lines.add(sampling());
        lines.add(protocol.currentLimits().summary());
        protocol.stopBelowRatio()
                .ifPresent(ratio -> lines.add("ends when the ratio of the resistances stays below "
                        + Quantities.format(ratio, "1") + " for " + protocol.stopCycles()
                        + (protocol.stopCycles() == 1 ? " read cycle" : " read cycles in a row")));
        return lines;
    }

    private String sampling() {
        RangedSampling sampling = protocol.sampling();
        String every = "a sample every " + Quantities.format(sampling.interval(), "s");
        return sampling.isAutomatic()
                ? every + " or more: each looks for its range, and where that changes the level lasts longer by one"
                        + " integration time ("
                        + Quantities.format(sampling.timing().aperture(lineFrequency), "s")
                        + ") and the settling of the range, so widths and gaps are at least the given ones"
                : every + " in the fixed range for "
                        + Quantities.format(sampling.currentRange().getAsDouble(), "A");
    }
}
