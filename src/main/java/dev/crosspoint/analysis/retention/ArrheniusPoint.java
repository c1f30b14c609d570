package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A retention time at a temperature.
 *
 * @param temperature in K
 * @param time in s
 * @param relativeError standard error of ln(time)
 */
record ArrheniusPoint(double temperature, double time, double relativeError) {

    /** The Boltzmann constant in eV/K, exact ("The International System of Units", 9th edition, BIPM 2019). */
    private static final double BOLTZMANN = 1.380649e-23 / 1.602176634e-19;

    /** A 95 % interval is so many standard errors long on either side. */
    private static final double STANDARD_ERRORS = Interval.ofStandardError(0, 1).halfWidth();

    /** Returns 1/kT in 1/eV. */
    double inverseEnergy() {
        return 1 / (BOLTZMANN * temperature);
    }

    /** Returns the temperature of a run's device in K, where it is known. */
    static OptionalDouble temperatureOf(AnalyzedRun run) {
        double kelvin = run.run().record().at("/start/bench/temperature_k").asDouble(Double.NaN);
        return kelvin > 0 ? OptionalDouble.of(kelvin) : OptionalDouble.empty();
    }

    /** Returns the retention time that a run found by a criterion, resolved or not. */
    static Optional<Finding> findingOf(AnalyzedRun run, Criterion criterion) {
        return run.result().findings().stream()
                .filter(finding -> finding.name().equals(criterion.findingName())
                        && finding.conditions().equals(criterion.conditions()))
                .findFirst();
    }

    /** Returns the point of a run; empty if its temperature, its time or the time's interval is not known. */
    static Optional<ArrheniusPoint> of(AnalyzedRun run, Criterion criterion) {
        OptionalDouble kelvin = temperatureOf(run);
        return findingOf(run, criterion)
                .filter(finding -> kelvin.isPresent())
                .filter(Finding.Resolved.class::isInstance)
                .map(Finding.Resolved.class::cast)
                .filter(time -> time.low() > 0 && time.high() > time.low() && Double.isFinite(time.high()))
                .map(time -> new ArrheniusPoint(
                        kelvin.getAsDouble(),
                        time.value(),
                        Math.log(time.high() / time.low()) / (2 * STANDARD_ERRORS)));
    }
}
