package dev.crosspoint.analysis.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinguishableLevelsTest {

    private static double[] all(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] ramp(int count) {
        return IntStream.range(0, count).mapToDouble(i -> i).toArray();
    }

    @Test
    void statesCloserThanThreeDeviationsAreNotCountedTwice() {
        assertThat(DistinguishableLevels.of(ramp(10), all(10, 1), 1000).count()).isEqualTo(4);
        assertThat(DistinguishableLevels.of(ramp(10), all(10, 0.3), 1000).count())
                .isEqualTo(10);
    }

    @Test
    void equalStatesWithoutSpreadAreOneLevel() {
        assertThat(DistinguishableLevels.of(all(10, 5), all(10, 0), 9).count()).isOne();
    }

    @Test
    void theOrderInWhichStatesComeDoesNotMatter() {
        double[] falling = {9, 6, 3, 0};
        assertThat(DistinguishableLevels.of(falling, all(4, 1), 1000).count()).isEqualTo(4);
    }

    @Test
    void aNoisyStateNeedsMoreRoomThanAQuietOne() {
        double[] deviations = {0.1, 0.1, 2, 0.1};
        assertThat(DistinguishableLevels.of(ramp(4), deviations, 1000).count()).isEqualTo(3);
    }

    @Test
    void fewCyclesLeaveTheNumberOpen() {
        DistinguishableLevels few = DistinguishableLevels.of(ramp(100), all(100, 1), 3);
        DistinguishableLevels many = DistinguishableLevels.of(ramp(100), all(100, 1), 300);
        assertThat(few.most() - few.fewest()).isGreaterThan(many.most() - many.fewest());
        assertThat(few.fewest()).isLessThan(few.count());
        assertThat(few.most()).isGreaterThan(few.count());
    }
}
