package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.Finding;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisturbCheckTest {

    private static DisturbCheck check(double change, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DisturbCheck check = new DisturbCheck();
        for (int i = 0; i < 1000; i++) {
            check.add(1e-9 * (1 + change * (i - 499.5) / 1000 + noise * random.nextGaussian()));
        }
        return check;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, -0.2})
    void theChangeIsUnbiasedAndItsIntervalHoldsTheTruth(double change) {
        int held = 0;
        double sum = 0;
        double width = 0;
        for (int seed = 0; seed < 500; seed++) {
            Finding.Resolved found = (Finding.Resolved) check(change, 0.3, seed).finding();
            held += found.low() <= change && change <= found.high() ? 1 : 0;
            sum += found.value() - change;
            width = found.high() - found.low();
        }
        assertThat(Math.abs(sum / 500)).isLessThan(width / 4 / Math.sqrt(500) * 3);
        assertThat(held / 500.0).isBetween(0.9, 0.98);
    }

    @Test
    void aConductanceLostInTheNoiseHasNoChange() {
        assertThat(check(0, 100, 1).finding())
                .isInstanceOfSatisfying(
                        Finding.Unresolved.class,
                        none -> assertThat(none.reason()).contains("lost in the noise"));
        assertThat(check(0, 100, 1).conductance()).isInstanceOf(Finding.Unresolved.class);
    }

    @Test
    void aRunWithoutACheckSaysWhichSettingIsMissing() {
        assertThat(new DisturbCheck().finding())
                .isInstanceOfSatisfying(
                        Finding.Unresolved.class,
                        none -> assertThat(none.reason()).contains("disturb-check-probes"));
    }
}
