package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedSampleTest {

    @Test
    void fewValuesHaveTheExactQuantilesAndIntervals() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.doubles(1001).toArray();
        StreamedSample streamed = new StreamedSample();
        for (double value : values) {
            streamed.add(value);
        }
        Sample exact = Sample.of(values);
        for (double probability : new double[] {0.05, 0.5, 0.95, 1}) {
            assertThat(streamed.quantile(probability)).isEqualTo(exact.quantile(probability));
        }
        assertThat(streamed.quantileInterval(0.05)).isEqualTo(exact.quantileInterval(0.05));
    }

    @ParameterizedTest
    @ValueSource(ints = {StreamedSample.CAPACITY, StreamedSample.CAPACITY + 1, 1_000_000})
    void manyValuesAreAllLikelyToBeKeptHoweverTheyAreOrdered(int n) {
        StreamedSample rising = new StreamedSample();
        StreamedSample falling = new StreamedSample();
        for (int i = 0; i < n; i++) {
            rising.add((i + 0.5) / n);
            falling.add(1 - (i + 0.5) / n);
        }
        for (double probability : new double[] {0.005, 0.05, 0.5, 0.95, 0.995}) {
            double standardError = Math.sqrt(probability * (1 - probability) / StreamedSample.CAPACITY);
            for (StreamedSample streamed : List.of(rising, falling)) {
                double quantile = streamed.quantile(probability);
                Interval interval = streamed.quantileInterval(probability).orElseThrow();
                assertThat(quantile).isCloseTo(probability, within(4 * standardError));
                assertThat(interval.contains(quantile)).isTrue();
                // The width is a sum of so many spacings of order statistics, each as uncertain as it is long.
                double spacings = 2 * 1.96 * standardError * StreamedSample.CAPACITY;
                assertThat(interval.halfWidth())
                        .isCloseTo(1.96 * standardError, withinPercentage(400 / Math.sqrt(spacings)));
            }
        }
        assertThat(rising.size()).isEqualTo(n);
    }

    @Test
    void aValueThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new StreamedSample().add(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noValuesHaveNoInterval() {
        assertThat(new StreamedSample().quantileInterval(0.5)).isEmpty();
    }
}
