package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pulses of 0.1 V and 55 ms at lifted probes, sampled every ms over 0.2 ms that end 50 us before the next sample's level. */
class DisplacementCurrentTest {

    private static final int WIDTH = 55;
    private static final int GAP = 45;
    private static final double LEAK = 1e12;

    private static double[] sample(double edgeTime) throws Exception {
        CircuitParameters cables = new CircuitParameters(
                100e-12, OptionalDouble.of(LEAK), 1, OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, 50);
        try (TwinFixture fixture = TwinFixture.withLiftedProbes(cables, edgeTime)) {
            String levels = IntStream.range(0, WIDTH + GAP)
                    .mapToObj(i -> i < WIDTH ? "0.1" : "0")
                    .collect(Collectors.joining(","));
            int count = 2 * (WIDTH + GAP);
            fixture.set(
                    ":SENS:CURR:PROT 100E-9;:SENS:CURR:RANG 100E-9;:SENS:CURR:NPLC 0.01;:FORM REAL,64",
                    ":SOUR:WAIT OFF;:SENS:WAIT OFF;:VOLT:RANG 0.2;:VOLT:MODE LIST;:LIST:VOLT " + levels,
                    ":TRIG:TRAN:SOUR TIM;:TRIG:TRAN:TIM 1E-3;:TRIG:TRAN:COUN " + count,
                    ":TRIG:ACQ:SOUR TIM;:TRIG:ACQ:TIM 1E-3;:TRIG:ACQ:DEL 750E-6;:TRIG:ACQ:COUN " + count,
                    ":OUTP ON");
            assertThat(fixture.client.query("INIT;*OPC?")).isEqualTo("1");
            return fixture.client.queryReals(":FETC:ARR:CURR?");
        }
    }

    @Test
    void edgeOfOneMillisecondTakesTenNanoamperesInItsFirstSampleOnly() throws Exception {
        double[] currents = sample(1e-3);
        for (int pulse = 0; pulse < 2; pulse++) {
            int rise = pulse * (WIDTH + GAP);
            assertThat(currents[rise]).isCloseTo(10e-9, within(0.1e-9));
            assertThat(currents[rise + WIDTH]).isCloseTo(-10e-9, within(0.1e-9));
            // 30 samples of 2 pA of noise each, ten times that over a hundredth of a cycle of the mains.
            assertThat(mean(currents, rise + 5, rise + 35)).isCloseTo(0.1 / LEAK, within(20e-12));
            assertThat(mean(currents, rise + WIDTH + 5, rise + WIDTH + 35)).isCloseTo(0, within(20e-12));
        }
    }

    @Test
    void edgeThatOutlastsSamplesGoesOnWhileTheLevelStays() throws Exception {
        double[] currents = sample(4e-3);
        for (int i = 0; i < 4; i++) {
            assertThat(currents[i]).isCloseTo(2.5e-9, within(0.1e-9));
        }
        assertThat(currents[4]).isCloseTo(0, within(0.1e-9));
    }

    @Test
    void edgeOfTheRangeIsOverBeforeTheFirstSample() throws Exception {
        assertThat(sample(0)[0]).isCloseTo(0, within(0.1e-9));
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}
