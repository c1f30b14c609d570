package dev.crosspoint.simulation.instrument.trueform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is at the terminals. */
@Timeout(30)
class OutputTest {
    private static final double STEP = 20.0 / 65_535;

    @Test
    void openCircuitVoltageIsTwiceWhatIsToldForFiftyOhm() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("APPL:DC DEF,DEF,1");
            assertThat(fixture.first.resistance()).isEqualTo(50);
            assertThat(fixture.first.after(0)).isCloseTo(2, within(1e-12));
            fixture.set("OUTP:LOAD INF");
            assertThat(fixture.number("VOLT:OFFS?")).isEqualTo(2);
            assertThat(fixture.first.after(0)).isCloseTo(2, within(1e-12));
        }
    }

    @Test
    void applySwitchesTheOutputOnAndAnOutputThatIsOffIsDisconnected() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("SOUR2:FUNC SQU;:SOUR2:VOLT 1");
            assertThat(fixture.second.changes()).isEmpty();
            fixture.set("SOUR2:APPL:SQU 1000,1,0.5", "PHAS:SYNC");
            assertThat(fixture.client.query("OUTP1?;:OUTP2?")).isEqualTo("0;1");
            assertThat(fixture.second.after(0.1e-3)).isCloseTo(2, within(STEP));
            assertThat(fixture.second.after(0.6e-3)).isCloseTo(0, within(STEP));
            fixture.set("OUTP2 OFF");
            assertThat(fixture.second.isDriven()).isFalse();
            assertThat(fixture.first.changes()).isEmpty();
        }
    }

    @Test
    void pulseHasItsEdgesAndItsWidth() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(
                    "OUTP:LOAD INF;:FUNC PULS;:FUNC:PULS:PER 1E-3;WIDT 1E-4;TRAN 8E-7;:VOLT 1;:VOLT:OFFS 0.5;:OUTP ON",
                    "PHAS:SYNC");
            double edge = 8e-7 / 0.8;
            assertThat(fixture.first.after(edge / 2)).isCloseTo(0.5, within(2 * STEP));
            assertThat(fixture.first.after(1e-4 + edge / 2)).isCloseTo(0.5, within(2 * STEP));
            assertThat(fixture.first.after(5e-5)).isCloseTo(1, within(STEP));
            assertThat(fixture.first.after(5e-4)).isCloseTo(0, within(STEP));
        }
    }

    @Test
    void invertedPulseGoesDownFromTheHighLevel() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:LOAD INF;POL INV;:FUNC PULS;:VOLT 1;:VOLT:OFFS -0.5;:OUTP ON", "PHAS:SYNC");
            assertThat(fixture.first.after(5e-5)).isCloseTo(-1, within(STEP));
            assertThat(fixture.first.after(5e-4)).isCloseTo(0, within(STEP));
        }
    }

    @Test
    void rampRisesForAllOfItsPeriodUnlessItsSymmetryIsSet() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:LOAD INF;:FUNC RAMP;:VOLT 2;:OUTP ON", "PHAS:SYNC");
            assertThat(fixture.first.after(0.25e-3)).isCloseTo(0.5, within(STEP));
            assertThat(fixture.first.after(0.75e-3)).isCloseTo(-0.5, within(STEP));
            fixture.set("FUNC TRI", "PHAS:SYNC");
            assertThat(fixture.first.after(0.25e-3)).isCloseTo(1, within(STEP));
            assertThat(fixture.first.after(0.75e-3)).isCloseTo(-1, within(STEP));
        }
    }

    @Test
    void pseudoRandomBitsRepeatAfterAllWordsButZeroWereThere() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:LOAD INF;:FUNC PRBS;:FUNC:PRBS:BRAT 1000;:VOLT 2;:OUTP ON", "PHAS:SYNC");
            int ones = 0;
            for (int bit = 0; bit < 127; bit++) {
                double level = fixture.first.after((bit + 0.5) * 1e-3);
                assertThat(Math.abs(level)).isCloseTo(1, within(STEP));
                assertThat(fixture.first.after((bit + 127.5) * 1e-3)).isEqualTo(level);
                ones += level > 0 ? 1 : 0;
            }
            assertThat(ones).isEqualTo(64);
        }
    }

    @Test
    void noiseStaysWithinItsAmplitudeAndHasItsSpread() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:LOAD INF;:FUNC NOIS;:FUNC:NOIS:BAND 1E3;:VOLT 6;:OUTP ON");
            double sum = 0;
            for (int point = 0; point < 4000; point++) {
                double volts = fixture.first.after(point * 0.5e-3);
                assertThat(Math.abs(volts)).isLessThanOrEqualTo(3 + STEP);
                sum += volts * volts;
            }
            assertThat(Math.sqrt(sum / 4000)).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void gatedOutputIsConnectedWhileTheGateIsOpen() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP:MODE GAT;:OUTP ON");
            assertThat(fixture.first.isDriven()).isFalse();
            fixture.twin.externalInput(true);
            assertThat(fixture.first.isDriven()).isTrue();
            fixture.twin.externalInput(false);
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void settingThatIsSentAgainDisturbsNothing() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("OUTP1:LOAD 75;:FREQ 49;:FUNC:PULS:WIDT 3E-3;:VOLT 1.1;:VOLT:OFFS 0.7;:OUTP1 ON");
            int changes = fixture.first.changes().size();
            fixture.set("FREQ 49;:FUNC:PULS:WIDT 3E-3;:VOLT 1.1;:VOLT:OFFS 0.7;:OUTP1 ON;:FUNC SIN;:OUTP:SYNC OFF");
            assertThat(fixture.first.changes()).hasSize(changes);
        }
    }

    @Test
    void trackingChannelFollowsButItsOutputIsItsOwn() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("SOUR1:FUNC SQU;:SOUR1:VOLT 1;:SOUR1:TRAC INV;:OUTP1 ON", "PHAS:SYNC");
            assertThat(fixture.client.query("SOUR1:TRAC?;:SOUR2:TRAC?;:SOUR2:FUNC?;:OUTP2?"))
                    .isEqualTo("INV;OFF;SQU;0");
            assertThat(fixture.second.changes()).isEmpty();
            fixture.set("SOUR1:TRAC OFF;:SOUR1:FUNC SIN");
            assertThat(fixture.client.query("SOUR2:FUNC?")).isEqualTo("SQU");
        }
    }

    @Test
    void savedStateComesBackWithItsOutputs() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("APPL:SQU 100,1", "*SAV 2", "*RST");
            assertThat(fixture.first.isDriven()).isFalse();
            fixture.set("*RCL 2");
            assertThat(fixture.client.query("FUNC?;:OUTP?")).isEqualTo("SQU;1");
            assertThat(fixture.first.isDriven()).isTrue();
            assertThat(fixture.errors("*RCL 3")).containsExactly("-221,\"Settings conflict\"");
        }
    }

    @Test
    void calibrationErrorsStayWithinTheDataSheet() throws Exception {
        double largest = 0;
        for (long seed = 0; seed < 20; seed++) {
            try (TwinFixture fixture = new TwinFixture(Calibration.SPECIFIED, seed)) {
                fixture.set("FUNC SQU;:VOLT 2;:VOLT:OFFS 1;:OUTP1 ON", "PHAS:SYNC");
                double high = fixture.first.after(0.1e-3);
                double low = fixture.first.after(0.6e-3);
                double amplitudeError = Math.abs((high - low) / 2 - 2);
                assertThat(amplitudeError).isLessThan(0.01 * 2 + 1e-3 + 2 * STEP);
                assertThat(Math.abs((high + low) / 4 - 1)).isLessThan(0.01 + 2e-3 + 0.0025 * 2 + 2 * STEP);
                largest = Math.max(largest, amplitudeError);
            }
        }
        assertThat(largest).isGreaterThan(0.01);
    }
}
