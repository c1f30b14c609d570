package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseReadings;
import dev.crosspoint.protocol.pulse.SampledOutput;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;

/** One run of writing and verifying. */
final class WriteVerifyRun {
    private final WriteVerifyProtocol protocol;
    private final RunContext context;
    private final List<Target> targets;
    private final long attempts;
    private final PulseReadings readings;
    private final WriteVerifyTables tables;
    private long attempt;
    private long reached;

    WriteVerifyRun(WriteVerifyProtocol protocol, RunContext context) {
        this.protocol = protocol;
        this.context = context;
        this.targets = protocol.all();
        this.attempts = (long) protocol.repeats() * targets.size();
        this.readings = new PulseReadings(context, "target's attempt");
        this.tables = new WriteVerifyTables(context);
    }

    Conclusion run() throws InterruptedException {
        double largest = Math.max(
                Math.abs(protocol.set().max()), Math.abs(protocol.reset().max()));
        try (SampledOutput output = SampledOutput.energise(
                context,
                largest,
                new MeasureRange.Fixed(protocol.sampling().currentRange()),
                protocol.sampling().nplc(),
                protocol.compliance())) {
            for (int repeat = 1; repeat <= protocol.repeats(); repeat++) {
                for (Target target : targets) {
                    attempt++;
                    approach(output, repeat, target);
                }
            }
        }
        return Conclusion.completed(reached + " of " + attempts + " targets reached");
    }

    /** Writes and verifies until the target is reached or given up, and reads once more. */
    private void approach(SampledOutput output, int repeat, Target target) throws InterruptedException {
        int pulses = 0;
        int steps = 0;
        double sourced = 0;
        VerifyingRead read = play(output, protocol.verifying(0));
        Decision decision = decide(target, pulses, sourced, read);
        while (!decision.isLast()) {
            pulses++;
            SwitchingOperation operation = decision == Decision.SET ? SwitchingOperation.SET : SwitchingOperation.RESET;
            LevelSequence writing = protocol.writing(operation, steps, pulses);
            sourced = writing.held().get(0).level();
            read = play(output, writing);
            Decision next = decide(target, pulses, sourced, read);
            steps = next == decision ? steps + 1 : 0;
            decision = next;
        }
        VerifyingRead last = play(output, protocol.verifying(pulses));
        boolean isReached = decision == Decision.ACCEPT;
        reached += isReached ? 1 : 0;
        tables.ended(attempt, repeat, context.elapsed(), target, isReached, pulses, last);
    }

    private Decision decide(Target target, int pulses, double sourced, VerifyingRead read) throws InterruptedException {
        Decision decision = Decision.from(read, target, pulses, protocol.maximumPulses());
        tables.verified(attempt, pulses, context.elapsed(), target, sourced, read, decision);
        context.progress(
                (attempt - 1.0) / attempts,
                "target " + attempt + " of " + attempts + ", " + Quantities.approximately(target.conductance(), "S")
                        + ", pulse " + pulses);
        return decision;
    }

    private VerifyingRead play(SampledOutput output, LevelSequence sequence) throws InterruptedException {
        VerifyingRead read = new VerifyingRead();
        output.play(sequence, sampled -> {
            readings.append(attempt, sampled);
            read.add(sampled);
            return true;
        });
        return read;
    }
}
