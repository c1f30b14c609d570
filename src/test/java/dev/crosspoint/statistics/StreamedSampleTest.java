package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    @ValueSource(ints = {StreamedSample.MOST_EXACT, StreamedSample.MOST_EXACT + 1, 400_000})
    void manyValuesKeepTheErrorOfRanksThatIsPromisedHoweverTheyAreOrdered(int n) {
        StreamedSample rising = new StreamedSample();
        StreamedSample mixed = new StreamedSample();
        for (int i = 0; i < n; i++) {
            rising.add((i + 0.5) / n);
            // Multiples of the golden ratio fill the interval evenly, out of order.
            mixed.add((i * 0.6180339887498949) % 1);
        }
        for (double probability : new double[] {0.005, 0.05, 0.5, 0.95, 0.995}) {
            assertThat(rising.quantile(probability)).isCloseTo(probability, within(StreamedSample.RANK_ERROR + 1e-4));
            assertThat(mixed.quantile(probability)).isCloseTo(probability, within(StreamedSample.RANK_ERROR + 1e-4));
            assertThat(mixed.quantileInterval(probability).orElseThrow().contains(probability))
                    .isTrue();
        }
        assertThat(mixed.size()).isEqualTo(n);
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
