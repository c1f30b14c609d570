package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.Drive;
import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.CalibrationErrors;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutputStageTest {

    /** Terminals that remember how and when they were driven. */
    private static final class Recorder implements Circuit, SourceTerminal {
        private final List<String> drives = new ArrayList<>();
        private long time;

        @Override
        public void advanceTo(long newTime) {
            time = newTime;
        }

        @Override
        public long time() {
            return time;
        }

        @Override
        public void drive(Drive drive) {
            drives.add(time / 1000 + " us: " + drive);
        }

        @Override
        public double voltage() {
            return 0;
        }

        @Override
        public double current() {
            return 0;
        }

        @Override
        public double voltageIntegral() {
            return 0;
        }

        @Override
        public double currentIntegral() {
            return 0;
        }

        @Override
        public double limitedTime() {
            return 0;
        }
    }

    private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    private final Recorder recorder = new Recorder();
    private final ChannelSettings settings = new ChannelSettings();
    private final OutputStage stage = new OutputStage(
            timeline,
            new Wiring(recorder, recorder),
            new CalibrationErrors(Calibration.IDEAL, Ranges.ALL, new SplittableRandom(1)),
            settings,
            false,
            0);

    private void switchOnAndOff(OutputSettings.OffMode mode) throws InterruptedException {
        settings.output().offMode = mode;
        stage.switchOn(0.5, settings.source().rangeFor(0.5));
        timeline.sleepUntil(10_000_000);
        stage.switchOff();
        timeline.sleepUntil(20_000_000);
    }

    @Test
    void normalOffGoesToZeroBeforeTheRelayOpens() throws Exception {
        switchOnAndOff(OutputSettings.OffMode.NORMAL);
        assertThat(recorder.drives)
                .containsExactly(
                        "0 us: Voltage[target=0.5, ramp=5.0E-5, positiveLimit=1.0E-4, negativeLimit=-1.0E-4]",
                        "10000 us: Voltage[target=0.0, ramp=5.0E-5, positiveLimit=1.0E-4, negativeLimit=-1.0E-4]",
                        "11000 us: Open[]");
    }

    @Test
    void highImpedanceOffOpensTheRelayAtOnce() throws Exception {
        switchOnAndOff(OutputSettings.OffMode.HIGH_IMPEDANCE);
        assertThat(recorder.drives).hasSize(2).last().isEqualTo("10000 us: Open[]");
    }

    @Test
    void zeroOffKeepsTheRelayClosedAtZero() throws Exception {
        switchOnAndOff(OutputSettings.OffMode.ZERO);
        assertThat(recorder.drives).hasSize(2).last().asString().startsWith("10000 us: Voltage[target=0.0,");
    }

    @Test
    void switchingOnAgainKeepsTheRelayFromOpening() throws Exception {
        stage.switchOn(0.5, settings.source().rangeFor(0.5));
        stage.switchOff();
        stage.switchOn(0.25, settings.source().rangeFor(0.25));
        timeline.sleepUntil(20_000_000);
        assertThat(recorder.drives).hasSize(3).last().asString().contains("target=0.25");
    }

    @Test
    void currentSourceIsDrivenWithTheVoltageLimits() {
        settings.source().function = Quantity.CURRENT;
        settings.sense().voltage.negativeLimit = 0.5;
        stage.switchOn(1e-7, settings.source().rangeFor(1e-7));
        assertThat(recorder.drives)
                .containsExactly("0 us: Current[target=1.0E-7, ramp=0.01, positiveLimit=2.0, negativeLimit=-0.5]");
    }

    @Test
    void refusedLevelLeavesTheRelayOpen() {
        assertThatThrownBy(() -> stage.switchOn(100, settings.source().rangeFor(100)))
                .isInstanceOf(ScpiException.class);
        assertThat(stage.isOn()).isFalse();
        assertThat(recorder.drives).isEmpty();
    }
}
