package dev.crosspoint.analysis.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringCountTest {

    /** Pulses that fire more, or less, readily after one that did: the interval holds all the same. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.8, 0.3", "0.3, 0.8"})
    void intervalHoldsWhenPulsesDependOnEachOther(double afterSpike, double afterNone) {
        SplittableRandom random = new SplittableRandom(1);
        double truth = afterNone / (1 - afterSpike + afterNone);
        int runs = 400;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            FiringCount count = new FiringCount();
            for (int train = 0; train < 20; train++) {
                boolean fired = random.nextDouble() < truth;
                for (int pulse = 0; pulse < 20; pulse++) {
                    count.add(fired);
                    fired = random.nextDouble() < (fired ? afterSpike : afterNone);
                }
                count.endOfTrain();
            }
            covered += count.interval().contains(truth) ? 1 : 0;
        }

        // Where spikes are spread more evenly than by chance the interval is longer than it need be.
        assertThat(covered / (double) runs).isBetween(0.91, afterSpike < afterNone ? 1.0 : 0.985);
    }

    @Test
    void allOrNothingStaysWithinZeroAndOne() {
        FiringCount count = new FiringCount();
        for (int pulse = 0; pulse < 10; pulse++) {
            count.add(true);
        }
        count.endOfTrain();

        assertThat(count.interval().high()).isEqualTo(1);
        // 10 of 10 proves no more than this (Wilson).
        assertThat(count.interval().low()).isBetween(0.70, 0.75);
    }
}
