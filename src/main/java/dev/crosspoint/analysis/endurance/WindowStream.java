package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Proportion;
import dev.crosspoint.statistics.StreamedSample;
import java.util.Optional;
import java.util.OptionalDouble;

/** The windows of many cycles, at bounded memory. */
final class WindowStream {
    private static final String RATIO = "resistance in the HRS over that in the LRS of the same cycle";

    private final EnduranceSettings settings;

    /** Windows below one over these; a bounded one counts with its bound. */
    private final StreamedSample inverses = new StreamedSample();

    private Optional<Smallest> smallest = Optional.empty();
    private Optional<Smallest> smallestBound = Optional.empty();
    private long good;
    private long undecided;
    private long notSeen;
    private long firstNotSeen;

    /** A window that is the smallest so far, and its cycle. */
    private record Smallest(long cycle, double ratio, double relativeError) {}

    WindowStream(EnduranceSettings settings) {
        this.settings = settings;
    }

    void add(long cycle, Window window) {
        if (window instanceof Window.Measured measured) {
            inverses.add(1 / measured.ratio());
            smallest = smaller(smallest, new Smallest(cycle, measured.ratio(), measured.relativeError()));
            good += measured.ratio() >= settings.criterion() ? 1 : 0;
        } else if (window instanceof Window.AtLeast bound) {
            // Of bounded windows only the order against larger inverses matters, and that is kept.
            inverses.add(0);
            smallestBound = smaller(smallestBound, new Smallest(cycle, bound.ratio(), 0));
            good += bound.ratio() >= settings.criterion() ? 1 : 0;
            undecided += bound.ratio() < settings.criterion() ? 1 : 0;
        } else {
            firstNotSeen = notSeen == 0 ? cycle : firstNotSeen;
            notSeen++;
        }
    }

    private static Optional<Smallest> smaller(Optional<Smallest> present, Smallest next) {
        return present.isPresent() && present.get().ratio <= next.ratio ? present : Optional.of(next);
    }

    /** Returns in how many cycles it was not decided whether the window meets the criterion. */
    long undecided() {
        return undecided;
    }

    /** Returns in how many cycles no low-resistance state was seen. */
    long notSeen() {
        return notSeen;
    }

    private long cycles() {
        return inverses.size() + notSeen;
    }

    /** Returns the median of the windows that were seen; empty if there is none, or it is only bounded. */
    OptionalDouble median() {
        if (inverses.size() == 0) {
            return OptionalDouble.empty();
        }
        double inverse = inverses.quantile(0.5);
        return inverse > 0 ? OptionalDouble.of(1 / inverse) : OptionalDouble.empty();
    }

    /** Returns the smallest window; empty if there is none, or it is only bounded. */
    OptionalDouble minimum() {
        boolean bounded = smallestBound.isPresent()
                && smallest.filter(one -> one.ratio <= smallestBound.get().ratio)
                        .isEmpty();
        return notSeen > 0 || bounded || smallest.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(smallest.get().ratio);
    }

    /** Returns the smallest window as a finding, with the cycle that had it. */
    Finding minimumFinding() {
        String name = "endurance_window_min";
        String method = "smallest " + RATIO;
        if (minimum().isPresent()) {
            Smallest one = smallest.orElseThrow();
            Interval interval = Interval.ofStandardError(Math.log(one.ratio), one.relativeError)
                    .exp();
            return new Finding.Resolved(
                    name,
                    one.ratio,
                    "1",
                    Math.min(one.ratio, interval.low()),
                    Math.max(one.ratio, interval.high()),
                    cycles(),
                    method + ", in cycle " + one.cycle + "; 95 % interval from the noise of its two reads");
        }
        return new Finding.Unresolved(name, "1", cycles(), reasonForNoMinimum(), method);
    }

    private String reasonForNoMinimum() {
        if (notSeen > 0) {
            return "no low-resistance state was seen in " + notSeen + " of " + cycles() + " cycles, first in cycle "
                    + firstNotSeen;
        }
        return smallestBound
                .map(bound -> "above " + SiFormat.value(bound.ratio, "1", 3) + ", the bound in cycle " + bound.cycle
                        + ", whose current in the HRS was below the noise floor")
                .orElse("no cycle has both reads");
    }

    /** Returns the median window as a finding. */
    Finding medianFinding() {
        String name = "endurance_window_median";
        String method = "median " + RATIO + "; 95 % interval from order statistics, cycles taken as independent";
        OptionalDouble median = median();
        Optional<Interval> interval = inverses.quantileInterval(0.5);
        if (median.isEmpty() || interval.isEmpty()) {
            String reason = inverses.size() == 0
                    ? reasonForNoMinimum()
                    : median.isEmpty()
                            ? "in half of the cycles or more the current in the HRS was below the noise floor"
                            : "too few cycles to bracket the median: " + inverses.size();
            return new Finding.Unresolved(name, "1", inverses.size(), reason, method);
        }
        return new Finding.Resolved(
                name,
                median.getAsDouble(),
                "1",
                1 / interval.get().high(),
                1 / interval.get().low(),
                inverses.size(),
                method);
    }

    /** Returns the share of cycles that meet the criterion. */
    Finding yieldFinding() {
        String name = "endurance_yield";
        String method = "share of read cycles with a ratio of at least " + SiFormat.nominal(settings.criterion(), "1")
                + " (window-criterion); 95 % interval by Wilson's score, cycles taken as independent";
        long decided = cycles() - undecided;
        if (decided == 0) {
            return new Finding.Unresolved(name, "1", 0, "no cycle decides whether it meets the criterion", method);
        }
        Proportion share = new Proportion(good, decided);
        Interval interval = share.interval();
        return new Finding.Resolved(name, share.value(), "1", interval, decided, method);
    }
}
