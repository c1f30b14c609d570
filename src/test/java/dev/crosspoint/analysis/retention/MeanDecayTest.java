package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanDecayTest {

    private static Trace trace(double... conductance) {
        double[] time = new double[conductance.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = i + 1.0;
        }
        return new Trace(1, time, conductance, new double[conductance.length]);
    }

    @Test
    void repeatsThatEndedAsLostAreNotReplacedByThoseThatLast() {
        MeanDecay decay = new MeanDecay();
        decay.add(trace(2, 0.02, 0.02), true, 2);
        decay.add(trace(4, 4, 4, 4, 4), false, 2);
        assertThat(decay.times()).containsExactly(1, 2, 3, 4, 5);
        assertThat(decay.means()).containsExactly(new double[] {1, 0.505, 0.505, 0.505, 0.505}, within(1e-12));
    }

    @Test
    void aRepeatThatWasCutSaysNothingBeyondItsEnd() {
        MeanDecay decay = new MeanDecay();
        decay.add(trace(1, 1, 1), false, 2);
        decay.add(trace(1, 0.5), false, 2);
        assertThat(decay.means()).containsExactly(new double[] {1, 0.75, 1}, within(1e-12));
    }
}
