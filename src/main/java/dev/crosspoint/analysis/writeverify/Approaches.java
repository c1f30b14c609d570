package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.store.StoredTable;
import java.util.List;
import org.hipparchus.util.ResizableDoubleArray;

/** The conductance after each pulse of some attempts, spread evenly over the run, as the verifying reads found it. */
final class Approaches {

    private static final int MOST = 64;

    private final EvenlySpread<double[]> kept = new EvenlySpread<>(MOST);
    private final ResizableDoubleArray conductances = new ResizableDoubleArray();
    private long attempt;

    private Approaches() {}

    /** Reads the table {@code writes}. */
    static List<double[]> read(StoredTable writes) {
        Approaches approaches = new Approaches();
        writes.forEachBatch(approaches::take);
        approaches.finish();
        return approaches.kept.items();
    }

    private void take(StoredTable.Batch batch) {
        long[] attempts = batch.integers("attempt");
        double[] read = batch.reals("conductance_s");
        for (int i = 0; i < batch.rows(); i++) {
            if (attempts[i] != attempt) {
                finish();
                attempt = attempts[i];
            }
            conductances.addElement(read[i]);
        }
    }

    private void finish() {
        if (conductances.getNumElements() > 0) {
            kept.offer(conductances.getElements());
            conductances.clear();
        }
    }
}
