package dev.crosspoint.analysis.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {

    @Test
    void restOfAFiringPulseIsNotCountedAndATrainThatEndsIsCensored() {
        WaitingTimes waiting = new WaitingTimes();
        waiting.passed(5);
        waiting.fired(2);
        waiting.fired(1);
        waiting.passed(5);
        waiting.endOfTrain();
        waiting.fired(3);
        waiting.endOfTrain();

        assertThat(waiting.kept())
                .containsExactly(
                        new WaitingTime(7, 2, true),
                        new WaitingTime(1, 1, true),
                        new WaitingTime(5, 1, false),
                        new WaitingTime(3, 1, true));
        assertThat(waiting.time().mean()).isEqualTo(16.0 / 3);
        assertThat(waiting.pulses().mean()).isEqualTo(5.0 / 3);
    }

    @Test
    void longRunKeepsItsMeanButNotEveryWait() {
        SplittableRandom random = new SplittableRandom(2);
        WaitingTimes waiting = new WaitingTimes();
        for (int i = 0; i < 100_000; i++) {
            waiting.fired(-Math.log1p(-random.nextDouble()));
        }

        assertThat(waiting.kept()).hasSizeLessThanOrEqualTo(WaitingTimes.CAPACITY);
        assertThat(waiting.time().mean()).isCloseTo(1, within(0.015));
        assertThat(waiting.time().interval().halfWidth()).isCloseTo(1.96 / Math.sqrt(100_000), within(1e-4));
    }

    @Test
    void oneSpikeBoundsTheMeanFromNeitherSide() {
        WaitingTimes waiting = new WaitingTimes();
        waiting.fired(1);

        assertThat(waiting.time().interval().low()).isZero();
        assertThat(waiting.time().interval().high()).isInfinite();
    }
}
