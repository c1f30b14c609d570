package dev.crosspoint.analysis.neuron.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MovingAverageTest {

    @Test
    void levelIsLeftAsItIsUpToBothEnds() {
        double[] level = new double[20];
        Arrays.fill(level, 0.75);

        assertThat(MovingAverage.of(level, 5)).containsExactly(level, within(1e-15));
    }

    @Test
    void nothingMovesInTime() {
        double[] values = new SplittableRandom(1).doubles(50).toArray();

        double[] backwards = reversed(MovingAverage.of(reversed(values), 5));

        assertThat(backwards).containsExactly(MovingAverage.of(values, 5), within(1e-15));
    }

    @Test
    void signalPassesAtTheMainsAndIsThreeDecibelsDownAtTwentyTwoKilohertz() {
        assertThat(gain(50)).isCloseTo(1, within(1e-4));
        assertThat(20 * Math.log10(gain(22e3))).isCloseTo(-3, within(0.3));
    }

    @Test
    void evenNumberWouldShiftTheSignalByHalfASample() {
        assertThatThrownBy(() -> MovingAverage.of(new double[10], 4)).hasMessageContaining("odd");
    }

    private static double gain(double frequency) {
        double[] sine = new double[100_000];
        Arrays.setAll(sine, i -> Math.sin(2 * Math.PI * frequency * i * 4e-6));
        double[] smoothed = MovingAverage.of(sine, 5);
        return Math.sqrt(squares(smoothed) / squares(sine));
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }
}
