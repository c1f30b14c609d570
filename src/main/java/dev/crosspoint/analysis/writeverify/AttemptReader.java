package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.ResizableDoubleArray;

/** Reads the attempts of a run, with the energy of their pulses. */
final class AttemptReader {

    /** More attempts are left out and counted: at some 100 bytes each, these take 20 MB. */
    static final int MOST = 200_000;

    private static final String OVER_RANGE = "over_range";

    private final double interval;
    private final ResizableDoubleArray energies = new ResizableDoubleArray();
    private final List<Attempt> attempts = new ArrayList<>();
    private long ended;

    private AttemptReader(double interval) {
        this.interval = interval;
    }

    /**
     * What a run's tables hold.
     *
     * @param attempts those that ended, in order, at most {@value #MOST}
     * @param ended how many ended, with those that are left out
     */
    record Attempts(List<Attempt> attempts, long ended) {}

    /**
     * Reads a run.
     *
     * @param interval time from one sample to the next in s
     */
    static Attempts read(StoredRun run, double interval) {
        AttemptReader reader = new AttemptReader(interval);
        if (run.tables().contains("readings") && run.tables().contains("levels")) {
            SampledLevels.read(run.table("readings"), reader::takeReadings);
            run.table("levels").forEachBatch(reader::takeLevels);
        }
        return new Attempts(List.copyOf(reader.attempts), reader.ended);
    }

    private void takeReadings(SampledLevel level) {
        if (level.cycle() > MOST) {
            return;
        }
        int index = (int) level.cycle() - 1;
        while (energies.getNumElements() <= index) {
            energies.addElement(0);
        }
        if (level.operation() == Operation.SET || level.operation() == Operation.RESET) {
            energies.setElement(index, energies.getElement(index) + energy(level));
        }
    }

    /** Returns the integral of voltage times current over a level in J; NaN if a current went beyond its range. */
    private double energy(SampledLevel level) {
        double energy = 0;
        for (int i = 0; i < level.samples(); i++) {
            double voltage = Double.isNaN(level.voltage()[i]) ? level.sourced() : level.voltage()[i];
            energy += voltage * level.current()[i] * interval;
        }
        return level.count(OVER_RANGE) > 0 ? Double.NaN : energy;
    }

    private void takeLevels(StoredTable.Batch batch) {
        long[] numbers = batch.integers("attempt");
        long[] repeats = batch.integers("repeat");
        long[] levels = batch.integers("level");
        double[] targets = batch.reals("target_s");
        double[] lows = batch.reals("low_s");
        double[] highs = batch.reals("high_s");
        String[] outcomes = batch.texts("outcome");
        long[] pulses = batch.integers("pulses");
        double[] conductances = batch.reals("conductance_s");
        for (int i = 0; i < batch.rows(); i++) {
            ended++;
            if (attempts.size() < MOST) {
                attempts.add(new Attempt(
                        numbers[i],
                        repeats[i],
                        levels[i],
                        targets[i],
                        lows[i],
                        highs[i],
                        outcomes[i].equals("reached"),
                        pulses[i],
                        conductances[i],
                        energyOf(numbers[i])));
            }
        }
    }

    /** The tables of a run that was killed may end at different rows. */
    private double energyOf(long attempt) {
        return attempt <= energies.getNumElements() ? energies.getElement((int) attempt - 1) : Double.NaN;
    }
}
