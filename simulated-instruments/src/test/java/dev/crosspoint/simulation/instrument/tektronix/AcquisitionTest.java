package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.Calibration;
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

    private static void waitForThePulse(ScopeFixture fixture) throws Exception {
        fixture.set("CH1:SCALE 0.5", "HOR:SCALE 0.04", "TRIG:A:LEVEL 0.5", "TRIG:A:MODE NORMAL");
        fixture.set("ACQ:STATE STOP", "ACQ:STOPA SEQUENCE", "ACQ:STATE RUN");
    }

    @Test
    void sequenceTakesItsTimeAndStops() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            waitForThePulse(fixture);
            assertThat(fixture.query("TRIG:STATE?;:ACQ:STATE?;NUMACQ?;:BUSY?")).isEqualTo("ARMED;1;0;1");
            fixture.letPass(0.3);
            assertThat(fixture.query("TRIG:STATE?")).isEqualTo("READY");
            fixture.letPass(1.8);
            assertThat(fixture.query("TRIG:STATE?;:BUSY?")).isEqualTo("TRIGGER;1");
            fixture.letPass(0.2);
            assertThat(fixture.query("TRIG:STATE?;:ACQ:STATE?;NUMACQ?;:BUSY?")).isEqualTo("SAVE;0;1;0");
        }
    }

    @Test
    void operationIsCompleteWhenTheRecordIsAndNotBefore() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            waitForThePulse(fixture);
            fixture.set("*OPC");
            fixture.letPass(2.1);
            fixture.set();
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.timeline.now() * 1e-9).isCloseTo(2.2, within(2e-3));
            assertThat(fixture.errorOf("*WAI")).isEqualTo("1 402,\"Operation complete; \"");
        }
    }

    @Test
    void waitingInTheMessageThatStartsTheSequenceEnds() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(SQUARE)) {
            fixture.set("TRIG:A:LEVEL 0.5", "CH1:SCALE 0.5");
            assertThat(fixture.query("ACQ:STATE 0;STOPA SEQ;STATE 1;*WAI;*OPC?;:ACQ:NUMACQ?"))
                    .isEqualTo("1;1");
        }
    }

    @Test
    void triggerIsWhereThePreambleSays() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            fixture.set("HOR:DELAY:TIME 0.08");
            waitForThePulse(fixture);
            assertThat(fixture.query("*OPC?")).isEqualTo("1");
            double[] volts = fixture.volts(1);
            double interval = fixture.preamble("XINCR");
            double begin = fixture.preamble("XZERO");
            assertThat(volts).hasSize(10_000);
            assertThat(interval).isEqualTo(40e-6);
            assertThat(begin).isEqualTo(-0.12);
            assertThat(fixture.preamble("PT_OFF")).isZero();
            for (int i = 0; i < volts.length; i++) {
                double time = begin + i * interval;
                boolean nearEdge = Math.abs(time) < 2 * interval || Math.abs(time - 0.1) < 2 * interval;
                if (!nearEdge) {
                    assertThat(volts[i]).as("at %s s", time).isCloseTo(time > 0 && time < 0.1 ? 1 : 0, within(0.08));
                }
            }
        }
    }

    @Test
    void withoutDelayTheTriggerIsAtItsPosition() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(ONE_PULSE)) {
            fixture.set("HOR:DELAY:MODE OFF", "HOR:POSITION 25");
            waitForThePulse(fixture);
            assertThat(fixture.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.query("WFMO:XZERO?")).isEqualTo("-100.0000E-3");
            double[] volts = fixture.volts(1);
            assertThat(volts[2480]).isCloseTo(0, within(0.08));
            assertThat(volts[2520]).isCloseTo(1, within(0.08));
        }
    }

    @Test
    void whatWaitsForNothingCanBeForcedOrStopped() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("TRIG:A:MODE NORMAL;EDGE:SOURCE AUX", "ACQ:STATE 0", "ACQ:STOPA SEQ", "ACQ:STATE 1");
            fixture.letPass(2);
            assertThat(fixture.query("TRIG:STATE?;:ACQ:NUMACQ?")).isEqualTo("READY;0");
            fixture.set("ACQ:STATE STOP");
            assertThat(fixture.query("TRIG:STATE?;:ACQ:NUMACQ?;:BUSY?")).isEqualTo("SAVE;0;0");
            fixture.set("ACQ:STATE RUN", "TRIGGER FORCE");
            assertThat(fixture.query("*OPC?;:ACQ:NUMACQ?")).isEqualTo("1;1");
        }
    }

    @Test
    void freeRunGoesOnWithoutATriggerAndStartsAgainWhenSettingsChange() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> t < 10 ? 0 : 0.2)) {
            fixture.letPass(1);
            assertThat(fixture.query("TRIG:STATE?;:BUSY?;*OPC?")).isEqualTo("AUTO;0;1");
            assertThat(Integer.parseInt(fixture.query("ACQ:NUMACQ?"))).isGreaterThan(1);
            fixture.set("CH1:SCALE 0.2");
            assertThat(fixture.query("ACQ:NUMACQ?")).isEqualTo("0");
            fixture.letPass(10);
            assertThat(Arrays.stream(fixture.volts(1)).average().orElseThrow()).isCloseTo(0.2, within(0.01));
        }
    }

    @Test
    void sequenceOfAnAverageHasAllItsRecordsAndLessNoise() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            // So small a scale that the amplifier's noise is several codes.
            fixture.set("CH1:SCALE 1E-3", "TRIG:A:EDGE:SOURCE LINE");
            fixture.record();
            double single = rms(fixture.volts(1));
            fixture.set("ACQ:MODE AVERAGE", "ACQ:NUMAVG 64");
            fixture.record();
            assertThat(fixture.query("ACQ:NUMACQ?")).isEqualTo("64");
            fixture.set("DATA:WIDTH 2");
            byte[] words = fixture.block("CURVE?");
            double step = fixture.preamble("YMULT");
            double[] mean = new double[words.length / 2];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = step * (short) (words[2 * i] << 8 | words[2 * i + 1] & 0xff);
            }
            assertThat(rms(mean)).isCloseTo(single / 8, within(0.05 * single / 8));
        }
    }

    private static double rms(double[] volts) {
        return Math.sqrt(Arrays.stream(volts).map(v -> v * v).average().orElseThrow());
    }

    @Test
    void setLevelFindsTheMiddleOfTheSignal() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(SQUARE)) {
            fixture.set("CH1:SCALE 0.5", "HOR:SCALE 1E-3", "TRIG:A:LEVEL 3");
            fixture.letPass(0.5);
            fixture.set("TRIGGER:A SETLEVEL");
            assertThat(Double.parseDouble(fixture.query("TRIG:A:LEVEL?"))).isCloseTo(0.5, within(0.05));
        }
    }

    @Test
    void unitIsOffByNoMoreThanItsDataSheet() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.SPECIFIED, t -> 3)) {
            fixture.client.write("HEADER OFF;*CLS");
            fixture.set("CH1:SCALE 1");
            fixture.record();
            double mean = Arrays.stream(fixture.volts(1)).average().orElseThrow();
            assertThat(Math.abs(mean - 3)).isBetween(0.005, 0.015 * 3 + 0.2 + 0.02);
        }
    }
}
