package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulsediv.TrainValue.Bounded;
import dev.crosspoint.analysis.pulsediv.TrainValue.Known;
import dev.crosspoint.analysis.pulsediv.TrainValue.Missing;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import java.util.Optional;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** One quantity over the trains of a run, at constant memory. */
final class OverTrains {
    private final String name;
    private final String unit;
    private final boolean ratio;
    private final String definition;
    private final StreamingStatistics values = new StreamingStatistics();
    private Optional<Known> only = Optional.empty();
    private Optional<String> bound = Optional.empty();
    private Optional<String> absence = Optional.empty();
    private long bounded;
    private double shared;

    /**
     * @param ratio whether the mean is that of logarithms
     * @param definition how the quantity is obtained from one train
     */
    OverTrains(String name, String unit, boolean ratio, String definition) {
        this.name = name;
        this.unit = unit;
        this.ratio = ratio;
        this.definition = definition;
    }

    /** Adds what the next train says. */
    void add(TrainValue value) {
        if (value instanceof Known known) {
            only = values.getN() == 0 ? Optional.of(known) : Optional.empty();
            values.addValue(ratio ? Math.log(known.value()) : known.value());
            shared += ratio ? known.shared() / known.value() : known.shared();
        } else if (value instanceof Bounded beyond) {
            bounded++;
            bound = bound.or(() -> Optional.of(beyond.reason()));
        } else if (value instanceof Missing missing) {
            absence = absence.or(() -> Optional.of(missing.reason()));
        }
    }

    /** Returns the mean over the trains, or why there is none. */
    Finding finding() {
        if (bounded > 0) {
            String where = values.getN() + bounded == 1
                    ? ""
                    : " (" + bounded + " of " + (values.getN() + bounded)
                            + " trains, which a mean of the others leaves out)";
            return new Finding.Unresolved(name, unit, values.getN(), bound.orElseThrow() + where, definition);
        }
        if (values.getN() == 0) {
            return new Finding.Unresolved(
                    name, unit, 0, absence.orElse("the run has no train with a baseline"), definition);
        }
        return only.map(this::ofOneTrain).orElseGet(this::ofManyTrains);
    }

    private Finding ofOneTrain(Known known) {
        Interval noise = known.noise().get();
        return new Finding.Resolved(
                name,
                known.value(),
                unit,
                noise.low(),
                noise.high(),
                1,
                definition + "; one train: 95 % interval from the noise of the readings alone, train-to-train spread"
                        + " unknown");
    }

    private Finding ofManyTrains() {
        Moments moments = new Moments(values.getN(), values.getMean(), values.getStandardDeviation());
        double common = Interval.ofStandardError(0, shared / values.getN()).halfWidth();
        Interval interval = Interval.around(
                moments.mean(), Math.hypot(moments.meanInterval().halfWidth(), common));
        Interval printed = ratio ? interval.exp() : interval;
        return new Finding.Resolved(
                name,
                ratio ? Math.exp(moments.mean()) : moments.mean(),
                unit,
                printed.low(),
                printed.high(),
                moments.n(),
                (ratio ? "log-mean over " : "mean over ") + moments.n() + " trains: " + definition
                        + "; 95 % interval by Student's t" + (ratio ? " on logarithms" : "")
                        + (common > 0 ? " and, in quadrature, the noise of the open-circuit run" : ""));
    }
}
