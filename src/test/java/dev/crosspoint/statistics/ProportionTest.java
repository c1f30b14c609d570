package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Reference values: SciPy 1.17.1, binomtest(k, n).proportion_ci(method="wilson"). */
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, 0.16112515805",
        "17, 30, 0.39197307001, 0.72622514423",
        "4, 4, 0.51010916355, 1",
    })
    void agreesWithSciPyAlsoForNoneAndAll(int successes, int trials, double low, double high) {
        Proportion proportion = new Proportion(successes, trials);

        assertThat(proportion.value()).isEqualTo((double) successes / trials);
        assertThat(proportion.interval().low()).isCloseTo(low, within(1e-10));
        assertThat(proportion.interval().high()).isCloseTo(high, within(1e-10));
    }

    @Test
    void aProportionOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(5, 4))
                .withMessageContaining("5 of 4");
    }
}
