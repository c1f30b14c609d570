package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.driver.pico.ScriptedPs6000.Chunk;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.SampleStream;
import dev.crosspoint.instrument.StreamSettings;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicoStreamTest {
    private static final StreamSettings BOTH = new StreamSettings(List.of(PicoBench.DRIVE, PicoBench.CAPACITOR), 4e-6);

    private final PicoBench bench = new PicoBench();

    private void comes(int start, int length) {
        bench.library.chunks.add(new Chunk(start, length, (short) 0, false));
    }

    @Test
    void noTriggerStartsAStream() {
        SampleStream stream = bench.scope.stream(BOTH);
        assertThat(bench.library.sent())
                .containsSubsequence(
                        "SetChannel 1 0 1 10 0.0 0",
                        "SetChannel 0 1 1 6 0.0 0",
                        "SetSimpleTrigger 0 0 0 2 0 0",
                        "SetDataBuffer 0 250000 0",
                        "SetDataBuffer 2 250000 0",
                        "RunStreaming 4000000 1 0 0 250000");
        assertThat(stream.sampleInterval()).isEqualTo(4e-6, Offset.offset(1e-18));
        assertThat(stream.ranges()).extracting("input").containsExactly(1, 3);
    }

    @Test
    void blocksFollowEachOtherRoundTheBuffer() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> (int) (channel == 0 ? index % 30_011 : -(index % 1009));
        SampleStream stream = bench.scope.stream(BOTH);
        comes(0, 100_000);
        comes(100_000, 149_990);
        // It may begin anew ahead of the end.
        comes(0, 50_000);
        comes(50_000, 200_000);
        comes(0, 1);
        long expected = 0;
        for (int length : List.of(100_000, 149_990, 50_000, 200_000, 1)) {
            SampleBlock block = stream.next();
            assertThat(block.first()).isEqualTo(expected);
            assertThat(block.samples()).isEqualTo(length);
            for (int i = 0; i < length; i += 997) {
                assertThat(block.volts().get(0)[i]).isEqualTo((float) ((expected + i) % 30_011 * (1.0 / 32512)));
                assertThat(block.volts().get(1)[i]).isEqualTo((float) (-(expected + i) % 1009 * (0.5 / 32512)));
            }
            expected += length;
        }
    }

    @Test
    void itWaitsWhileTheUnitIsBusy() throws InterruptedException {
        SampleStream stream = bench.scope.stream(BOTH);
        comes(0, 0);
        comes(0, 0);
        comes(0, 10);
        assertThat(stream.next().samples()).isEqualTo(10);
        assertThat(bench.clock.waits())
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isEqualTo(0.1, Offset.offset(1e-9)));
    }

    @Test
    void anOverRangeBelongsToItsInput() throws InterruptedException {
        SampleStream stream = bench.scope.stream(BOTH);
        bench.library.chunks.add(new Chunk(0, 10, (short) 0b0100, false));
        assertThat(stream.next().overRange()).containsExactly(false, true);
    }

    @Test
    void theIntervalIsTheOneThatTheUnitTook() {
        bench.library.streamInterval = 4_096_000;
        assertThat(bench.scope.stream(BOTH).sampleInterval()).isEqualTo(4.096e-6, Offset.offset(1e-18));
    }

    @Test
    void anIntervalThatIsTooShortIsRefused() {
        bench.library.failures.put("RunStreaming", 0x2B);
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.scope.stream(BOTH))
                .withMessage("PicoScope 6402C AB123/001: it cannot stream 2 inputs every 4.0E-6 s: ps6000RunStreaming:"
                        + " PICO_INVALID_SAMPLE_INTERVAL (0x2B)");
        assertThat(bench.library.calls).endsWith("Stop");
        bench.library.failures.clear();
        assertThat(bench.scope.stream(BOTH)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"9, 5", "11, 5", "249999, 2", "-1, 5", "10, -1"})
    void samplesThatAreMissingAreSaidToBeLost(int start, int length) throws InterruptedException {
        SampleStream stream = bench.scope.stream(BOTH);
        comes(0, 10);
        stream.next();
        bench.library.chunks.add(new Chunk(start, length, (short) 0, false));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(stream::next)
                .withMessageContaining("samples were lost after the first 10 of the stream");
    }

    @Test
    void aBufferThatStalledHasLostSamples() {
        SampleStream stream = bench.scope.stream(BOTH);
        bench.library.failures.put("GetStreamingLatestValues", 0x1C);
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(stream::next)
                .withMessageContaining("samples were lost after the first 0 of the stream: PICO_BUFFER_STALL (0x1C)");
    }

    @Test
    void samplesThatStayAwayAreOverdue() {
        SampleStream stream = bench.scope.stream(BOTH);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(stream::next)
                .withMessageContaining("no samples came for 5.0 s, after the first 0 of the stream");
        assertThat(bench.clock.seconds()).isEqualTo(5, Offset.offset(1e-3));
    }

    @Test
    void aStreamThatEndsByItselfIsNotTakenForSilence() {
        SampleStream stream = bench.scope.stream(BOTH);
        bench.library.chunks.add(new Chunk(0, 10, (short) 0, true));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(stream::next)
                .withMessageContaining("the unit ended the stream by itself after 0 samples");
    }

    @Test
    void anInterruptEndsTheWait() {
        SampleStream stream = bench.scope.stream(BOTH);
        Thread.currentThread().interrupt();
        assertThatThrownBy(stream::next).isInstanceOf(InterruptedException.class);
        stream.close();
        stream.close();
        assertThat(bench.library.calls).filteredOn("Stop"::equals).hasSize(1);
    }

    @Test
    void aClosedOrStoppedStreamHasNoSamples() {
        SampleStream closed = bench.scope.stream(BOTH);
        closed.close();
        assertThatIllegalStateException().isThrownBy(closed::next);
        SampleStream stopped = bench.scope.stream(BOTH);
        bench.scope.safe();
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(stopped::next)
                .withMessageContaining("the capture was stopped from elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SetChannel", "SetSimpleTrigger", "SetDataBuffer", "RunStreaming", "GetStreamingLatestValues"})
    void aUnitThatIsUnpluggedIsALostConnection(String function) {
        bench.library.failures.put(function, 7);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> bench.scope.stream(BOTH).next())
                .withMessageContaining("ps6000" + function + ": PICO_NOT_RESPONDING (0x07)");
    }

    @ParameterizedTest
    @CsvSource({"1e-7, 100000, 1", "1e-3, 1000000000, 1", "0.01, 10000000, 2", "10, 10000000, 3", "1e4, 10000000, 4"})
    void longIntervalsTakeCoarserUnits(double interval, int number, int unit) {
        bench.scope.stream(new StreamSettings(List.of(PicoBench.DRIVE), interval));
        assertThat(bench.library.calls).anyMatch(call -> call.startsWith("RunStreaming " + number + " " + unit + " "));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 4194304", "4e-6, 250000", "1, 16384"})
    void theBufferHoldsAboutASecondWithinBounds(double interval, int length) {
        bench.scope.stream(new StreamSettings(List.of(PicoBench.DRIVE), interval));
        assertThat(bench.library.calls).contains("SetDataBuffer 0 " + length + " 0");
    }

    @Test
    void aStreamWatchesEachInputOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamSettings(List.of(PicoBench.DRIVE, PicoBench.DRIVE), 1e-6));
        assertThatIllegalArgumentException().isThrownBy(() -> new StreamSettings(List.of(), 1e-6));
    }
}
