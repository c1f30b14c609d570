package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutputTest {
    private static final double STEP = 20.0 / 16383;

    @Test
    void openCircuitVoltageIsTwiceWhatIsToldForFiftyOhm() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":APPL:DC DEF,DEF,1;:OUTP1 ON");
            assertThat(fixture.first.resistance()).isEqualTo(50);
            assertThat(fixture.first.after(0)).isCloseTo(2, within(1e-12));
        }
    }

    @Test
    void loadDoesNotChangeWhatIsDriven() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FUNC SQU;:VOLT 1;:VOLT:OFFS 0.5;:OUTP1 ON;:PHAS:INIT");
            int changes = fixture.first.changes().size();
            fixture.set(":OUTP1:LOAD INF", ":OUTP1:LOAD 600");
            assertThat(fixture.first.changes()).hasSize(changes);
            assertThat(fixture.first.after(0.1e-3)).isCloseTo(2, within(STEP));
            fixture.set(":OUTP1:LOAD INF;:VOLT 1;:VOLT:OFFS 0.5;:PHAS:INIT");
            assertThat(fixture.first.after(0.1e-3)).isCloseTo(1, within(STEP));
        }
    }

    @Test
    void settingThatIsSentAgainDisturbsNothing() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1:LOAD 75;:FREQ 49;:PULS:WIDT 3E-3;:VOLT 1.1;:VOLT:OFFS 0.7;:OUTP1 ON");
            int changes = fixture.first.changes().size();
            fixture.set(
                    ":FREQ 49;:PULS:WIDT 3E-3;:VOLT 1.1;:VOLT:OFFS 0.7;:OUTP1 ON;:FUNC SIN;:BURS OFF;:OUTP1:SYNC OFF");
            assertThat(fixture.first.changes()).hasSize(changes);
        }
    }

    @Test
    void channelsDoNotTouchEachOther() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":SOUR2:APPL:DC DEF,DEF,1;:OUTP2 ON");
            assertThat(fixture.first.changes()).isEmpty();
            fixture.set(":SOUR1:APPL:DC DEF,DEF,-1;:OUTP1 ON;:SOUR1:VOLT:OFFS 2;:OUTP1 OFF");
            assertThat(fixture.second.changes()).hasSize(1);
            assertThat(fixture.second.after(0)).isCloseTo(2, within(1e-12));
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void outputThatIsOffIsDisconnectedWhateverIsSet() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1 ON;:OUTP1 OFF", ":APPL:PULS 1E3,5;:BURS ON;:BURS:TRIG:SOUR MAN", "*TRG");
            assertThat(fixture.first.changes()).hasSize(2);
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void gatedOutputIsConnectedWhileTheGateIsOpen() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1:MODE GAT;:OUTP1 ON");
            assertThat(fixture.first.isDriven()).isFalse();
            fixture.twin.externalInput(1, true);
            assertThat(fixture.first.isDriven()).isTrue();
            fixture.twin.externalInput(1, false);
            assertThat(fixture.first.isDriven()).isFalse();
        }
    }

    @Test
    void channelsDriftApartUntilTheirPhasesAreAligned() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FUNC SQU;:FREQ 3;:SOUR2:FUNC SQU;:SOUR2:FREQ 7", ":OUTP1 ON;:OUTP2 ON");
            fixture.timeline.sleepUntil(fixture.timeline.now() + 400_000_000L);
            fixture.set(":FREQ 5;:SOUR2:FREQ 5");
            double behind = fixture.first.segments(0.2).get(0).end()
                    - fixture.second.segments(0.2).get(0).end();
            assertThat(Math.abs(behind)).isGreaterThan(0.01);
            fixture.set(":PHAS:INIT");
            assertThat(fixture.first.segments(1)).isEqualTo(fixture.second.segments(1));
            assertThat(fixture.first.last().time())
                    .isEqualTo(fixture.second.last().time());
        }
    }

    @Test
    void levelsAreStepsOfTheRangeAndFinerInASmallerOne() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1:LOAD INF;:FUNC SQU;:VOLT 15;:VOLT:RANG:AUTO OFF;:VOLT 0.1;:OUTP1 ON;:PHAS:INIT");
            double coarse = fixture.first.after(0.1e-3);
            double code = coarse / STEP + 0.5;
            assertThat(code).isCloseTo(Math.rint(code), within(1e-9));
            assertThat(coarse).isNotCloseTo(0.05, within(STEP / 10)).isCloseTo(0.05, within(STEP));
            fixture.set(":VOLT:RANG:AUTO ON;:PHAS:INIT");
            assertThat(fixture.first.after(0.1e-3)).isCloseTo(0.05, within(0.2 / 16383));
        }
    }

    @Test
    void heldRangeLimitsTheAmplitude() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":OUTP1:LOAD INF;:VOLT 1;:VOLT:RANG:AUTO OFF;:VOLT 5");
            assertThat(fixture.client.query(":VOLT?")).isEqualTo("2.000000E+00");
        }
    }

    @Test
    void calibrationErrorsStayWithinTheDataSheetAndFollowFromTheSeed() throws Exception {
        double largest = 0;
        for (long seed = 0; seed < 40; seed++) {
            double[] levels = levels(seed);
            assertThat(levels(seed)).isEqualTo(levels);
            double amplitudeError = Math.abs((levels[0] - levels[1]) / 2 - 2);
            double offsetError = Math.abs((levels[0] + levels[1]) / 4 - 1);
            assertThat(amplitudeError).isLessThan(0.01 * 2 + 1e-3 + 2 * STEP);
            assertThat(offsetError).isLessThan(0.01 + 5e-3 + 0.005 * 2 + 2 * STEP);
            largest = Math.max(largest, amplitudeError);
        }
        assertThat(largest).isGreaterThan(0.01);
    }

    /** Returns the high and low level in V of 2 V about 1 V at 50 ohm, behind the output resistance. */
    private static double[] levels(long seed) throws Exception {
        try (TwinFixture fixture = new TwinFixture(Calibration.SPECIFIED, seed)) {
            fixture.set(":FUNC SQU;:VOLT 2;:VOLT:OFFS 1;:OUTP1 ON;:PHAS:INIT");
            return new double[] {fixture.first.after(0.1e-3), fixture.first.after(0.6e-3)};
        }
    }

    @Test
    void channelWithoutACableWorksAsAnyOther() throws Exception {
        UnitSettings unit = new UnitSettings("generator", "DG1ZA000000001", Calibration.TYPICAL, 0, 1);
        Timeline timeline = new Timeline(Pace.asFastAsPossible());
        Dg1062zTwin twin = new Dg1062zTwin(timeline, unit, Optional.empty(), Optional.empty());
        byte[] message = ":APPL:PULS;:BURS:TRIG:SOUR MAN;:BURS ON;:OUTP1 ON;*TRG;*OPC?;:OUTP1 OFF;:OUTP1?"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] reply = twin.handle(message, new Patient()).bytes();
        assertThat(new String(reply, StandardCharsets.US_ASCII)).isEqualTo("1;OFF\n");
    }

    /** A client that stays. */
    private static final class Patient implements Waiter {
        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public void resting(boolean resting) {
            // Nobody asks whether it rests.
        }
    }
}
