package dev.crosspoint.analysis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Uncertain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Equations (1) to (4) of Li et al., Nanoscale Horiz. 2023, 8, 1456, for the devices of de Boer and Ehrler (ACS Energy Lett. 2024,
 * 9, 5787; Mater. Horiz. 2025, 12, 2701) and Vishwanath et al. (Mater. Horiz. 2024, 11, 2643), worked out by hand.
 */
class ReviewEquationsTest {

    private static void check(Uncertain found, double expected) {
        assertThat(found.value()).isCloseTo(expected, offset(1e-9 * expected));
        assertThat(found.interval().contains(found.value())).isTrue();
    }

    private static Uncertain exact(double value) {
        return Uncertain.exact(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 100e-9, 1e-9, 55e-3, 27.775e-12, 10e-12",
        "0.2, 54e-6, 2e-9, 80e-3, 86.4032e-9, 80e-12",
        "1.25, 0.88e-3, 34.5e-9, 100e-9, 68.7526953125e-12, 53.90625e-9"
    })
    void synapses(double voltage, double on, double off, double duration, double energy, double power) {
        check(ReviewEquations.actionEnergy(exact(voltage), exact(on), exact(off), exact(duration)), energy);
        check(ReviewEquations.standbyPower(exact(voltage), exact(off)), power);
    }

    @Test
    void aPulseOnALowResistanceStateCountsHalf() {
        // 1 V, 2.6 mS beside which the other state is nothing, 10 ms.
        check(ReviewEquations.actionEnergy(exact(1), exact(2.6e-3), exact(0), exact(10e-3)), 13e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.25e-6, 0.703125e-9", "1e-6, 2.8125e-9"})
    void neurons(double on, double firing) {
        check(ReviewEquations.firingEnergy(exact(0.75), exact(on), exact(5e-3)), firing);
        check(ReviewEquations.spikingEnergy(exact(0.75), exact(1e-9), exact(5e-3)), 2.8125e-12);
        check(ReviewEquations.standbyPower(exact(0.75), exact(1e-9)), 0.5625e-9);
    }

    @Test
    void theVoltageCountsTwiceInTheInterval() {
        Uncertain voltage = new Uncertain(0.1, new Interval(0.1 / 1.1, 0.1 * 1.1));
        Interval interval = ReviewEquations.standbyPower(voltage, exact(1e-9)).interval();
        assertThat(interval.low()).isCloseTo(1e-11 / 1.21, offset(1e-20));
        assertThat(interval.high()).isCloseTo(1.21e-11, offset(1e-20));
    }
}
