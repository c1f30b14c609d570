package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulsediv.TrainValue.Bounded;
import dev.crosspoint.analysis.pulsediv.TrainValue.Known;
import dev.crosspoint.analysis.pulsediv.TrainValue.Missing;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/** The pulses of one kind in one train, and what they say together. */
final class PulseSeries {
    private static final Bootstrap BOOTSTRAP = Bootstrap.of(1000);

    private final TrainSettings.Pulses kind;
    private final List<PulseCurrent> pulses;

    PulseSeries(TrainSettings.Pulses kind, List<PulseCurrent> pulses) {
        this.kind = kind;
        this.pulses = List.copyOf(pulses);
    }

    /** Returns the EPSC in A of the pulse at {@code place}, from 1. */
    TrainValue epsc(int place) {
        return of(place, pulse -> measured(pulse.epsc()));
    }

    /** Returns V I t in J of the pulse at {@code place}. */
    TrainValue energy(int place) {
        return of(place, pulse -> energy(pulse.energy()));
    }

    /** Returns the integral of v i dt in J over the pulse at {@code place}. */
    TrainValue integral(int place) {
        return of(
                place,
                pulse -> pulse.integral()
                        .map(PulseSeries::energy)
                        .orElseGet(() -> new Missing("a reading of pulse " + place + " cannot be trusted")));
    }

    /** Returns EPSC over EPSC of two pulses. */
    TrainValue ratio(int place, int reference) {
        Optional<PulseCurrent> first = at(reference);
        Optional<PulseCurrent> other = at(place);
        if (first.isEmpty() || other.isEmpty()) {
            return missing(first.isEmpty() ? reference : place);
        }
        Measured below = first.get().epsc();
        Measured above = other.get().epsc();
        if (!isAboveZero(below)) {
            return new Bounded("the EPSC of pulse " + reference + ", " + text(below)
                    + ", cannot be told from zero, that of" + " pulse " + place + " is " + text(above));
        }
        if (!isAboveZero(above)) {
            double bound = above.times(sign()).interval().high() / Math.abs(below.value());
            return new Bounded("below " + SiFormat.value(bound, "1", 2) + ": the EPSC of pulse " + place + ", "
                    + text(above) + ", cannot be told from zero");
        }
        double value = above.value() / below.value();
        double shared = Math.abs(value) * Math.sqrt(below.run()) * Math.abs(1 / above.value() - 1 / below.value());
        int from = pulses.indexOf(first.get());
        int to = pulses.indexOf(other.get());
        return new Known(value, () -> interval(epscs -> epscs[to] / epscs[from], value), shared);
    }

    /** Returns Spearman's rank correlation of the conductance with the number of the pulse. */
    TrainValue rankCorrelation() {
        if (pulses.size() < kind.count() || pulses.size() < 3) {
            return new Missing(pulses.size() + " of " + kind.count() + " pulses; a rank correlation needs all, and 3");
        }
        double[] currents = pulses.stream().mapToDouble(p -> p.epsc().value()).toArray();
        double value = rankCorrelation(currents);
        return new Known(value, () -> interval(this::rankCorrelation, value), 0);
    }

    private double rankCorrelation(double[] epscs) {
        double[] places = IntStream.range(0, epscs.length).asDoubleStream().toArray();
        return sign() * new SpearmansCorrelation().correlation(places, epscs);
    }

    /** Returns the energy in J that doubles the EPSC of the first pulse. */
    TrainValue doublingEnergy(DoublingEnergy convention) {
        Optional<PulseCurrent> first = at(1);
        if (first.isEmpty()) {
            return missing(1);
        }
        Measured energy = first.get().energy();
        if (energy.interval().low() <= 0) {
            return new Bounded("the first pulse takes less than "
                    + SiFormat.value(energy.interval().high(), "J", 2) + ", and its EPSC, "
                    + text(first.get().epsc()) + ", cannot be told from zero");
        }
        double[] energies = pulses.stream().mapToDouble(p -> p.energy().value()).toArray();
        int doubled = convention.pulses(energies);
        if (pulses.stream().limit(doubled).anyMatch(p -> p.place() != pulses.indexOf(p) + 1)) {
            return new Missing("a pulse before the EPSC doubles is missing");
        }
        if (doubled > energies.length) {
            double spent = IntStream.range(0, energies.length)
                    .mapToDouble(i -> energies[i])
                    .sum();
            return new Bounded("above " + SiFormat.value(spent, "J", 2) + ": the EPSC does not double in "
                    + energies.length + (energies.length == 1 ? " pulse" : " pulses"));
        }
        double voltSeconds = Math.abs(kind.level()) * kind.width();
        double value = convention.of(energies);
        return new Known(
                value,
                () -> interval(
                        epscs -> convention.of(Arrays.stream(epscs)
                                .map(epsc -> kind.level() * kind.width() * epsc)
                                .toArray()),
                        value),
                doubled * voltSeconds * Math.sqrt(first.get().epsc().run()));
    }

    /** Returns the 95 % interval of a statistic of the EPSCs, from their noise by a parametric bootstrap, {@code value} within. */
    private Interval interval(ToDoubleFunction<double[]> statistic, double value) {
        double[] values = pulses.stream().mapToDouble(p -> p.epsc().value()).toArray();
        double[] own =
                pulses.stream().mapToDouble(p -> Math.sqrt(p.epsc().own())).toArray();
        double[] train =
                pulses.stream().mapToDouble(p -> Math.sqrt(p.epsc().train())).toArray();
        double[] run =
                pulses.stream().mapToDouble(p -> Math.sqrt(p.epsc().run())).toArray();
        double[] drawn = new double[values.length];
        Interval simulated = BOOTSTRAP.parametricInterval(random -> {
            double ofTrain = random.nextGaussian();
            double ofRun = random.nextGaussian();
            Arrays.setAll(drawn, i -> values[i] + own[i] * random.nextGaussian() + train[i] * ofTrain + run[i] * ofRun);
            return statistic.applyAsDouble(drawn);
        });
        return new Interval(Math.min(value, simulated.low()), Math.max(value, simulated.high()));
    }

    private TrainValue of(int place, Function<PulseCurrent, TrainValue> value) {
        return at(place).map(value).orElseGet(() -> missing(place));
    }

    private Optional<PulseCurrent> at(int place) {
        return pulses.stream().filter(pulse -> pulse.place() == place).findFirst();
    }

    private Missing missing(int place) {
        String last = pulses.isEmpty()
                ? "there is none"
                : "the last one is pulse " + pulses.get(pulses.size() - 1).place() + " with "
                        + text(pulses.get(pulses.size() - 1).epsc());
        return new Missing("pulse " + place + " of " + kind.count() + " was not measured whole; " + last);
    }

    private static TrainValue measured(Measured measured) {
        return new Known(measured.value(), measured::interval, Math.sqrt(measured.run()));
    }

    private static TrainValue energy(Measured energy) {
        return energy.interval().low() <= 0
                ? new Bounded("below " + SiFormat.value(energy.interval().high(), "J", 2)
                        + ", as the 95 % interval does not lie above zero")
                : measured(energy);
    }

    /** Returns whether a current flows in the direction of the voltage, beyond its 95 % interval. */
    private boolean isAboveZero(Measured epsc) {
        return epsc.times(sign()).interval().low() > 0;
    }

    private double sign() {
        return Math.signum(kind.level());
    }

    private static String text(Measured epsc) {
        return SiFormat.withInterval(
                epsc.value(), epsc.interval().low(), epsc.interval().high(), "A");
    }
}
