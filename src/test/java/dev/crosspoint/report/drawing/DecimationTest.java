package dev.crosspoint.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static double[] at(double[] y, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> y[i]).toArray();
    }

    @Test
    void aSpikeOfOneSampleInAMillionSurvives() {
        double[] y = new SplittableRandom(1).doubles(1_000_000).toArray();
        y[654_321] = 100;
        y[123_456] = -100;
        int[] kept = Decimation.indices(y, 2000);
        assertThat(kept).hasSizeLessThan(2100).contains(654_321, 123_456, 0, 999_999);
    }

    @Test
    void fewPointsAreLeftAlone() {
        assertThat(Decimation.indices(new double[] {3, 1, 2}, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void aBreakIsNotBridged() {
        double[] y = IntStream.range(0, 1000)
                .mapToDouble(i -> i == 500 ? Double.NaN : i)
                .toArray();
        assertThat(at(y, Decimation.indices(y, 100))).contains(Double.NaN);
    }

    @Test
    void aPlateauKeepsBothItsEnds() {
        double[] y = IntStream.range(0, 100)
                .mapToDouble(i -> i >= 40 && i < 50 ? 1 : 0)
                .toArray();
        assertThat(Decimation.indices(y, 20)).contains(40, 49);
    }

    @Property
    void extremesAndOrderAreKept(
            @ForAll @Size(min = 1, max = 300) @DoubleRange(min = -1e3, max = 1e3) double[] y,
            @ForAll @IntRange(min = 4, max = 100) int most) {
        int[] kept = Decimation.indices(y, most);
        assertThat(kept).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most + 4);
        assertThat(Arrays.stream(at(y, kept)).max()).isEqualTo(Arrays.stream(y).max());
        assertThat(Arrays.stream(at(y, kept)).min()).isEqualTo(Arrays.stream(y).min());
    }
}
