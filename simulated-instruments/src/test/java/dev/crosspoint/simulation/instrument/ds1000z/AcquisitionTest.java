package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.time.Pace;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AcquisitionTest {
    /** One pulse of 1 V from 2 s to 2.1 s. */
    private static final DoubleUnaryOperator ONE_PULSE = t -> t > 2 && t < 2.1 ? 1 : 0;

    /** A square wave between 0 V and 1 V with 1 kHz. */
    private static final DoubleUnaryOperator SQUARE = t -> t * 1e3 - Math.floor(t * 1e3) < 0.4 ? 1 : 0;

    private static void prepare(ScopeFixture fixture) throws Exception {
        fixture.set(":CHAN1:SCAL 0.5", ":TIM:SCAL 0.05", ":TRIG:EDGE:LEV 0.5", ":WAV:MODE RAW");
    }

    private static void assertScreenIsAt(ScopeFixture fixture, double volts) throws Exception {
        double[] shown = fixture.volts(fixture.block(":WAV:DATA?"));
        assertThat(shown).hasSize(1200);
        assertThat(Arrays.stream(shown).map(v -> Math.abs(v - volts)).max().orElseThrow())
                .isLessThan(0.1);
    }

    @Test
    void singleRecordTakesItsTimeAndStops() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.client.write(":SING");
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("RUN");
            fixture.letPass(0.35);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("WAIT");
            fixture.letPass(1.9);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("TD");
            assertThat(fixture.client.query(":WAV:PRE?")).startsWith("0,2,0,1,");
            fixture.awaitStop();
            assertThat(fixture.timeline.now() * 1e-9).isCloseTo(2.3, within(2e-3));
            assertThat(fixture.client.query(":TRIG:SWE?")).isEqualTo("SING");
        }
    }

    @Test
    void triggerIsWhereThePreambleSays() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.set(":ACQ:MDEP 12000", ":TIM:OFFS 0.1", ":SING");
            fixture.awaitStop();
            fixture.set(":WAV:STOP 12000");
            double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
            String[] preamble = fixture.client.query(":WAV:PRE?").split(",");
            assertThat(preamble[2]).isEqualTo("12000");
            double increment = Double.parseDouble(preamble[4]);
            double origin = Double.parseDouble(preamble[5]);
            assertThat(increment).isEqualTo(50e-6);
            assertThat(origin).isEqualTo(-0.2);
            for (int i = 0; i < volts.length; i++) {
                double time = origin + i * increment;
                boolean nearEdge = Math.abs(time) < 2 * increment || Math.abs(time - 0.1) < 2 * increment;
                if (!nearEdge) {
                    assertThat(volts[i]).as("at %s s", time).isCloseTo(time > 0 && time < 0.1 ? 1 : 0, within(0.05));
                }
            }
        }
    }

    @Test
    void singleWithoutATriggerIsAnEmptyBlockAndNoOldTrace() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.set(":SING");
            fixture.awaitStop();
            assertThat(fixture.block(":WAV:DATA?")).hasSize(1200);
            fixture.set(":SING");
            fixture.letPass(20);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("WAIT");
            fixture.set(":STOP");
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("STOP");
            fixture.client.write(":WAV:DATA?");
            assertThat(fixture.client.readLine()).isEqualTo("#9000000000");
            assertThat(fixture.client.query(":MEAS:ITEM? VPP,CHAN1")).isEqualTo("9.9E37");
        }
    }

    @Test
    void forcedTriggerEndsTheWait() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            prepare(fixture);
            fixture.set(":SING");
            fixture.letPass(5);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("WAIT");
            fixture.set(":TFOR");
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("TD");
            fixture.awaitStop();
            assertThat(fixture.timeline.now() * 1e-9).isCloseTo(5.3, within(5e-3));
        }
    }

    @Test
    void pollingPassesNoMoreThanTheLatencyOfTheCommand() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.set(":SING");
            long before = fixture.timeline.now();
            for (int i = 0; i < 10; i++) {
                fixture.client.query(":TRIG:STAT?");
            }
            assertThat(fixture.timeline.now() - before).isEqualTo(10 * ScopeFixture.LATENCY);
        }
    }

    @Test
    void automaticSweepShowsSomethingAndSaysThatNothingTriggeredIt() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0.25)) {
            fixture.set(":CHAN1:SCAL 0.5");
            fixture.letPass(0.3);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("AUTO");
            assertScreenIsAt(fixture, 0.25);
            fixture.set(":TRIG:SWE NORM");
            fixture.letPass(3);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("WAIT");
        }
    }

    @Test
    void runningScopeFollowsTheSignalAndTheSettings() throws Exception {
        DoubleUnaryOperator rising = t -> SQUARE.applyAsDouble(t) * (1 + Math.floor(t));
        try (ScopeFixture fixture = ScopeFixture.showing(rising)) {
            fixture.set(":CHAN1:SCAL 1", ":TIM:SCAL 2E-4", ":TRIG:EDGE:LEV 0.5");
            fixture.letPass(0.5);
            assertThat(fixture.client.query(":TRIG:STAT?")).isEqualTo("TD");
            double first = Double.parseDouble(fixture.client.query(":MEAS:ITEM? VMAX,CHAN1"));
            fixture.letPass(1);
            double second = Double.parseDouble(fixture.client.query(":MEAS:ITEM? VMAX,CHAN1"));
            assertThat(new double[] {first, second}).containsExactly(new double[] {1, 2}, within(0.1));
            fixture.set(":CHAN1:SCAL 0.5");
            fixture.letPass(0.2);
            assertThat(fixture.client.query(":WAV:YINC?")).isEqualTo("2.000000e-02");
            fixture.set(":STOP");
            byte[] stopped = fixture.block(":WAV:DATA?");
            fixture.set(":CHAN1:SCAL 5");
            fixture.letPass(2);
            assertThat(fixture.block(":WAV:DATA?")).isEqualTo(stopped);
            assertThat(fixture.client.query(":WAV:YINC?")).isEqualTo("2.000000e-02");
        }
    }

    @Test
    void memoryOfARunningScopeCannotBeRead() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(SQUARE)) {
            fixture.letPass(0.5);
            fixture.set(":WAV:MODE RAW");
            assertThat(fixture.block(":WAV:DATA?")).isEmpty();
            fixture.set(":WAV:MODE MAX");
            assertThat(fixture.client.query(":WAV:PRE?")).startsWith("0,1,1200,1,1.000000e-08,");
            fixture.set(":STOP");
            assertThat(fixture.client.query(":WAV:PRE?")).startsWith("0,1,12000,1,1.000000e-09,");
        }
    }

    @Test
    void averagesAndHighResolutionLowerTheNoise() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            // So small a scale that the amplifier's noise is several codes.
            fixture.set(":CHAN1:SCAL 0.001", ":TRIG:EDGE:SOUR AC", ":TIM:SCAL 1E-3");
            double normal = noise(fixture, 1);
            fixture.set(":ACQ:TYPE AVER", ":ACQ:AVER 16");
            assertThat(noise(fixture, 3)).isCloseTo(normal / 4, within(0.3 * normal / 4));
            assertThat(fixture.client.query(":WAV:PRE?")).startsWith("0,0,1200,16,");
            fixture.set(":ACQ:TYPE HRES");
            assertThat(noise(fixture, 1)).isLessThan(normal / 4);
            assertThat(fixture.client.query(":WAV:PRE?")).startsWith("0,0,1200,1,");
        }
    }

    private static double noise(ScopeFixture fixture, double seconds) throws Exception {
        fixture.letPass(seconds);
        double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
        return Math.sqrt(Arrays.stream(volts).map(v -> v * v).average().orElseThrow());
    }

    @Test
    void unitIsOffByNoMoreThanItsDataSheetAndAlwaysTheSame() throws Exception {
        double[][] readings = new double[2][];
        for (int i = 0; i < 2; i++) {
            try (ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.SPECIFIED, t -> 3)) {
                fixture.set(":CHAN1:PROB 1", ":CHAN1:SCAL 1");
                fixture.letPass(0.5);
                readings[i] = fixture.volts(fixture.block(":WAV:DATA?"));
            }
        }
        assertThat(readings[0]).isEqualTo(readings[1]);
        double mean = Arrays.stream(readings[0]).average().orElseThrow();
        assertThat(Math.abs(mean - 3)).isBetween(0.005, 0.09 + 0.1 + 0.002 + 0.02);
    }

    @Test
    void holdOffKeepsEdgesThatComeTooSoonFromTriggering() throws Exception {
        // Bursts of four pulses every 100 ms: without hold-off any of the four may trigger.
        DoubleUnaryOperator bursts = t -> t % 0.1 < 4e-3 && t % 1e-3 < 0.5e-3 ? 1 : 0;
        try (ScopeFixture fixture = ScopeFixture.showing(bursts)) {
            fixture.set(":CHAN1:SCAL 0.5", ":TIM:SCAL 2E-5", ":TRIG:SWE NORM", ":TRIG:EDGE:LEV 0.5", ":TRIG:HOLD 9E-2");
            fixture.set(":TIM:OFFS 5E-3");
            fixture.letPass(1.05);
            // The first edge of a burst has no other 5 ms behind it.
            assertScreenIsAt(fixture, 0);
        }
    }

    @Test
    void screenAfterALongTimeUnwatchedIsFresh() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> t > 50_000 ? 1 : 0)) {
            fixture.set(":CHAN1:SCAL 0.5");
            fixture.letPass(100_000);
            fixture.client.query("*OPC?");
            fixture.letPass(0.1);
            assertScreenIsAt(fixture, 1);
        }
    }
}
