package dev.crosspoint.protocol.retention;

import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.ReadSchedule;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a retention measurement would do. */
final class RetentionPlan {
    private final RetentionProtocol protocol;
    private final ReadSchedule probes;

    RetentionPlan(RetentionProtocol protocol) {
        this.protocol = protocol;
        this.probes = protocol.probes();
    }

    Plan plan(Site site) {
        protocol.sampling().timing().delay(site.lineFrequency());
        if (protocol.sampling().currentRange().isEmpty()) {
            setTiming(protocol).delay(site.lineFrequency());
        }
        return new Plan(
                summary(),
                duration(),
                worstCase(),
                readings(),
                PulseReadings.BYTES_PER_READING,
                Map.of(SampledOutput.INSTRUMENT, SourceMeasureUnit.class));
    }

    /** Returns where in a set pulse its sample lies, where the set pulses are not sampled throughout. */
    static ReadingTiming setTiming(RetentionProtocol protocol) {
        return new ReadingTiming(protocol.set().width(), protocol.sampling().nplc(), OptionalDouble.empty());
    }

    /** Returns how long all of it takes in s, if the state is never lost. */
    double duration() {
        return repeatStart(protocol.repeats()) + repeatDuration();
    }

    /** Returns how long everything before a repeat takes in s, if the state is never lost. */
    double repeatStart(int repeat) {
        return checkDuration() + (repeat - 1) * (repeatDuration() + protocol.rest());
    }

    /** Returns how long the probes before the first set take in s. */
    double checkDuration() {
        return 2 * protocol.probe().width() * protocol.disturbCheckProbes();
    }

    /** Returns how long one repeat takes in s, if the state is not lost before. */
    double repeatDuration() {
        return protocol.setDuration() + probes.last() + 2 * protocol.probe().width();
    }

    private WorstCase worstCase() {
        double compliance = protocol.compliance();
        double setCharge = compliance * protocol.set().width();
        double setLevel = Math.abs(protocol.set().level());
        WorstCase set =
                new WorstCase(setLevel, compliance, setCharge, setCharge * setLevel).times(protocol.setPulses());
        WorstCase probing =
                probes.worstCase(protocol.probe().level(), protocol.probe().width(), compliance);
        WorstCase check = new ReadSchedule(List.of(1.0))
                .worstCase(protocol.probe().level(), protocol.probe().width(), compliance)
                .times(protocol.disturbCheckProbes());
        return set.then(probing).times(protocol.repeats()).then(check);
    }

    private long readings() {
        int ofProbe = new LevelSequence(protocol.sampling().interval(), protocol.oneProbe(1)).samples();
        long ofSet = protocol.sampling().currentRange().isPresent()
                ? protocol.timedSequence().samples()
                : protocol.setPulses();
        long byHost = (long) ofProbe * (probes.reads() - protocol.timedProbes());
        return protocol.repeats() * (ofSet + byHost) + (long) ofProbe * protocol.disturbCheckProbes();
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        if (protocol.disturbCheckProbes() > 0) {
            lines.add(protocol.disturbCheckProbes() + " probes before the first set");
        }
        lines.add("set by "
                + (protocol.setPulses() == 1
                        ? "1 pulse: "
                                + new ProbeSettings(
                                        protocol.set().level(), protocol.set().width())
                        : protocol.setPulses() + " pulses: " + protocol.set()));
        lines.add("probes of " + protocol.probe() + ": " + protocol.schedule());
        lines.add(timing());
        protocol.lostBelow()
                .ifPresent(part -> lines.add("a repeat ends when " + protocol.lostProbes()
                        + " probes in a row are below " + Quantities.format(part, "1") + " of the first"));
        lines.add(protocol.repeats()
                + (protocol.repeats() == 1 ? " repeat" : " repeats")
                + (protocol.rest() > 0 ? ", " + Quantities.format(protocol.rest(), "s") + " rest between them" : ""));
        lines.add("compliance " + Quantities.format(protocol.compliance(), "A"));
        return lines;
    }

    private String timing() {
        int timed = protocol.timedProbes();
        return timed == 0
                ? "every probe is begun by the host"
                : timed == probes.reads()
                        ? "every probe is timed by the instrument"
                        : "the first " + timed + " probes are timed by the instrument, the others begun by the host";
    }
}
