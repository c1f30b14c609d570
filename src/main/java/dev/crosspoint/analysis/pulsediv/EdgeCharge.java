package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.Condition.Choice;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The charge that flows in an open circuit at the edges of the potentiating pulses: what the rising edge brings, the falling edge takes
 * back.
 */
final class EdgeCharge {
    private static final String NAME = "displacement_charge";

    private final double interval;
    private final int settled;
    private final Sum rising = new Sum();
    private final Sum both = new Sum();
    private Optional<Pulse> pulse = Optional.empty();

    /** The charge of the latest pulse, which waits for its falling edge. */
    private record Pulse(Offset offset, double rising, double whole, double variance, int samples) {}

    /** Mean and noise of a charge. */
    private static final class Sum {
        private long n;
        private double charges;
        private double own;
        private double offset;

        private void add(double charge, double ownVariance, double offsetVariance) {
            n++;
            charges += charge;
            own += ownVariance;
            offset += offsetVariance;
        }

        private Finding finding(String method) {
            // The pulses of a train share its offset, so that averaging over them gains nothing on it.
            double error = Math.sqrt(own / ((double) n * n) + offset / n);
            Interval noise = Interval.ofStandardError(charges / n, error);
            return new Finding.Resolved(NAME, charges / n, "C", noise.low(), noise.high(), n, method);
        }
    }

    EdgeCharge(TrainSettings settings) {
        this.interval = settings.interval();
        this.settled = settings.plateauFrom();
    }

    /** Adds a pulse. */
    void pulse(SampledLevel level, Offset offset) {
        pulse = Optional.empty();
        if (settled == 0 || !IntStream.range(0, level.samples()).allMatch(level::isOk)) {
            return;
        }
        double[] current = offset.removedFrom(level);
        double variance = SampleNoise.variance(current, settled) * interval * interval;
        double time = settled * interval;
        double charge = interval * Arrays.stream(current, 0, settled).sum();
        rising.add(charge, settled * variance, time * time * offset.variance());
        pulse = Optional.of(
                new Pulse(offset, charge, interval * Arrays.stream(current).sum(), variance, current.length));
    }

    /** Adds the time after the pulse that was added last. */
    void gap(SampledLevel level) {
        pulse.filter(any -> IntStream.range(0, level.samples()).allMatch(level::isOk))
                .ifPresent(before -> {
                    double[] current = before.offset().removedFrom(level);
                    int samples = before.samples() + current.length;
                    double time = samples * interval;
                    both.add(
                            before.whole() + interval * Arrays.stream(current).sum(),
                            samples * before.variance(),
                            time * time * before.offset().variance());
                });
        pulse = Optional.empty();
    }

    /** Returns the charges, as far as there are whole pulses with the time after them. */
    List<Finding> findings() {
        if (rising.n == 0 || both.n == 0) {
            return List.of();
        }
        return List.of(
                both.finding(
                                "mean over the potentiating pulses of the integral of the current over a pulse and the time after"
                                        + " it, offset subtracted; 95 % interval from noise")
                        .under(List.of(new Choice("edges", "both"))),
                rising.finding(
                                "mean over the potentiating pulses of the integral of the current from the edge to the start of"
                                        + " the plateau, offset subtracted; 95 % interval from noise")
                        .under(List.of(new Choice("edges", "rising"))));
    }
}
