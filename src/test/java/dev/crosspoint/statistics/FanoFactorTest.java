package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FanoFactorTest {

    /** Reference values: NumPy, SciPy 1.17.1 chi2.ppf. */
    @Test
    void agreesWithSciPy() {
        FanoFactor factor = FanoFactor.of(3, 5, 2, 4, 4, 6, 1, 3, 5, 2).value().orElseThrow();

        assertThat(factor.value()).isCloseTo(0.7142857143, within(1e-9));
        assertThat(factor.poissonRange().low()).isCloseTo(0.30004328, within(1e-7));
        assertThat(factor.poissonRange().high()).isCloseTo(2.11364087, within(1e-7));
    }

    @Test
    void silentTrainsHaveNoDispersion() {
        assertThat(FanoFactor.of(0, 0, 0).value()).isEmpty();
        assertThat(FanoFactor.of(4).value()).isEmpty();
        assertThat(FanoFactor.of().value()).isEmpty();
    }

    @Test
    void aClockworkHasDispersionZeroAndNoInterval() {
        FanoFactor factor = FanoFactor.of(5, 5, 5, 5).value().orElseThrow();

        assertThat(factor.value()).isZero();
        assertThat(factor.interval(Bootstrap.of(99))).isEmpty();
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FanoFactor.of(1, 2.5))
                .withMessageContaining("2.5");
        assertThatIllegalArgumentException().isThrownBy(() -> FanoFactor.of(1, Double.NaN));
    }
}
