package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TriggerTimingTest {

    private static TwinFixture fixture() throws IOException {
        TwinFixture fixture = TwinFixture.withResistor(1e4);
        fixture.set(":SENS:CURR:PROT 1E-3;:SENS:CURR:APER 1E-3;RANG 100E-6;:FORM REAL,64;:FORM:ELEM:SENS TIME");
        return fixture;
    }

    @Test
    void timerPacesStepsAndReadings() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2,0.3,0.4;:TRIG:SOUR TIM;TIM 0.02;COUN 4;:TRIG:ACQ:DEL 5E-3");
            assertThat(fixture.client.queryReals(":READ:ARR?"))
                    .containsExactly(new double[] {0.005, 0.025, 0.045, 0.065}, within(1e-9));
            assertThat(fixture.client.queryReals(":FETC:ARR:CURR?"))
                    .containsExactly(new double[] {1e-5, 2e-5, 3e-5, 4e-5}, within(1e-8));
        }
    }

    @Test
    void automaticTriggersChainDelayStepDelayMeasurement() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2,0.3;:TRIG:COUN 3;:TRIG:TRAN:DEL 2E-3;:TRIG:ACQ:DEL 3E-3");
            assertThat(fixture.client.queryReals(":READ:ARR?"))
                    .containsExactly(new double[] {0.005, 0.011, 0.017}, within(1e-9));
            assertThat(fixture.client.queryReals(":FETC:ARR:CURR?"))
                    .containsExactly(new double[] {1e-5, 2e-5, 3e-5}, within(1e-8));
        }
    }

    @Test
    void armLayerRepeatsTheTriggerLayerAtItsOwnPace() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":ARM:SOUR TIM;TIM 1;COUN 2;DEL 0.1;:TRIG:SOUR TIM;TIM 0.01;COUN 3");
            assertThat(fixture.client.queryReals(":READ:ARR?"))
                    .containsExactly(new double[] {0.1, 0.11, 0.12, 1.1, 1.11, 1.12}, within(1e-4));
        }
    }

    @Test
    void stepsAndReadingsHaveTimersOfTheirOwn() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2;:TRIG:SOUR TIM;:TRIG:TRAN:TIM 0.1;COUN 2");
            fixture.set(":TRIG:ACQ:TIM 0.025;COUN 8;DEL 0.01");
            assertThat(fixture.client.queryReals(":READ:ARR:CURR?"))
                    .containsExactly(new double[] {1e-5, 1e-5, 1e-5, 1e-5, 2e-5, 2e-5, 2e-5, 2e-5}, within(1e-7));
        }
    }

    @Test
    void triggerThatComesTooEarlyIsDelayedAndNoted() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":SENS:CURR:APER 0.03;:TRIG:SOUR TIM;TIM 0.02;COUN 3;:STAT:QUES:ENAB 4096");
            double[] times = fixture.client.queryReals(":READ:ARR?");
            assertThat(times[1] - times[0]).isCloseTo(0.03, within(1e-9));
            assertThat(times[2] - times[1]).isCloseTo(0.03, within(1e-9));
            assertThat(fixture.client.query(":STAT:QUES?")).isEqualTo("4096");
        }
    }

    @Test
    void measurementWaitsForTheSourceEvenWithoutADelay() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":SENS:WAIT:OFFS 0.5");
            assertThat(fixture.client.queryReals(":READ?")[0]).isCloseTo(0.5, within(1e-3));
            fixture.set(":SENS:WAIT OFF");
            assertThat(fixture.client.queryReals(":READ?")[0]).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void busTriggerSetsOffOneReadingEach() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":TRIG:ACQ:SOUR BUS;COUN 2;:INIT:ACQ");
            fixture.set("*TRG");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 1_000_000_000);
            assertThat(fixture.client.query(":STAT:OPER:COND?")).isEqualTo("1186");
            assertThat(fixture.client.queryReals(":SENS:DATA?")).hasSize(1);
            fixture.set(":TRIG:ACQ:IMM (@1)");
            assertThat(fixture.client.queryReals(":FETC:ARR?")).hasSize(2);
        }
    }

    @Test
    void bypassPassesTheFirstEventOnly() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":TRIG:ACQ:SOUR BUS;COUN 2;BYP ONCE;:INIT:ACQ");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 1_000_000_000);
            assertThat(fixture.client.queryReals(":SENS:DATA?")).hasSize(1);
            fixture.set("*TRG");
            assertThat(fixture.client.queryReals(":FETC:ARR?")).hasSize(2);
        }
    }

    @Test
    void moreReadingsThanStepsGoOnAtTheLastLevel() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2;:TRIG:TRAN:COUN 2;:TRIG:ACQ:COUN 4;:FUNC:TRIG:CONT ON");
            assertThat(fixture.client.queryReals(":READ:ARR:SOUR?"))
                    .containsExactly(new double[] {0.1, 0.2, 0.2, 0.2}, within(1e-12));
        }
    }

    @Test
    void moreStepsThanReadingsGoOnWithoutThem() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2,0.3;:TRIG:TRAN:COUN 3;:TRIG:ACQ:COUN 1;:FUNC:TRIG:CONT ON");
            assertThat(fixture.client.queryReals(":READ:ARR:SOUR?")).containsExactly(new double[] {0.1}, within(1e-12));
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.client.queryReals(":MEAS:VOLT?")[0]).isCloseTo(0.3, within(1e-3));
        }
    }

    @Test
    void abortKeepsTheReadingsTakenAndTheLevel() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2,0.3;:TRIG:SOUR TIM;TIM 1;COUN 3;:INIT");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 1_500_000_000);
            fixture.set(":ABOR");
            assertThat(fixture.client.query("*OPC?;:OUTP?")).isEqualTo("1;1");
            assertThat(fixture.client.queryReals(":FETC:ARR:SOUR?")).hasSize(2);
            assertThat(fixture.client.queryReals(":MEAS:VOLT?")[0]).isCloseTo(0.2, within(1e-3));
        }
    }

    @Test
    void traceDataOfARunningSweepIsWhatIsThere() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":TRIG:ACQ:SOUR TIM;TIM 0.1;COUN INF;:TRAC:POIN 8;CLE;FEED SENS;FEED:CONT NEXT;:INIT:ACQ");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 250_000_000);
            assertThat(fixture.client.query(":TRAC:POIN:ACT?;:TRAC:FREE?")).isEqualTo("3;5,8");
            assertThat(fixture.client.queryReals(":TRAC:DATA? 1,5"))
                    .containsExactly(new double[] {0.1, 0.2}, within(1e-3));
            fixture.timeline.sleepUntil(fixture.timeline.now() + 10_000_000_000L);
            assertThat(fixture.client.query(":TRAC:POIN:ACT?;:TRAC:FEED:CONT?;:STAT:MEAS:COND?"))
                    .isEqualTo("8;NEV;26");
            assertThat(fixture.client.queryReals(":TRAC:DATA? CURR")).containsExactly(new double[] {0.7}, within(1e-3));
            fixture.set(":TRAC:TST:FORM DELT");
            assertThat(fixture.client.queryReals(":TRAC:DATA? STAR,3"))
                    .containsExactly(new double[] {0, 0.1, 0.1}, within(1e-4));
            fixture.set(":ABOR");
        }
    }

    @Test
    void pulsesReachThePeakForTheirWidthOnly() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":FUNC:SHAP PULS;:VOLT 0.1;:VOLT:TRIG 0.75;:PULS:DEL 1E-3;WIDT 5E-3;:SENS:CURR:APER 2E-4");
            fixture.set(":TRIG:SOUR TIM;TIM 0.03;:TRIG:TRAN:COUN 2;:TRIG:ACQ:TIM 1E-3;COUN 60");
            double[] voltages = fixture.client.queryReals(":READ:ARR:VOLT?");
            for (int i = 0; i < 60; i++) {
                double expected = i % 30 >= 1 && i % 30 < 6 ? 0.75 : 0.1;
                // The first 50 us of an edge, of switching on too, belong to the source's settling time.
                double tolerance = i == 0 || i % 30 == 1 || i % 30 == 6 ? 0.1 : 1e-3;
                assertThat(voltages[i]).as("at %d ms", i).isCloseTo(expected, within(tolerance));
            }
        }
    }

    @Test
    void abortInAPulseReturnsToTheBase() throws Exception {
        try (TwinFixture fixture = fixture()) {
            fixture.set(":FUNC:SHAP PULS;:VOLT 0.1;:VOLT:TRIG 0.75;:PULS:WIDT 1;:INIT:TRAN");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 100_000_000);
            fixture.set(":ABOR");
            assertThat(fixture.client.queryReals(":MEAS:VOLT?")[0]).isCloseTo(0.1, within(1e-3));
        }
    }
}
