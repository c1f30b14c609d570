package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PrecursorTest {

    private static final double LIFETIME = 15.5e-3;

    @Property(seed = "20250715")
    void isFullAfterTheTimeToFill(
            @ForAll @DoubleRange(min = 0, max = 500) double rate,
            @ForAll @DoubleRange(min = 0, max = 30) double autocatalysis,
            @ForAll @DoubleRange(min = 0, max = 0.99) double amount) {
        Precursor precursor = new Precursor(autocatalysis, LIFETIME);
        precursor.set(amount);
        double time = precursor.timeToFill(rate);
        if (Double.isInfinite(time)) {
            // The leak wins: even for ever is not enough.
            precursor.advance(rate, 100 * LIFETIME);
            assertThat(precursor.amount()).isLessThan(1);
        } else {
            precursor.advance(rate, time);
            assertThat(precursor.amount()).isCloseTo(1, within(1e-9));
        }
    }

    @Property(seed = "20250716")
    void twoStepsAreOne(
            @ForAll @DoubleRange(min = 0, max = 100) double rate,
            @ForAll @DoubleRange(min = 0, max = 0.02) double first,
            @ForAll @DoubleRange(min = 0, max = 0.02) double second) {
        Precursor once = new Precursor(2.42, LIFETIME);
        Precursor twice = new Precursor(2.42, LIFETIME);
        once.advance(rate, first + second);
        twice.advance(rate, first);
        twice.advance(rate, second);
        assertThat(twice.amount()).isCloseTo(once.amount(), within(1e-9 * (1 + once.amount())));
    }

    @Test
    void growsAtTheRateWhereAutocatalysisBalancesTheLeak() {
        Precursor precursor = new Precursor(2, 0.25);
        assertThat(precursor.timeToFill(2)).isEqualTo(0.5);
        precursor.advance(2, 0.25);
        assertThat(precursor.amount()).isEqualTo(0.5);
    }

    @Test
    void fullOneIsFullAtOnceAndLeaksWithItsLifetime() {
        Precursor precursor = new Precursor(2.42, LIFETIME);
        precursor.set(1.95);
        assertThat(precursor.timeToFill(1)).isZero();
        precursor.advance(0, LIFETIME);
        assertThat(precursor.amount()).isCloseTo(1.95 / Math.E, within(1e-12));
        assertThat(precursor.timeToLeakTo(precursor.amount() / Math.E)).isCloseTo(LIFETIME, within(1e-12));
    }
}
