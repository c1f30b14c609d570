package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the repeats of a run say, gathered one repeat at a time. */
final class RetentionSummary {

    /** So many repeats are drawn. */
    private static final int DRAWN = 60;

    private final RetentionSettings settings;
    private final DisturbCheck check = new DisturbCheck();
    private final Map<Criterion, LossTimes> times = new EnumMap<>(Criterion.class);
    private final LossTable table = new LossTable();
    private final MeanDecay decay = new MeanDecay();
    private final EvenlySpread<DrawnTrace> drawn = new EvenlySpread<>(DRAWN);
    private final SetConductance whenSet = new SetConductance();
    private final List<Long> notSet = new ArrayList<>();
    private long bad;
    private long untimed;

    private RetentionSummary(RetentionSettings settings) {
        this.settings = settings;
        for (Criterion criterion : Criterion.values()) {
            times.put(criterion, new LossTimes(criterion));
        }
    }

    /** Reads a run, whole or cut short. */
    static RetentionSummary of(StoredRun run) {
        RetentionSummary summary = new RetentionSummary(RetentionSettings.of(run));
        if (run.tables().contains("readings")) {
            ProbeReader reader =
                    new ProbeReader(setEnds(run), summary.settings.aperture(), summary.check, summary::take);
            SampledLevels.read(run.table("readings"), reader::take);
            reader.finish();
            summary.bad = reader.bad();
            summary.untimed = reader.untimed();
        }
        return summary;
    }

    private static Map<Long, Double> setEnds(StoredRun run) {
        Map<Long, Double> ends = new HashMap<>();
        if (run.tables().contains("repeats")) {
            run.table("repeats").forEachBatch(batch -> put(batch, ends));
        }
        return ends;
    }

    private static void put(StoredTable.Batch batch, Map<Long, Double> ends) {
        long[] repeats = batch.integers("cycle");
        double[] seconds = batch.reals("set_end_s");
        for (int i = 0; i < batch.rows(); i++) {
            ends.put(repeats[i], seconds[i]);
        }
    }

    private void take(Trace trace) {
        Optional<OffState> off = check.off();
        if (!isSet(trace, off)) {
            notSet.add(trace.repeat());
            return;
        }
        LossFinder finder = new LossFinder(off);
        Map<Criterion, Loss> losses = new EnumMap<>(Criterion.class);
        times.forEach((criterion, found) -> {
            Loss loss = finder.find(criterion, trace);
            losses.put(criterion, loss);
            found.add(loss);
        });
        table.add(trace, losses);
        decay.add(trace, settings.endedAsLost(trace), settings.lostProbes());
        drawn.offer(DrawnTrace.of(trace));
        whenSet.add(trace);
    }

    /** A device that conducts no more than before the pulses, or nothing at all, was not set by them. */
    private static boolean isSet(Trace trace, Optional<OffState> off) {
        double nothing = 5 * trace.error()[0];
        return trace.first() > off.map(state -> 2 * state.conductance()).orElse(0.0) && trace.first() > nothing;
    }

    DisturbCheck check() {
        return check;
    }

    LossTimes times(Criterion criterion) {
        return times.get(criterion);
    }

    /** Returns the times by the criterion that tells set from not set best, for their distribution. */
    LossTimes distributed() {
        LossTimes middle = times.get(Criterion.GEOMETRIC_MEAN);
        return middle.losses() > 0 ? middle : times.get(Criterion.HALF);
    }

    LossTable table() {
        return table;
    }

    MeanDecay decay() {
        return decay;
    }

    List<DrawnTrace> drawn() {
        return drawn.items();
    }

    SetConductance whenSet() {
        return whenSet;
    }

    /** Returns the numbers of the repeats that the pulses did not set. */
    List<Long> notSet() {
        return notSet;
    }

    long bad() {
        return bad;
    }

    long untimed() {
        return untimed;
    }
}
