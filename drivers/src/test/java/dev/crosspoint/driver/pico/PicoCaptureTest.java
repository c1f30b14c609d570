package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicoCaptureTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PicoBench bench = new PicoBench();

    private Capture complete() throws InterruptedException {
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        capture.await(SOON);
        bench.library.calls.clear();
        return capture;
    }

    @Test
    void countsBecomeVoltsAtTheTipOfTheProbe() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> channel == 0 ? 32512 - (int) index : -16256;
        List<SampleBlock> blocks = PicoBench.blocks(complete()::fetch);
        assertThat(blocks).hasSize(1);
        SampleBlock block = blocks.get(0);
        assertThat(block.first()).isZero();
        assertThat(block.samples()).isEqualTo(1500);
        assertThat(block.volts().get(0)[0]).isEqualTo(1f);
        assertThat(block.volts().get(0)[1499]).isEqualTo((float) (1 - 1499 / 32512.0));
        assertThat(block.volts().get(1)).hasSize(1500).containsOnly(-0.25f);
        assertThat(block.overRange()).containsExactly(false, false);
    }

    @Test
    void theOffsetIsTheVoltageOfTheCountZero() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> index == 0 ? 0 : 32512;
        InputSettings around = new InputSettings(2, 1, 4, InputCoupling.DC, 10, false);
        Capture capture = bench.scope.arm(PicoBench.one(around, 1e-6, 2e-6));
        capture.await(SOON);
        float[] volts = PicoBench.blocks(capture::fetch).get(0).volts().get(0);
        assertThat(volts[0]).isEqualTo(4f, Offset.offset(1e-6f));
        assertThat(volts[1]).isEqualTo(5f, Offset.offset(1e-6f));
    }

    @Test
    void aLongRecordComesInBlocksThatFollowEachOther() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> (int) (index % 30_011);
        Capture capture = bench.scope.arm(PicoBench.one(PicoBench.DRIVE, 1e-6, 0.6));
        capture.await(SOON);
        List<SampleBlock> blocks = PicoBench.blocks(capture::fetch);
        assertThat(capture.timebase().samples()).isEqualTo(600_962);
        assertThat(blocks).extracting(SampleBlock::first).containsExactly(0L, 262_144L, 524_288L);
        assertThat(blocks).extracting(SampleBlock::samples).containsExactly(262_144, 262_144, 76_674);
        for (SampleBlock block : blocks) {
            for (int i = 0; i < block.samples(); i += 1_001) {
                assertThat(block.volts().get(0)[i])
                        .isEqualTo((float) ((block.first() + i) % 30_011 * (1.0 / 32512)), Offset.offset(1e-7f));
            }
        }
        assertThat(bench.library.calls)
                .filteredOn(call -> call.startsWith("SetDataBuffer"))
                .containsExactly("SetDataBuffer 0 262144 0");
    }

    @Test
    void anOverRangeBelongsToItsInput() throws InterruptedException {
        Capture capture = complete();
        bench.library.overflow = 0b0100;
        assertThat(PicoBench.blocks(capture::fetch))
                .extracting(SampleBlock::overRange)
                .containsExactly(List.of(false, true));
        bench.library.overflow = 0b0001;
        assertThat(PicoBench.blocks(capture::fetch))
                .extracting(SampleBlock::overRange)
                .containsExactly(List.of(true, false));
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 1e-3, 1e-3", "1e-5, 0.5, 5e-3", "1e-4, 100, 0.1"})
    void itAsksAboutAHundredTimesWhileARecordGrows(double interval, double duration, double pause)
            throws InterruptedException {
        bench.library.pollsUntilReady = 3;
        bench.scope.arm(PicoBench.one(PicoBench.DRIVE, interval, duration)).await(SOON);
        assertThat(bench.clock.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isEqualTo(pause, Offset.offset(1e-3 * pause)));
    }

    @Test
    void aTriggerThatNeverComesIsOverdueAfterItsTimeAndThatOfTheRecord() {
        bench.library.pollsUntilReady = Integer.MAX_VALUE;
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(Duration.ofSeconds(10)))
                .withMessageStartingWith("PicoScope 6402C AB123/001: no trigger, or no end of the record, came within"
                        + " 10.0 s and the 0.006 s of the record; the trigger is a rising edge through 0.4000")
                .withMessageEndingWith(" V at input 1");
        assertThat(bench.clock.seconds()).isEqualTo(12.006, Offset.offset(1e-6));
        assertThatIllegalStateException()
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessage("the record is not complete yet");
        capture.close();
        assertThat(bench.library.calls).endsWith("PingUnit", "Stop");
    }

    @Test
    void aUnitThatIsGoneIsNotTakenForALateTrigger() {
        bench.library.pollsUntilReady = Integer.MAX_VALUE;
        bench.library.failures.put("PingUnit", 7);
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> capture.await(SOON))
                .withMessageContaining("ps6000PingUnit: PICO_NOT_RESPONDING (0x07)");
    }

    @Test
    void aUnitThatIsTooBusyToAnswerAPingIsThere() {
        bench.library.pollsUntilReady = Integer.MAX_VALUE;
        bench.library.failures.put("PingUnit", 0x27);
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> capture.await(SOON));
    }

    @Test
    void anInterruptEndsTheWaitAndTheCaptureCanBeClosed() {
        bench.library.pollsUntilReady = Integer.MAX_VALUE;
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> capture.await(SOON)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        capture.close();
        assertThat(bench.library.calls).endsWith("Stop");
    }

    @Test
    void theSafeStateEndsAWait() {
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        bench.scope.safe();
        assertThat(bench.library.calls).endsWith("Stop");
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> capture.await(SOON))
                .withMessage("PicoScope 6402C AB123/001: the capture was stopped from elsewhere");
    }

    @Test
    void anOldCaptureDoesNotStopANewOne() {
        Capture old = bench.scope.arm(PicoBench.PULSE);
        bench.scope.safe();
        bench.scope.arm(PicoBench.PULSE);
        bench.library.calls.clear();
        old.close();
        assertThat(bench.library.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IsReady", "SetDataBuffer", "GetValues"})
    void aUnitThatIsUnpluggedWhileItRunsIsALostConnection(String function) {
        Capture capture = bench.scope.arm(PicoBench.PULSE);
        bench.library.failures.put(function, 0xC);
        bench.library.failures.put("Stop", 0xC);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> {
                    capture.await(SOON);
                    capture.fetch(block -> {});
                })
                .withMessageContaining("ps6000" + function + ": PICO_INVALID_HANDLE (0x0C); the unit is gone");
        capture.close();
        bench.scope.close();
        assertThat(bench.library.open).isFalse();
    }

    @Test
    void anErrorOfTheLibraryKeepsItsNumber() throws InterruptedException {
        Capture capture = complete();
        bench.library.failures.put("GetValues", 0x18);
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessage("PicoScope 6402C AB123/001: ps6000GetValues: PICO_DATA_NOT_AVAILABLE (0x18)")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(0x18));
    }

    @Test
    void aBlockThatComesShortIsFollowedByTheRest() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> (int) index;
        bench.library.shortfall = 100;
        Capture capture = bench.scope.arm(PicoBench.one(PicoBench.DRIVE, 1e-6, 1e-3));
        capture.await(SOON);
        List<SampleBlock> blocks = new ArrayList<>();
        capture.fetch(block -> {
            blocks.add(block);
            bench.library.shortfall = 0;
        });
        assertThat(blocks).extracting(SampleBlock::first).containsExactly(0L, 902L);
        assertThat(blocks.get(1).volts().get(0)[0]).isEqualTo((float) (902 / 32512.0));
    }

    @Test
    void noSamplesAtAllAreNotARecord() throws InterruptedException {
        Capture capture = complete();
        bench.library.shortfall = 1500;
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessageEndingWith("ps6000GetValues: 0 values came instead of 1500, from sample 0 on");
    }

    @Test
    void aClosedCaptureHasNoRecord() throws InterruptedException {
        Capture capture = complete();
        capture.close();
        capture.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> capture.fetch(block -> {}))
                .withMessageContaining("this capture of PicoScope 6402C AB123/001 is closed");
        assertThat(bench.library.calls).containsExactly("Stop");
    }
}
