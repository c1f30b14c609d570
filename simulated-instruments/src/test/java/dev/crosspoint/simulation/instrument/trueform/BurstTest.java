package dev.crosspoint.simulation.instrument.trueform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BurstTest {
    private static final double STEP = 20.0 / 65_535;

    /** Three pulses of 1 V, 1 ms wide, every 10 ms, for each trigger from the bus. */
    private static final String[] PULSES = {
        "OUTP:LOAD INF;:FUNC PULS;:FUNC:PULS:PER 10E-3;WIDT 1E-3;:VOLT 1;:VOLT:OFFS 0.5",
        "TRIG:SOUR BUS;:BURS:MODE TRIG;NCYC 3;STAT ON"
    };

    private static void assertLevel(TwinFixture fixture, double time, double volts) {
        assertThat(fixture.first.after(time)).as(time + " s").isCloseTo(volts, within(STEP));
    }

    @Test
    void burstHasItsCyclesAndEndsWhereItBegan() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("OUTP ON");
            assertLevel(fixture, 1, 0);
            fixture.set("*TRG");
            for (int pulse = 0; pulse < 5; pulse++) {
                assertLevel(fixture, pulse * 10e-3 + 0.5e-3, pulse < 3 ? 1 : 0);
            }
        }
    }

    @Test
    void operationIsCompleteOnlyAfterTheDelayAndTheLastCycle() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("TRIG:DEL 0.5;:OUTP ON", "TRIG1");
            long start = fixture.timeline.now();
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() - start).isBetween(525_000_000L, 531_000_000L);
            assertLevel(fixture, 0.4999, 0);
            assertLevel(fixture, 0.5005, 1);
        }
    }

    @Test
    void triggerThatNothingWaitsForIsAnError() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            assertThat(fixture.errors("*TRG", "TRIG1"))
                    .containsExactly("-211,\"Trigger ignored\"", "-211,\"Trigger ignored\"");
            fixture.set(PULSES);
            assertThat(fixture.errors("TRIG:SOUR EXT;:OUTP ON", "*TRG")).containsExactly("-211,\"Trigger ignored\"");
            assertThat(fixture.first.segments(1)).hasSize(1);
        }
    }

    @Test
    void channelsOwnTriggerOverridesItsSource() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("TRIG1:SOUR EXT;:OUTP ON", "TRIG1");
            assertLevel(fixture, 0.5e-3, 1);
        }
    }

    @Test
    void externalTriggersComeWithTheChosenEdge() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("TRIG:SOUR EXT;SLOP NEG;:OUTP ON");
            fixture.twin.externalInput(true);
            assertThat(fixture.first.segments(1)).hasSize(1);
            fixture.twin.externalInput(false);
            assertLevel(fixture, 0.5e-3, 1);
        }
    }

    @Test
    void timerRepeatsBursts() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("TRIG:TIM 0.1;:TRIG:SOUR TIM;:OUTP ON");
            for (int burst = 0; burst < 500; burst += 99) {
                assertLevel(fixture, burst * 0.1 + 20.5e-3, 1);
                assertLevel(fixture, burst * 0.1 + 30.5e-3, 0);
            }
        }
    }

    @Test
    void immediateTriggersRepeatBurstsAtTheirPeriod() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("BURS:INT:PER 50E-3;:TRIG:SOUR IMM;:OUTP ON");
            for (int burst = 0; burst < 500; burst += 99) {
                assertLevel(fixture, burst * 50e-3 + 20.5e-3, 1);
                assertLevel(fixture, burst * 50e-3 + 30.5e-3, 0);
            }
        }
    }

    @Test
    void periodThatIsTooShortForABurstIsLengthenedWithAnError() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            assertThat(fixture.errors("TRIG:SOUR IMM"))
                    .containsExactly("-221,\"Settings conflict; burst period increased to fit entire burst\"");
            assertThat(fixture.number("BURS:INT:PER?")).isCloseTo(30.001e-3, within(1e-12));
            assertThat(fixture.errors("BURS:INT:PER 1E-3"))
                    .containsExactly("-222,\"Data out of range; burst period limited by length of burst;"
                            + " value clipped to lower limit\"");
        }
    }

    @Test
    void infiniteBurstEndsWithAnAbortAndNeverByItself() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("BURS:NCYC INF;:OUTP ON", "*TRG");
            assertThat(fixture.client.query("BURS:NCYC?;*OPC?")).isEqualTo("+9.900000000000000E+37;1");
            assertLevel(fixture, 10_000.0005, 1);
            fixture.set("ABOR");
            assertThat(fixture.first.segments(1)).hasSize(1);
            assertLevel(fixture, 1, 0);
        }
    }

    @Test
    void infiniteBurstsAndImmediateTriggersExcludeEachOther() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            assertThat(fixture.errors("BURS:STAT ON", "BURS:NCYC INF"))
                    .containsExactly("-221,\"Settings conflict; infinite burst changed trigger source to BUS\"");
            assertThat(fixture.client.query("TRIG:SOUR?")).isEqualTo("BUS");
            assertThat(fixture.errors("TRIG:SOUR IMM"))
                    .containsExactly(
                            "-221,\"Settings conflict; turned off infinite burst to allow immediate trigger source\"");
            assertThat(fixture.number("BURS:NCYC?")).isEqualTo(1);
        }
    }

    @Test
    void gateLetsWholeCyclesThrough() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("BURS:MODE GAT;:OUTP ON");
            assertThat(fixture.first.segments(1)).hasSize(1);
            fixture.twin.externalInput(true);
            long opened = fixture.timeline.now();
            assertLevel(fixture, 10.5e-3, 1);
            fixture.timeline.sleepUntil(opened + 10_200_000L);
            fixture.twin.externalInput(false);
            assertLevel(fixture, 0.5e-3, 1);
            assertLevel(fixture, 10.3e-3, 0);
        }
    }

    @Test
    void switchingOffEndsABurst() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            fixture.set("BURS:NCYC 100000000;:OUTP ON", "*TRG", "OUTP OFF");
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void burstOfADcVoltageIsAnErrorAndTheOutputGoesOnWithoutOne() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(PULSES);
            assertThat(fixture.errors("FUNC DC"))
                    .containsExactly("-221,\"Settings conflict; not able to burst this function\"");
            assertThat(fixture.client.query("BURS:STAT?;:FUNC?")).isEqualTo("0;DC");
        }
    }

    @Test
    void burstBeginsWithItsPhaseAndRestsThere() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:LOAD INF;:VOLT 2;:BURS:PHAS 90;:TRIG:SOUR BUS;:BURS:STAT ON;:OUTP ON");
            assertLevel(fixture, 1, 1);
            fixture.set("UNIT:ANGL RAD");
            assertThat(fixture.number("BURS:PHAS?")).isCloseTo(Math.PI / 2, within(1e-12));
            fixture.set("BURS:PHAS 0");
            assertLevel(fixture, 1, 0);
        }
    }

    @Test
    void sweepGoesFromItsStartToItsStop() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("FUNC SQU;:FREQ:STAR 100;STOP 1000;:SWE:TIME 0.1;:SWE:STAT ON;:OUTP ON");
            assertThat(fixture.client.query("FREQ:MODE?")).isEqualTo("SWE");
            double first = fixture.first.segments(9e-3).get(0).end();
            assertThat(first).isCloseTo(1 / 100.0 / 2, within(1e-3));
            assertThat(fixture.first.segments(0.0999)).hasSizeBetween(108, 112);
            fixture.set("BURS:STAT OFF");
            assertThat(fixture.errors("BURS:STAT ON"))
                    .containsExactly(
                            "-221,\"Settings conflict; sweep turned off by selection of other mode or modulation\"");
        }
    }
}
