package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.B;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.DC_1M;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RANGE_1V;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RISING;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.code;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.Node;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockTest {
    /** Half of 1 V. */
    private static final short THRESHOLD = 0x4000;

    private static final double STEP_AT = 0.01;

    private final PicoBench bench = new PicoBench();
    private final PicoScope6402CTwin twin = bench.twin;
    private final PicoBench.Ends ends = new PicoBench.Ends();
    private short handle;

    @BeforeEach
    void drawAStepAndOpen() {
        bench.circuit.draw(Node.DRIVE, time -> time < STEP_AT ? 0.1 : 0.9);
        bench.circuit.draw(Node.CAPACITOR, time -> -2.5);
        handle = bench.openWithTwoChannels();
    }

    private void triggerOnTheStep(int delay, int autoMillis) {
        twin.setSimpleTrigger(handle, true, A, THRESHOLD, RISING, delay, (short) autoMillis);
    }

    @Test
    void samplesAreTheVoltagesOfTheCircuitInCodesOfTheRange() throws Exception {
        ArrayBuffer drive = bench.buffer(handle, A, 10);
        ArrayBuffer capacitor = bench.buffer(handle, B, 10);
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        assertThat(twin.getValues(handle, 0, 10, 0, NONE, 0)).isEqualTo(new Retrieved(10, (short) 0));
        assertThat(drive.samples()).containsOnly(code(0.1, 1));
        // A probe stands between the capacitor and the input: a tenth of -2.5 V.
        assertThat(capacitor.samples()).containsOnly(code(-0.25, 1));
    }

    @Test
    void triggerIsTheFirstSampleAfterThoseAskedForBeforeIt() throws Exception {
        triggerOnTheStep(0, 0);
        ArrayBuffer drive = bench.buffer(handle, A, 100);
        twin.runBlock(handle, 25, 75, EVERY_4_US, 0, ends);
        bench.pass(0.02);
        twin.getValues(handle, 0, 100, 0, NONE, 0);
        assertThat(drive.samples()[24]).isEqualTo((short) code(0.1, 1));
        assertThat(drive.samples()[25]).isEqualTo((short) code(0.9, 1));
        TriggerTime time = twin.getTriggerTimeOffset64(handle, 0);
        assertThat(time.units()).isEqualTo(1);
        assertThat(time.time()).isBetween(1L, 4_000_000L);
    }

    @Test
    void delayMovesTheRecordBehindTheTrigger() throws Exception {
        triggerOnTheStep(10, 0);
        ArrayBuffer drive = bench.buffer(handle, A, 100);
        twin.runBlock(handle, 25, 75, EVERY_4_US, 0, ends);
        bench.pass(0.02);
        twin.getValues(handle, 0, 100, 0, NONE, 0);
        assertThat(drive.samples()[14]).isEqualTo((short) code(0.1, 1));
        assertThat(drive.samples()[15]).isEqualTo((short) code(0.9, 1));
    }

    @Test
    void blockIsReadyWhenItsLastSampleIsTakenAndNotBefore() throws Exception {
        triggerOnTheStep(0, 0);
        int busy = twin.runBlock(handle, 25, 2500, EVERY_4_US, 0, ends);
        assertThat(busy).isEqualTo(11);
        bench.timeline.sleepUntil(19_500_000);
        assertThat(twin.isReady(handle)).isFalse();
        assertThat(ends.statuses).isEmpty();
        bench.timeline.sleepUntil(20_001_000);
        assertThat(ends.statuses).containsExactly(PicoStatus.OK);
        assertThat(twin.isReady(handle)).isTrue();
    }

    @Test
    void triggerThatNeverComesLeavesTheUnitWaitingUntilItIsStopped() throws Exception {
        twin.setSimpleTrigger(handle, true, A, (short) 0x7E00, RISING, 0, (short) 0);
        twin.runBlock(handle, 25, 75, EVERY_4_US, 0, ends);
        bench.pass(10);
        assertThat(twin.isReady(handle)).isFalse();
        twin.stop(handle);
        assertThat(ends.statuses).containsExactly(PicoStatus.CANCELLED);
        assertThat(status(() -> twin.getValues(handle, 0, 1, 0, NONE, 0)))
                .isEqualTo(PicoStatus.DATA_NOT_AVAILABLE.code());
    }

    @Test
    void earlierBlockIsNotTakenForANewOneThatWasStopped() throws Exception {
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        twin.setSimpleTrigger(handle, true, A, (short) 0x7E00, RISING, 0, (short) 0);
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        twin.stop(handle);
        bench.buffer(handle, A, 10);
        assertThat(twin.isReady(handle)).isFalse();
        assertThat(status(() -> twin.getValues(handle, 0, 10, 0, NONE, 0)))
                .isEqualTo(PicoStatus.DATA_NOT_AVAILABLE.code());
    }

    @Test
    void automaticTriggerComesInItsTime() throws Exception {
        twin.setSimpleTrigger(handle, true, A, (short) 0x7E00, RISING, 0, (short) 50);
        twin.runBlock(handle, 0, 1, EVERY_4_US, 0, ends);
        bench.pass(0.049);
        assertThat(twin.isReady(handle)).isFalse();
        bench.pass(0.002);
        assertThat(twin.isReady(handle)).isTrue();
    }

    @Test
    void auxiliaryInputWithNothingConnectedDoesNotTrigger() throws Exception {
        twin.setSimpleTrigger(handle, true, 5, THRESHOLD, RISING, 0, (short) 0);
        twin.runBlock(handle, 0, 1, EVERY_4_US, 0, ends);
        bench.pass(1);
        assertThat(twin.isReady(handle)).isFalse();
    }

    @Test
    void advancedTriggerOnOneChannelIsTheSameAsTheSimpleOne() throws Exception {
        twin.setTriggerChannelProperties(
                handle, List.of(new TriggerProperties(THRESHOLD, 2560, (short) 0, 0, A, 0)), 0);
        twin.setTriggerChannelDirections(handle, RISING, RISING, RISING, RISING, RISING, RISING);
        assertThat(twin.isTriggerEnabled(handle)).isFalse();
        twin.setTriggerChannelConditions(handle, List.of(new TriggerConditions(1, 0, 0, 0, 0, 0, 0)));
        assertThat(twin.isTriggerEnabled(handle)).isTrue();
        ArrayBuffer drive = bench.buffer(handle, A, 100);
        twin.runBlock(handle, 25, 75, EVERY_4_US, 0, ends);
        bench.pass(0.02);
        twin.getValues(handle, 0, 100, 0, NONE, 0);
        assertThat(drive.samples()[24]).isEqualTo((short) code(0.1, 1));
        assertThat(drive.samples()[25]).isEqualTo((short) code(0.9, 1));
    }

    @Test
    void voltageBeyondTheRangeIsHeldAtItsEndAndFlaggedForItsChannelOnly() throws Exception {
        twin.setChannel(handle, B, true, DC_1M, 4, 0, 0);
        ArrayBuffer capacitor = bench.buffer(handle, B, 10);
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        assertThat(twin.getValues(handle, 0, 10, 0, NONE, 0).overflow()).isEqualTo((short) 0b10);
        assertThat(capacitor.samples()).containsOnly(-32512);
    }

    @Test
    void offsetIsAddedToWhatComesIn() throws Exception {
        twin.setChannel(handle, B, true, DC_1M, RANGE_1V, 0.5f, 0);
        ArrayBuffer capacitor = bench.buffer(handle, B, 10);
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        twin.getValues(handle, 0, 10, 0, NONE, 0);
        assertThat(capacitor.samples()).containsOnly(code(0.25, 1));
    }

    @Test
    void partOfABlockIsReadFromWhereItIsAskedForAndNoFurtherThanItGoes() throws Exception {
        triggerOnTheStep(0, 0);
        ArrayBuffer drive = bench.buffer(handle, A, 100);
        twin.runBlock(handle, 25, 75, EVERY_4_US, 0, ends);
        bench.pass(0.02);
        assertThat(twin.getValues(handle, 20, 10, 0, NONE, 0).count()).isEqualTo(10);
        assertThat(drive.samples()[4]).isEqualTo((short) code(0.1, 1));
        assertThat(drive.samples()[5]).isEqualTo((short) code(0.9, 1));
        assertThat(twin.getValues(handle, 90, 50, 0, NONE, 0).count()).isEqualTo(10);
        assertThat(status(() -> twin.getValues(handle, 100, 1, 0, NONE, 0)))
                .isEqualTo(PicoStatus.STARTINDEX_INVALID.code());
    }

    @Test
    void arrayIsNotWrittenBeyondItsEnd() throws Exception {
        bench.buffer(handle, A, 7);
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        assertThat(twin.getValues(handle, 0, 10, 0, NONE, 0).count()).isEqualTo(7);
    }

    @Test
    void readingWithoutAnArrayIsRefused() throws Exception {
        twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.pass(1e-3);
        int expected = PicoStatus.BUFFERS_NOT_SET.code();
        assertThat(status(() -> twin.getValues(handle, 0, 10, 0, NONE, 0))).isEqualTo(expected);
        bench.buffer(handle, A, 10);
        assertThat(status(() -> twin.getValues(handle, 0, 10, 2, 4, 0))).isEqualTo(expected);
        twin.setDataBuffers(handle, A, Optional.empty(), Optional.empty(), NONE);
        assertThat(status(() -> twin.getValues(handle, 0, 10, 0, NONE, 0))).isEqualTo(expected);
    }
}
