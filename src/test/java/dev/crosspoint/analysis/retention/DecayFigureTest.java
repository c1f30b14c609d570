package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.statistics.DecayFit;
import dev.crosspoint.statistics.DecayLaw;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecayFigureTest {

    /** At 1 s it is 1e-39 of what it was: without a bound the axis would span as many decades. */
    @Test
    void anExponentialLawDoesNotStretchTheAxisBelowWhatWasMeasured() {
        double[] times = new double[100];
        Arrays.setAll(times, i -> 0.01 * (i + 1));
        double[] decay = Arrays.stream(times)
                .map(time -> Math.exp(-Math.pow(time / 0.05, 1.5)))
                .toArray();
        DecayFit fit = DecayFit.fit(DecayLaw.STRETCHED_EXPONENTIAL, times, decay)
                .value()
                .orElseThrow();

        Series law = DecayFigure.law(fit, 0.01, 1, 10e-6, 1e-9);

        assertThat(Arrays.stream(law.y()).filter(Double::isFinite)).isNotEmpty().allMatch(siemens -> siemens >= 1e-9);
        assertThat(law.y()[0]).isEqualTo(10e-6 * fit.at(0.01));
        assertThat(law.y()[law.y().length - 1]).isNaN();
    }
}
