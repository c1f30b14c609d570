package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.Optional;

/** The probes before the first set: what the device conducts then, and whether probing changes that. At constant memory. */
final class DisturbCheck {

    /** Fewer probes do not tell a change from noise. */
    private static final int LEAST_PROBES = 8;

    private static final String METHOD =
            "slope of the straight line through the probes before the first set, times their number,"
                    + " over their mean; 95 % interval from their scatter";

    private long n;
    private double meanIndex;
    private double mean;
    private double indexSquares;
    private double squares;
    private double products;

    /** Adds the conductance in S of the next probe. */
    void add(double conductance) {
        n++;
        double fromIndex = n - meanIndex;
        double from = conductance - mean;
        meanIndex += fromIndex / n;
        mean += from / n;
        indexSquares += fromIndex * (n - meanIndex);
        squares += from * (conductance - mean);
        products += fromIndex * (conductance - mean);
    }

    /** Returns the conductance before the first set; empty if it was hardly probed. */
    Optional<OffState> off() {
        if (n < LEAST_PROBES) {
            return Optional.empty();
        }
        return Optional.of(new OffState(mean, Interval.ofStandardError(mean, Math.sqrt(squares / (n - 1) / n)), n));
    }

    /** Returns by which part of it the conductance changed while it was probed. */
    Finding finding() {
        Optional<OffState> off = off();
        if (off.isEmpty()) {
            return unresolved(tooFew());
        }
        if (!off.get().isResolved()) {
            return unresolved("the conductance before the first set is below "
                    + SiFormat.value(Math.max(0, off.get().interval().high()), "S", 2) + ", lost in the noise");
        }
        double slope = products / indexSquares;
        double residuals = Math.max(0, squares - slope * products);
        double error = Math.sqrt(residuals / (n - 2) / indexSquares);
        Interval interval = Interval.ofStandardError(slope * n / mean, error * n / mean);
        return new Finding.Resolved("read_disturb", slope * n / mean, "1", interval, n, METHOD);
    }

    /** Returns the conductance before the first set as a finding. */
    Finding conductance() {
        String method = "mean of the probes before the first set; 95 % interval from their scatter";
        return off().filter(OffState::isResolved)
                .<Finding>map(off ->
                        new Finding.Resolved("conductance_hrs", off.conductance(), "S", off.interval(), n, method))
                .orElseGet(() -> new Finding.Unresolved(
                        "conductance_hrs",
                        "S",
                        n,
                        off().map(off -> "below "
                                        + SiFormat.value(
                                                Math.max(0, off.interval().high()), "S", 2)
                                        + ", lost in the noise of " + n + " probes")
                                .orElseGet(this::tooFew),
                        method));
    }

    private String tooFew() {
        return "the device was probed " + n + " times before the first set, at least " + LEAST_PROBES
                + " probes are needed (disturb-check-probes)";
    }

    private Finding unresolved(String reason) {
        return new Finding.Unresolved("read_disturb", "1", n, reason, METHOD);
    }
}
