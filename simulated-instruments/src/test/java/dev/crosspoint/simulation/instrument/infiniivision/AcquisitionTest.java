package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.server.RawClient;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AcquisitionTest {
    private static final int RUNNING = 8;
    private static final int ARMED = 32;

    /** One pulse of 1 V from 2 s to 2.1 s. */
    private static final DoubleUnaryOperator ONE_PULSE = t -> t > 2 && t < 2.1 ? 1 : 0;

    /** A square wave between 0 V and 1 V with 1 kHz. */
    private static final DoubleUnaryOperator SQUARE = t -> t * 1e3 - Math.floor(t * 1e3) < 0.4 ? 1 : 0;

    private static void prepare(ScopeFixture fixture) throws Exception {
        fixture.set(":STOP", ":CHAN1:RANG 4", ":TIM:RANG 0.5", ":TRIG:LEV 0.5", ":WAV:POIN:MODE RAW", ":WAV:POIN MAX");
        fixture.ask(":TER?;:AER?;:OPER?");
    }

    private static int condition(ScopeFixture fixture) throws Exception {
        return Integer.parseInt(fixture.ask(":OPER:COND?"));
    }

    @Test
    void singleRecordArmsTriggersAndStopsAndTheRegistersSaySo() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.client.write(":SING");
            assertThat(condition(fixture)).isEqualTo(RUNNING);
            assertThat(fixture.ask(":AER?")).isEqualTo("+0");
            fixture.letPass(0.3);
            assertThat(condition(fixture)).isEqualTo(RUNNING | ARMED);
            assertThat(fixture.ask(":AER?;:AER?;:TER?")).isEqualTo("+1;+0;+0");
            fixture.letPass(1.8);
            assertThat(condition(fixture)).isEqualTo(RUNNING);
            assertThat(fixture.ask(":TER?;:TER?")).isEqualTo("+1;+0");
            fixture.awaitStop();
            assertThat(fixture.timeline.now() * 1e-9).isCloseTo(2.25, within(6e-3));
            assertThat(fixture.ask(":OPER?;:OPER?")).isEqualTo("+40;+0");
        }
    }

    @Test
    void triggerIsWhereThePreambleSays() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.set(":TIM:POS 0.1", ":SING");
            fixture.awaitStop();
            double[] volts = fixture.volts(fixture.block(":WAV:DATA?"));
            double[] preamble = fixture.preamble();
            assertThat(volts).hasSize((int) preamble[2]).hasSize(2_500_000);
            assertThat(preamble[4]).isEqualTo(2e-7);
            assertThat(preamble[5]).isEqualTo(-0.15);
            int wrong = 0;
            for (int i = 0; i < volts.length; i++) {
                double time = preamble[5] + i * preamble[4];
                boolean nearEdge = Math.abs(time) < 1e-6 || Math.abs(time - 0.1) < 1e-6;
                wrong += !nearEdge && Math.abs(volts[i] - (time > 0 && time < 0.1 ? 1 : 0)) > 0.06 ? 1 : 0;
            }
            assertThat(wrong).isZero();
        }
    }

    @Test
    void singleDoesNotTriggerByItselfEvenWhereTheSweepIsAutomatic() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            prepare(fixture);
            fixture.set(":TRIG:SWE AUTO", ":SING");
            fixture.letPass(20);
            assertThat(condition(fixture)).isEqualTo(RUNNING | ARMED);
            assertThat(fixture.ask(":TER?")).isEqualTo("+0");
            fixture.set(":TRIG:FORC");
            fixture.awaitStop();
            assertThat(fixture.block(":WAV:DATA?")).hasSize(2_500_000);
        }
    }

    @Test
    void recordThatNeverCameIsAnErrorAndNoOldOne() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.set(":SING");
            fixture.awaitStop();
            fixture.set(":SING", ":STOP");
            assertThat(condition(fixture)).isZero();
            assertThat(fixture.errorOf(":WAV:DATA?")).isEqualTo("+109,\"No Data For Operation\"");
            assertThat(fixture.ask(":WAV:POIN?")).isEqualTo("+0");
            assertThat(fixture.ask(":SYST:ERR?")).startsWith("+109,");
            assertThat(fixture.ask(":MEAS:VPP? CHAN1")).isEqualTo("+9.9E+37");
        }
    }

    @Test
    void digitisingKeepsAllButStatusQueriesWaiting() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            prepare(fixture);
            fixture.client.write(":TRIG:SWE NORM;:DIG CHAN1");
            assertThat(condition(fixture)).isEqualTo(RUNNING);
            assertThat(fixture.timeline.now() * 1e-9).isLessThan(0.1);
            assertThat(fixture.ask("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() * 1e-9).isBetween(2.25, 2.27);
            assertThat(condition(fixture)).isZero();
            assertThat(fixture.block(":WAV:DATA?")).hasSize(2_500_000);
        }
    }

    @Test
    void digitisationEndsWithTheLinkOfWhoWaitsForIt() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            prepare(fixture);
            fixture.set(":TRIG:SWE NORM");
            try (RawClient waiting = new RawClient(fixture.server.port())) {
                waiting.write(":DIG;*OPC?");
            }
            assertThat(fixture.ask("*OPC?")).isEqualTo("1");
            assertThat(condition(fixture)).isZero();
        }
    }

    @Test
    void digitisingAveragesAsManyRecordsAsAreCounted() throws Exception {
        // So small a range that the amplifier's noise is several codes.
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set(":CHAN1:RANG 0.008", ":WAV:FORM WORD", ":TRIG:SOUR LINE");
            double one = noise(fixture);
            fixture.set(":ACQ:TYPE AVER;COUN 16");
            assertThat(noise(fixture)).isCloseTo(one / 4, within(0.1 * one));
            assertThat(fixture.ask(":WAV:COUN?;:WAV:TYPE?")).isEqualTo("+16;AVER");
            fixture.set(":WAV:POIN:MODE RAW");
            assertThat(fixture.errorOf(":WAV:DATA?")).startsWith("+109,");
        }
    }

    private static double noise(ScopeFixture fixture) throws Exception {
        fixture.set(":WAV:POIN:MODE NORM", ":DIG");
        byte[] words = fixture.block(":WAV:DATA?");
        double step = fixture.preamble()[7];
        double sum = 0;
        for (int i = 0; i < words.length; i += 2) {
            double volts = ((words[i] & 0xff) * 256 + (words[i + 1] & 0xff) - 32_768) * step;
            sum += volts * volts;
        }
        return Math.sqrt(2 * sum / words.length);
    }

    @Test
    void runningScopeFollowsTheSignalAndTheSettings() throws Exception {
        DoubleUnaryOperator rising = t -> SQUARE.applyAsDouble(t) * (1 + Math.floor(t));
        try (ScopeFixture fixture = ScopeFixture.showing(rising)) {
            fixture.set(":CHAN1:RANG 8", ":TIM:RANG 2E-3", ":TRIG:LEV 0.5", ":MEAS:SOUR CHAN1");
            fixture.letPass(0.5);
            double first = Double.parseDouble(fixture.ask(":MEAS:VMAX?"));
            fixture.letPass(1);
            double second = Double.parseDouble(fixture.ask(":MEAS:VMAX?"));
            assertThat(new double[] {first, second}).containsExactly(new double[] {1, 2}, within(0.15));
            fixture.set(":STOP");
            byte[] stopped = fixture.block(":WAV:DATA?");
            fixture.letPass(2);
            assertThat(fixture.block(":WAV:DATA?")).isEqualTo(stopped);
        }
    }

    @Test
    void digitisingIsRefusedWhereThereIsNoRecordOfACertainTime() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set(":TIM:MODE ROLL");
            assertThat(fixture.ask(":TIM:RANG?")).isEqualTo("+5.000000E-01");
            assertThat(fixture.errorOf(":DIG")).isEqualTo("-221,\"Settings conflict\"");
            assertThat(fixture.errorOf(":WAV:PRE?")).startsWith("-221,");
        }
    }

    @Test
    void unitIsOffByNoMoreThanItsDataSheetAndAlwaysTheSame() throws Exception {
        double[][] readings = new double[2][];
        for (int i = 0; i < 2; i++) {
            try (ScopeFixture fixture = new ScopeFixture(Calibration.SPECIFIED, t -> 3)) {
                fixture.set(":CHAN1:RANG 8", ":DIG");
                readings[i] = fixture.volts(fixture.block(":WAV:DATA?"));
            }
        }
        assertThat(readings[0]).isEqualTo(readings[1]);
        double mean = Arrays.stream(readings[0]).average().orElseThrow();
        assertThat(Math.abs(mean - 3)).isBetween(0.005, 0.16 + 0.1 + 0.002);
    }
}
