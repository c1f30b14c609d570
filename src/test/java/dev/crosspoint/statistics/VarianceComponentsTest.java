package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Both spreads of small tables that can be worked out by hand; CoverageTest has the many random ones. */
class VarianceComponentsTest {

    private static VarianceComponents of(double[]... groups) {
        return VarianceComponents.of(List.of(groups)).value().orElseThrow();
    }

    @Test
    void equalGroupsGiveTheMeanSquaresOfTheTextbook() {
        VarianceComponents found = of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9});
        assertThat(found.within().value()).isCloseTo(1, within(1e-12));
        // The means 2, 5, 8 have variance 9, of which 1/3 is that of three values each.
        assertThat(found.betweenVariance()).isCloseTo(9 - 1 / 3.0, within(1e-12));
        assertThat(found.mean().value()).isCloseTo(5, within(1e-12));
        // Ends worked out with the quantiles of scipy.stats 1.17.1.
        assertThat(found.within().interval().low()).isCloseTo(0.644393407932372, within(1e-6));
        assertThat(found.within().interval().high()).isCloseTo(2.2020661128215577, within(1e-6));
        assertThat(found.betweenVarianceInterval().low()).isCloseTo(2.095399629311659, within(1e-6));
        assertThat(found.betweenVarianceInterval().high()).isCloseTo(355.0880966381149, within(1e-6 * 355));
        assertThat(found.mean().interval().low()).isCloseTo(-2.452413135250991, within(1e-6));
    }

    @Test
    void groupsOfDifferentSizesCountByTheirHarmonicMean() {
        VarianceComponents found = of(new double[] {0, 2}, new double[] {9, 10, 11, 10, 10, 10});
        double pooled = (2 + 2) / 6.0;
        assertThat(found.within().value()).isCloseTo(Math.sqrt(pooled), within(1e-12));
        assertThat(found.betweenVariance()).isCloseTo(40.5 - pooled * (1 / 2.0 + 1 / 6.0) / 2, within(1e-12));
        assertThat(found.mean().value()).isCloseTo(5.5, within(1e-12));
    }

    @Test
    void meansThatSpreadLessThanTheValuesGiveABoundInsteadOfANegativeVariance() {
        VarianceComponents found = of(new double[] {1, 5}, new double[] {3, 5}, new double[] {0, 6});
        assertThat(found.betweenVariance()).isNegative();
        assertThat(found.between()).isInstanceOf(Estimate.Unresolved.class);
        assertThat(found.betweenUpperBound().orElseThrow()).isPositive();
    }

    @Test
    void meansThatAreAllTheSameGiveNoBoundOfZero() {
        VarianceComponents found = of(new double[] {1, 5}, new double[] {2, 4}, new double[] {0, 6});
        assertThat(found.between()).isInstanceOf(Estimate.Unresolved.class);
        assertThat(found.betweenUpperBound()).isEmpty();
    }

    @Test
    void groupsOfOneValueEachTellNothing() {
        assertThat(VarianceComponents.of(List.of(new double[] {1}, new double[] {2})))
                .isInstanceOf(Estimate.Unresolved.class);
        assertThat(VarianceComponents.of(List.of(new double[] {1, 2, 3}))).isInstanceOf(Estimate.Unresolved.class);
    }

    @Test
    void valuesThatWereNotMeasuredAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[] {1, Double.NaN}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> of(new double[0], new double[] {1, 2}));
    }
}
