package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Stretch;
import java.util.List;

/**
 * Looks ahead while a capture waits for its trigger with far more samples than anything on the bench has features: it finds
 * out for how long the trigger cannot come, so that only samples near it need be taken. As a look-ahead knows nothing of AC
 * coupling, there is none where a channel is AC coupled.
 */
final class Scout {
    /** It looks so often, in s: the shortest pulse that a DG1000Z makes (its data sheet) does not escape it. */
    private static final double STEP = 16e-9;

    /** A look-ahead at fewer samples than every so manieth is not worth it. */
    private static final int SMALLEST_STEP = 4;

    private static final int CHUNK = 1024;

    private final SampleClock clock;
    private final List<InputStage> stages;
    private final int step;
    private final boolean useful;
    private final double[] codes = new double[CHUNK];

    Scout(SampleClock clock, List<InputStage> stages) {
        this.clock = clock;
        this.stages = stages;
        this.step = (int) (STEP / clock.interval());
        this.useful = step >= SMALLEST_STEP && stages.stream().noneMatch(InputStage::isAcCoupled);
    }

    boolean isUseful() {
        return useful;
    }

    /** Returns the index from {@code first} on, {@code end} at most, until which nothing happens. */
    long quietUntil(Lookout lookout, Stretch stretch, long first, long end) {
        InputStage stage = stages.get(lookout.channel());
        double above = lookout.above() + stage.largestNoise();
        double below = lookout.below() - stage.largestNoise();
        for (long index = first; index < end; index += (long) CHUNK * step) {
            int count = (int) Math.min(CHUNK, (end - 1 - index) / step + 1);
            double time = Math.max(clock.time(index, stretch.origin()), stretch.from());
            stage.lookAhead(stretch, time, step * clock.interval(), codes, count);
            for (int i = 0; i < count; i++) {
                if (!(codes[i] > above && codes[i] < below)) {
                    return Math.max(first, index + (i - 1L) * step);
                }
            }
        }
        return end;
    }
}
