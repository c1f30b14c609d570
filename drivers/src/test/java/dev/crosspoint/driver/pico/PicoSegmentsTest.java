package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SegmentedCapture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicoSegmentsTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PicoBench bench = new PicoBench();

    @Test
    void eachRecordIsFetchedFromItsOwnSegment() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> 1000 * (segment + 1) + channel;
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 10);
        assertThat(bench.library.sent()).startsWith("MemorySegments 10", "SetNoOfCaptures 10");
        assertThat(capture.complete()).isZero();
        capture.await(SOON);
        assertThat(capture.complete()).isEqualTo(10);
        for (int segment : List.of(7, 0)) {
            List<SampleBlock> blocks = PicoBench.blocks(reader -> capture.fetch(segment, reader));
            assertThat(blocks).extracting(SampleBlock::samples).containsExactly(1500);
            assertThat(blocks.get(0).volts().get(0)).containsOnly((float) (1000 * (segment + 1) / 32512.0));
            assertThat(blocks.get(0).volts().get(1)).containsOnly((float) ((1000 * (segment + 1) + 2) / 65024.0));
        }
        assertThat(bench.library.calls).contains("GetValuesBulk 1500 7 7 1 0", "SetDataBufferBulk 2 1500 7 0");
    }

    @Test
    void aLongRecordComesInBlocks() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> (int) (index % 30_011);
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.one(PicoBench.DRIVE, 1e-6, 0.3), 2);
        capture.await(SOON);
        List<SampleBlock> blocks = PicoBench.blocks(reader -> capture.fetch(1, reader));
        assertThat(blocks).extracting(SampleBlock::first).containsExactly(0L, 262_144L);
        assertThat(blocks.get(1).volts().get(0)[5]).isEqualTo((float) (262_149 % 30_011 / 32512.0));
    }

    @Test
    void recordsThatCameBeforeATimeOutAreKept() {
        bench.library.pollsUntilReady = Integer.MAX_VALUE;
        bench.library.capturesTaken = 3;
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 10);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> capture.await(SOON))
                .withMessage(
                        "PicoScope 6402C AB123/001: 3 of 10 triggers came within 1.0 s and the length of the records");
        assertThat(capture.complete()).isEqualTo(3);
        assertThat(PicoBench.blocks(reader -> capture.fetch(2, reader))).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> capture.fetch(3, block -> {}))
                .withMessage("record 3 is not one of the 3 that are complete, counted from 0");
    }

    @Test
    void theNextCaptureHasTheWholeMemoryAgain() throws InterruptedException {
        bench.scope.armSegments(PicoBench.PULSE, 10).close();
        bench.library.calls.clear();
        bench.scope.arm(PicoBench.PULSE);
        assertThat(bench.library.sent()).startsWith("MemorySegments 1", "SetNoOfCaptures 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void withoutSegmentsThereIsNothingToArm(int segments) {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.armSegments(PicoBench.PULSE, segments))
                .withMessageEndingWith("a capture has at least 1 segment, not " + segments);
    }

    @Test
    void segmentsThatDoNotFitAreRefusedBeforeAnythingIsSet() {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.armSegments(PicoBench.PULSE, 100_000))
                .withMessageContaining("room for 1280 samples of each of 2 inputs in each of 100000 segments");
        assertThat(bench.library.sent()).isEmpty();
    }

    @Test
    void anOverRangeBelongsToItsRecord() throws InterruptedException {
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 2);
        capture.await(SOON);
        bench.library.overflow = 0b0100;
        assertThat(PicoBench.blocks(reader -> capture.fetch(0, reader)))
                .extracting(SampleBlock::overRange)
                .containsExactly(List.of(false, true));
    }

    @Test
    void aRecordThatComesShortIsNotOne() throws InterruptedException {
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 2);
        capture.await(SOON);
        bench.library.shortfall = 1;
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> capture.fetch(1, block -> {}))
                .withMessageEndingWith("ps6000GetValuesBulk: 1499 values came instead of 1500 of record 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IsReady", "GetNoOfCaptures", "SetDataBufferBulk", "GetValuesBulk"})
    void aUnitThatIsUnpluggedWhileItRunsIsALostConnection(String function) {
        bench.library.pollsUntilReady = function.equals("GetNoOfCaptures") ? Integer.MAX_VALUE : 0;
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 2);
        bench.library.failures.put(function, 3);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> {
                    capture.await(SOON);
                    capture.fetch(0, block -> {});
                })
                .withMessageContaining("ps6000" + function + ": PICO_NOT_FOUND (0x03)");
    }

    @Test
    void aClosedCaptureHasNoRecords() throws InterruptedException {
        SegmentedCapture capture = bench.scope.armSegments(PicoBench.PULSE, 2);
        capture.await(SOON);
        assertThat(capture.timebase().samples()).isEqualTo(1500);
        assertThat(capture.ranges()).hasSize(2);
        capture.close();
        assertThatIllegalStateException().isThrownBy(() -> capture.fetch(0, block -> {}));
    }
}
