package dev.crosspoint.analysis.switchingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.analysis.switchingtime.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchingDetectorTest {
    private static final double OFF = SteppedDevice.OFF;
    private static final double ON = SteppedDevice.ON;

    private final SteppedDevice device = new SteppedDevice(1e-3, 20);
    private final SwitchingDetector detector = new SwitchingDetector(device.settings(0.5));

    private Trial trial(double... currents) {
        return detector.trial(device.step(0.5, currents));
    }

    private void assertCensoredAfter(Trial trial, double seconds) {
        assertThat(trial.outcome()).isEqualTo(Outcome.CENSORED);
        assertThat(trial.time()).isCloseTo(seconds, within(1e-12));
    }

    private void assertSwitchedAt(Trial trial, double seconds) {
        assertThat(trial.outcome()).isEqualTo(Outcome.SWITCHED);
        assertThat(trial.time()).isCloseTo(seconds, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1.9e-3, 7.5e-3, 16.2e-3})
    void theTimeIsRightToHalfASampleIntervalAndTheMarginOfTheInstrument(double time) {
        Trial trial = detector.trial(device.step(0.5, time));
        assertThat(trial.outcome()).isEqualTo(Outcome.SWITCHED);
        assertThat(trial.time()).isCloseTo(time, within(0.55e-3));
    }

    @Test
    void aGlitchIsNoSwitching() {
        assertSwitchedAt(trial(OFF, ON, ON, OFF, OFF, ON, ON, ON), 5.5e-3);
        assertCensoredAfter(trial(OFF, ON, ON, OFF, OFF), 5e-3);
    }

    @Test
    void negativeCurrentsSwitchAlike() {
        assertSwitchedAt(trial(-OFF, -OFF, -ON, -ON, -ON), 2.5e-3);
    }

    @Test
    void aDeviceThatWasOnHasNoTimeToSwitch() {
        assertThat(trial(ON, ON, ON, ON).outcome()).isEqualTo(Outcome.ALREADY_ON);
    }

    @Test
    void aStepThatEndsBeforeSwitchingIsConfirmedIsCensoredBeforeIt() {
        assertCensoredAfter(trial(OFF, OFF, OFF, ON, ON), 3e-3);
        assertCensoredAfter(trial(ON, ON), 0);
    }

    @Test
    void aTripOfTheProtectionEndsTheWatching() {
        SampledLevel step = device.step(0.5, OFF, OFF, OFF, ON, ON, ON);
        step.status()[2] = "protection";
        assertCensoredAfter(detector.trial(step), 2e-3);
    }

    @Test
    void aReadingThatIsNoNumberEndsTheWatching() {
        assertCensoredAfter(trial(OFF, Double.NaN, ON, ON, ON), 1e-3);
    }

    @Test
    void aCurrentBeyondTheRangeOrInComplianceIsBeyondTheThreshold() {
        SampledLevel step = device.step(0.5, OFF, OFF, Double.NaN, ON, ON);
        step.status()[2] = "over_range";
        step.status()[3] = "in_compliance";
        assertSwitchedAt(detector.trial(step), 2.5e-3);
    }

    @Test
    void aLevelThatTheInstrumentRoundedBelongsToItsAmplitude() {
        SwitchingDetector two = new SwitchingDetector(device.settings(0.5, 0.35));
        assertThat(two.trial(device.step(0.35000001, OFF)).amplitude()).isEqualTo(0.35);
    }
}
