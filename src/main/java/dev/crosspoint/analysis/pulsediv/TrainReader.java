package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.store.StoredRun;
import java.util.Optional;

/** Reads the trains of a run, pulse by pulse, each with the offset of its train. */
final class TrainReader {

    private static final String TABLE = "readings";

    /** Gets what a train consists of, in order. */
    interface Listener {

        /** A train begins; nothing is known of its offset if its baseline is bad. */
        void train(Optional<Offset> offset);

        /** A whole pulse. */
        void pulse(SampledLevel pulse, Offset offset);

        /** The time at 0 V after a pulse that was applied for {@code operation}. */
        void gap(SampledLevel gap, Operation operation, Offset offset);

        /** A pulse without all its readings, or in a train without an offset. */
        void unusable(SampledLevel pulse);
    }

    private final TrainSettings settings;
    private final Listener listener;
    private Optional<Offset> offset = Optional.empty();
    private Operation last = Operation.BASE;

    private TrainReader(TrainSettings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** Reads all trains; none if the run ended before its first reading. */
    static void read(StoredRun run, TrainSettings settings, Listener listener) {
        if (run.tables().contains(TABLE)) {
            SampledLevels.read(run.table(TABLE), new TrainReader(settings, listener)::take);
        }
    }

    private void take(SampledLevel level) {
        if (level.operation() == Operation.BASE && level.pulse() == 0) {
            offset = Offset.of(level);
            listener.train(offset);
        } else if (level.operation() == Operation.BASE) {
            offset.ifPresent(known -> listener.gap(level, last, known));
        } else {
            last = level.operation();
            if (offset.isPresent() && level.samples() == settings.samples(last) && plateauIsOk(level)) {
                listener.pulse(level, offset.get());
            } else {
                listener.unusable(level);
            }
        }
    }

    private boolean plateauIsOk(SampledLevel pulse) {
        for (int i = settings.plateauFrom(); i < pulse.samples(); i++) {
            if (!pulse.isOk(i)) {
                return false;
            }
        }
        return true;
    }
}
