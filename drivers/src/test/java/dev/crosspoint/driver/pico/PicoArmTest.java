package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.Timebase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicoArmTest {
    private final PicoBench bench = new PicoBench();

    @Test
    void inputsThatAreNotWatchedAreSwitchedOffFirst() {
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        assertThat(bench.library.sent())
                .containsExactly(
                        "MemorySegments 1",
                        "SetNoOfCaptures 1",
                        "SetChannel 1 0 1 10 0.0 0",
                        "SetChannel 3 0 1 10 0.0 0",
                        "SetChannel 0 1 1 6 0.0 0",
                        "SetChannel 2 1 1 2 0.0 1",
                        "GetTimebase2 629 1500",
                        "SetSimpleTrigger 1 0 13005 2 0 0",
                        "RunBlock 250 1250 629 0");
        assertThat(capture.timebase()).isEqualTo(new Timebase(4e-6, 250, 1500));
    }

    @Test
    void rangesAreThoseAtTheTipOfTheProbe() {
        List<InputRange> ranges = bench.scope.arm(PicoBench.PULSE).ranges();
        assertThat(ranges.get(0)).isEqualTo(new InputRange(1, -1, 1, 1 / 127.0));
        assertThat(ranges.get(1).input()).isEqualTo(3);
        assertThat(ranges.get(1).lowest()).isEqualTo(-0.5, Offset.offset(1e-12));
        assertThat(ranges.get(1).highest()).isEqualTo(0.5, Offset.offset(1e-12));
        assertThat(ranges.get(1).resolution()).isEqualTo(0.5 / 127, Offset.offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 2",
        "0.051, 1, 3",
        "0.5, 10, 2",
        "0.2, 1, 4",
        "0.3, 1, 5",
        "0.75, 1, 6",
        "1.5, 1, 7",
        "3, 1, 8",
        "7, 1, 9",
        "20, 1, 10",
        "200, 10, 10",
        "0.3, 6, 2"
    })
    void theLeastRangeThatShowsAllIsTaken(double range, double attenuation, int code) {
        bench.scope.arm(
                PicoBench.one(new InputSettings(2, range, 0, InputCoupling.DC, attenuation, false), 1e-6, 1e-3));
        assertThat(bench.library.sent()).contains("SetChannel 1 1 1 " + code + " 0.0 0");
    }

    @Test
    void anOffsetIsTakenOffTheSignalAndGivenBackToTheVoltages() {
        InputSettings around = new InputSettings(2, 1, 4, InputCoupling.DC, 10, false);
        Capture capture = bench.scope.arm(PicoBench.one(around, 1e-6, 1e-3));
        assertThat(bench.library.sent())
                .contains("SetChannel 1 1 1 3 -0.4 0")
                .anyMatch(call -> call.matches("SetSimpleTrigger 1 1 0 2 0 0"));
        assertThat(capture.ranges().get(0).lowest()).isEqualTo(3, Offset.offset(1e-6));
        assertThat(capture.ranges().get(0).highest()).isEqualTo(5, Offset.offset(1e-6));
    }

    @Test
    void anOffsetThatALeastRangeDoesNotAllowTakesTheNextThatDoes() {
        bench.scope.arm(PicoBench.one(new InputSettings(1, 0.1, 1, InputCoupling.AC, 1, false), 1e-6, 1e-3));
        assertThat(bench.library.sent()).contains("SetChannel 0 1 0 5 -1.0 0");
    }

    @ParameterizedTest
    @CsvSource({"20.1, 0, 1", "201, 0, 10", "1, 21, 1", "1, -210, 10"})
    void aRangeThatNoInputHasIsRefusedBeforeAnythingIsSet(double range, double offset, double attenuation) {
        InputSettings input = new InputSettings(1, range, offset, InputCoupling.DC, attenuation, false);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.arm(PicoBench.one(input, 1e-6, 1e-3)))
                .withMessageContaining("no range of input 1 shows " + range + " V either way around " + offset + " V");
        assertThat(bench.library.sent()).isEmpty();
    }

    @Test
    void anInputThatIsNotThereIsRefused() {
        InputSettings fifth = new InputSettings(5, 1, 0, InputCoupling.DC, 1, false);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.arm(PicoBench.one(fifth, 1e-6, 1e-3)))
                .withMessage("PicoScope 6402C AB123/001 has inputs 1 to 4, not 5");
        assertThat(bench.library.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.01, RISING", "-1.01, FALLING"})
    void aTriggerLevelBeyondTheRangeIsRefusedBeforeAnythingIsSet(double level, Edge edge) {
        CaptureSettings settings =
                new CaptureSettings(List.of(PicoBench.DRIVE), 1e-6, 0, 1e-3, new EdgeTrigger(1, level, edge, 0));
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.arm(settings))
                .withMessage("the trigger level of " + level + " V lies outside the range of input 1, -1.0 V to 1.0 V");
        assertThat(bench.library.sent()).isEmpty();
    }

    @Test
    void theTriggerIsDelayedByWholeSamplesAndNeverFiresByItself() {
        CaptureSettings settings = new CaptureSettings(
                List.of(PicoBench.DRIVE), 4e-6, 0, 1e-3, new EdgeTrigger(1, -1, Edge.FALLING, 9e-6));
        bench.scope.arm(settings);
        assertThat(bench.library.sent()).contains("SetSimpleTrigger 1 0 -32512 3 2 0");
    }

    @Test
    void aDelayThatTheUnitCannotCountIsRefused() {
        CaptureSettings settings =
                new CaptureSettings(List.of(PicoBench.DRIVE), 200e-12, 0, 1e-6, new EdgeTrigger(1, 0, Edge.RISING, 1));
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.arm(settings))
                .withMessageContaining("not by 1.0 s");
        assertThat(bench.library.sent()).isEmpty();
    }

    @Test
    void aRecordThatDoesNotFitIsRefusedBeforeAnythingIsSet() {
        CaptureSettings settings = new CaptureSettings(
                List.of(PicoBench.DRIVE, PicoBench.CAPACITOR), 4e-6, 0, 600, PicoBench.ON_THE_DRIVE);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.arm(settings))
                .withMessage(
                        "PicoScope 6402C AB123/001: the memory has room for 128000000 samples of each of 2 inputs in"
                                + " each of 1 segments, not for 150000000 (600.0 s)");
        assertThat(bench.library.sent()).isEmpty();
    }

    @Test
    void threeInputsTakeTheRoomOfFour() {
        bench.library.memory = 4_000;
        PicoScope6000 small = PicoScope6000.open(bench.library, Optional.empty(), bench.clock);
        InputSettings second = new InputSettings(2, 1, 0, InputCoupling.DC, 1, false);
        CaptureSettings settings = new CaptureSettings(
                List.of(PicoBench.DRIVE, second, PicoBench.CAPACITOR), 1e-6, 0, 1.1e-3, PicoBench.ON_THE_DRIVE);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> small.arm(settings))
                .withMessageContaining("room for 1000 samples of each of 3 inputs");
    }

    @Test
    void anIntervalThatTheUnitDoesNotShareIsNotBelieved() {
        bench.library.reportedIntervalFactor = 1.001;
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.scope.arm(PicoBench.PULSE))
                .withMessageContaining("timebase 629 should be 4.0E-6 s, but the unit says");
        assertThat(bench.library.sent())
                .doesNotContain("RunBlock 250 1250 629 0")
                .endsWith("Stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetAnalogueOffset",
                "MemorySegments",
                "SetNoOfCaptures",
                "SetChannel",
                "GetTimebase2",
                "SetSimpleTrigger",
                "RunBlock"
            })
    void aUnitThatIsUnpluggedWhileItIsSetIsALostConnection(String function) {
        bench.library.failures.put(function, 7);
        bench.library.failures.put("Stop", 7);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> bench.scope.arm(PicoBench.PULSE))
                .withMessage("PicoScope 6402C AB123/001: ps6000" + function
                        + ": PICO_NOT_RESPONDING (0x07); the unit is gone: look at its USB cable and its power supply");
        bench.library.failures.clear();
        bench.scope.arm(PicoBench.PULSE);
        assertThat(bench.library.sent()).endsWith("RunBlock 250 1250 629 0");
    }

    @Test
    void anEarlierCaptureMustBeClosedFirst() {
        Capture first = bench.scope.arm(PicoBench.PULSE);
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.scope.arm(PicoBench.PULSE))
                .withMessage("an earlier capture of PicoScope 6402C AB123/001 is still open");
        first.close();
        bench.scope.arm(PicoBench.PULSE).close();
        assertThat(bench.library.sent()).filteredOn("Stop"::equals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SetChannel", "SetSimpleTrigger", "RunBlock"})
    void theSafeStateEndsACaptureThatIsJustBeingArmed(String function) {
        bench.library.meanwhile.put(function, bench.scope::safe);
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.scope.arm(PicoBench.PULSE))
                .withMessageEndingWith("the capture was stopped from elsewhere");
        assertThat(bench.library.calls).endsWith("Stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "en-US"})
    void theSnapshotIsTheSameInEveryLocale(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            bench.scope.arm(PicoBench.PULSE);
            Map<String, String> settings = bench.scope.settings();
            assertThat(settings)
                    .containsEntry("library version", "1.4.4.5")
                    .containsEntry("calibration date", "21Aug18")
                    .containsEntry("memory", "256000000 samples")
                    .containsEntry("input 1 range", "1.0 V")
                    .containsEntry("input 1 bandwidth", "full")
                    .containsEntry("input 3 range", "0.5 V")
                    .containsEntry("input 3 offset", "0.0 V")
                    .containsEntry("input 3 coupling", "DC")
                    .containsEntry("input 3 probe attenuation", "10.0")
                    .containsEntry("input 3 bandwidth", "20 MHz")
                    .containsEntry("sample interval", "4.0E-6 s")
                    .containsEntry("samples before trigger", "250")
                    .containsEntry("samples from trigger on", "1250")
                    .containsEntry("segments", "1")
                    .containsEntry("trigger input", "1")
                    .containsEntry("trigger level", 13005 * (1.0 / 32512) + " V")
                    .containsEntry("trigger edge", "rising")
                    .containsEntry("trigger delay", "0 samples");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSnapshotHoldsNothingThatWasNotSet() {
        assertThat(bench.scope.settings()).containsOnlyKeys("library version", "calibration date", "memory");
        assertThat(bench.scope.inputs()).isEqualTo(4);
    }
}
