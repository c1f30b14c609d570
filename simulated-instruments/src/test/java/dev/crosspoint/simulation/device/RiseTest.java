package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiseTest {

    @Test
    void staircaseIsOneRisePerSign() {
        assertThat(rises(0, 0.02, 0.04, 0.06, 0.5, 0.4, 0.1, 0, -0.02, -0.04, -0.5, -0.2, 0))
                .isEqualTo(2);
    }

    @Test
    void everyPulseIsARise() {
        assertThat(rises(0, 0.75, 0, 0.75, 0, 0.75, 0)).isEqualTo(3);
    }

    @Test
    void pulsesOnABaseLevelAreRises() {
        assertThat(rises(0, 0.2, 0.75, 0.2, 0.75, 0.2)).isEqualTo(2);
    }

    @Test
    void rippleAndReadsAreNone() {
        assertThat(rises(0, 0.02, 0, -0.02, 0, 0.02)).isZero();
        assertThat(rises(0, 0.5, 0.49, 0.5, 0.48, 0.5)).isEqualTo(1);
    }

    @Test
    void pulsesOfAlternatingSignAreRises() {
        assertThat(rises(0.75, -0.75, 0.75, -0.75)).isEqualTo(4);
    }

    @Test
    void zeroBetweenOppositeSignsLosesNoRise() {
        assertThat(rises(0.75, -0.01, 0.75)).isEqualTo(2);
    }

    private static long rises(double... voltages) {
        Rise rise = new Rise(0.03);
        return Arrays.stream(voltages)
                .filter(voltage -> {
                    boolean begins = rise.beginsAt(voltage);
                    assertThat(rise.follow(voltage)).isEqualTo(begins);
                    return begins;
                })
                .count();
    }
}
