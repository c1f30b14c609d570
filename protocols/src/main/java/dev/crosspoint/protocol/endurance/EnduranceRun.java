package dev.crosspoint.protocol.endurance;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One run of the endurance protocol: as many whole cycles in a list as the instrument holds, list after list. */
final class EnduranceRun {

    /** Pulses are numbered within a cycle: SET, its READ, RESET, its READ. */
    private static final int READ_AFTER_SET = 2;

    private final EnduranceProtocol protocol;
    private final RunContext context;
    private final EnduranceCycle levels;
    private final ReadCycles readCycles;
    private final WindowWatch window;
    private long cycle;
    private boolean kept;

    EnduranceRun(EnduranceProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.levels = protocol.cycle();
        this.readCycles = protocol.readCycles();
        this.window = new WindowWatch(protocol.stopBelowRatio(), protocol.stopCycles());
    }

    Conclusion run() throws InterruptedException {
        PulseReadings readings = new PulseReadings(context, "cycle");
        double largest = Math.max(
                Math.abs(protocol.set().level()), Math.abs(protocol.reset().level()));
        try (SampledOutput output = SampledOutput.energise(
                context,
                largest,
                protocol.sampling().range(),
                protocol.sampling().nplc(),
                protocol.currentLimits().compliance())) {
            while (cycle < protocol.cycles()) {
                boolean wholly =
                        output.play(nextList(cycle + 1, output.mostSamples()), sampled -> goOnAfter(sampled, readings));
                if (!wholly) {
                    return Conclusion.stopped(collapse());
                }
            }
        }
        return Conclusion.completed();
    }

    /** Returns the levels of cycle {@code first} and of those after it that fit into the same list. */
    private LevelSequence nextList(long first, int mostSamples) {
        List<HeldLevel> list = new ArrayList<>();
        int samples = 0;
        for (long next = first; next <= protocol.cycles(); next++) {
            LevelSequence one = levels.levels(readCycles.contains(next));
            samples += one.samples();
            if (samples > mostSamples && next > first) {
                break;
            }
            list.addAll(one.held());
        }
        return new LevelSequence(protocol.sampling().interval(), list);
    }

    private boolean goOnAfter(Sampled sampled, PulseReadings readings) throws InterruptedException {
        HeldLevel held = sampled.held();
        if (held.operation() == SwitchingOperation.SET && sampled.index() == 0) {
            context.progress((double) cycle / protocol.cycles(), "cycle " + (cycle + 1) + " of " + protocol.cycles());
            cycle++;
            kept = protocol.keepUnread() || readCycles.contains(cycle);
        }
        if (kept) {
            readings.append(cycle, sampled);
        }
        if (held.operation() == SwitchingOperation.READ && sampled.index() == held.samples() - 1) {
            if (held.pulse() == READ_AFTER_SET) {
                window.afterSet(sampled.reading());
            } else {
                window.afterReset(cycle, sampled.reading());
                return !window.hasCollapsed();
            }
        }
        return true;
    }

    private String collapse() {
        return String.format(
                Locale.ROOT,
                "the window collapsed: in cycle %d the ratio of the resistances was %.3g, below %s for %d read %s"
                        + " (stop-below-ratio)",
                window.cycle(),
                window.ratio(),
                Quantities.format(protocol.stopBelowRatio().orElseThrow(), "1"),
                protocol.stopCycles(),
                protocol.stopCycles() == 1 ? "cycle" : "cycles in a row");
    }
}
