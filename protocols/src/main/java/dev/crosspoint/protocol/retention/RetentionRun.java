package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.ReadSchedule;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.ArrayList;
import java.util.List;

/** One run of a retention measurement: the check, then each repeat. */
final class RetentionRun {

    /** Probes of the check that are played in one go. */
    private static final int CHECK_PART = 100;

    private final RetentionProtocol protocol;
    private final RunContext context;
    private final ReadSchedule probes;
    private final int timedProbes;
    private final RetentionPlan plan;
    private final PulseReadings readings;
    private final RepeatTable repeats;
    private final LongWait wait;

    RetentionRun(RetentionProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.probes = protocol.probes();
        this.timedProbes = protocol.timedProbes();
        this.plan = new RetentionPlan(protocol);
        this.readings = new PulseReadings(context, "repeat (0 is the check before the first set)");
        this.repeats = new RepeatTable(context);
        this.wait = new LongWait(context);
    }

    Conclusion run() throws InterruptedException {
        try (SampledOutput output = SampledOutput.energise(
                context,
                protocol.set().level(),
                protocol.sampling().range(),
                protocol.sampling().nplc(),
                protocol.compliance())) {
            check(output);
            for (int repeat = 1; repeat <= protocol.repeats(); repeat++) {
                repeat(output, repeat);
                if (repeat < protocol.repeats()) {
                    rest(repeat);
                }
            }
        }
        return Conclusion.completed();
    }

    private void check(SampledOutput output) throws InterruptedException {
        int all = protocol.disturbCheckProbes();
        for (int from = 0; from < all; from += CHECK_PART) {
            List<HeldLevel> held = new ArrayList<>();
            int to = Math.min(all, from + CHECK_PART);
            for (int number = from + 1; number <= to; number++) {
                held.addAll(protocol.oneProbe(number));
            }
            output.play(new LevelSequence(protocol.sampling().interval(), held), sampled -> {
                readings.append(0, sampled);
                return true;
            });
            context.progress(
                    plan.checkDuration() * to / all / plan.duration(),
                    "probe " + to + " of " + all + " before the first set");
        }
    }

    private void repeat(SampledOutput output, int repeat) throws InterruptedException {
        LossWatch watch = new LossWatch(protocol.lostBelow(), protocol.lostProbes());
        double setEnd = protocol.sampling().currentRange().isPresent()
                ? playSetAndTimedProbes(output, repeat, watch)
                : pulseSet(output, repeat);
        for (int i = timedProbes; i < probes.reads() && !watch.isLost(); i++) {
            String next = ", probe " + (i + 1) + " at "
                    + Quantities.approximately(probes.times().get(i), "s");
            wait.until(
                    setEnd + probes.times().get(i),
                    elapsed -> progress(repeat, elapsed - setEnd, since(elapsed - setEnd) + next));
            List<HeldLevel> probe = protocol.oneProbe(protocol.setPulses() + i + 1);
            output.play(new LevelSequence(protocol.sampling().interval(), probe), sampled -> {
                readings.append(repeat, sampled);
                watch.take(sampled);
                return true;
            });
        }
        progress(repeat, plan.repeatDuration(), watch.isLost() ? "the state is lost" : "all probes are made");
    }

    /** Returns the end of the last set pulse in s since the run began. */
    private double playSetAndTimedProbes(SampledOutput output, int repeat, LossWatch watch)
            throws InterruptedException {
        double interval = protocol.sampling().interval();
        double delay = protocol.sampling().timing().delay(context.site().lineFrequency());
        double[] setEnd = {Double.NaN};
        output.play(protocol.timedSequence(), sampled -> {
            if (sampled.held().operation() == SwitchingOperation.SET
                    && sampled.held().pulse() == protocol.setPulses()) {
                double begin = sampled.time() - delay - sampled.index() * interval;
                setEnd[0] = begin + sampled.held().samples() * interval;
            }
            readings.append(repeat, sampled);
            if (isAfterSet(sampled)) {
                if (sampled.index() == 0 && sampled.held().pulse() == protocol.setPulses()) {
                    repeats.append(repeat, setEnd[0]);
                }
                watch.take(sampled);
                progress(repeat, sampled.time() - setEnd[0], since(sampled.time() - setEnd[0]));
            }
            return !watch.isLost();
        });
        return setEnd[0];
    }

    private boolean isAfterSet(Sampled sampled) {
        return sampled.held().pulse() > protocol.setPulses()
                || sampled.held().pulse() == protocol.setPulses()
                        && sampled.held().operation() == SwitchingOperation.BASE;
    }

    /** Returns the end of the last set pulse in s since the run began. */
    private double pulseSet(SampledOutput output, int repeat) throws InterruptedException {
        double setEnd = output.pulse(protocol.set(), protocol.setPulses(), SwitchingOperation.SET, sampled -> {
            readings.append(repeat, sampled);
            return true;
        });
        repeats.append(repeat, setEnd);
        return setEnd;
    }

    private void rest(int repeat) throws InterruptedException {
        double begin = context.elapsed();
        wait.until(
                begin + protocol.rest(),
                elapsed -> context.progress(
                        (plan.repeatStart(repeat) + plan.repeatDuration() + elapsed - begin) / plan.duration(),
                        "repeat " + repeat + " of " + protocol.repeats() + " is over, "
                                + Quantities.approximately(begin + protocol.rest() - elapsed, "s") + " of rest left"));
    }

    private void progress(int repeat, double sinceSet, String doing) throws InterruptedException {
        double ofRepeat = Math.min(plan.repeatDuration(), protocol.setDuration() + sinceSet);
        context.progress(
                (plan.repeatStart(repeat) + ofRepeat) / plan.duration(),
                "repeat " + repeat + " of " + protocol.repeats() + ", " + doing);
    }

    private static String since(double set) {
        return Quantities.approximately(Math.max(0, set), "s") + " after the set";
    }
}
