package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.DownsamplingCapture;
import dev.crosspoint.instrument.EnvelopeBlock;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SampleBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicoDownsamplingTest {
    private final PicoBench bench = new PicoBench();

    /** Returns a capture of 1500 samples of input 1 (count 10 times the index) and of input 3 (the opposite). */
    private DownsamplingCapture complete() throws InterruptedException {
        bench.library.samples = (channel, segment, index) -> (int) (channel == 0 ? 10 * index : -10 * index);
        DownsamplingCapture capture = bench.scope.arm(PicoBench.PULSE);
        capture.await(Duration.ofSeconds(1));
        return capture;
    }

    private static float volts(int count) {
        return (float) (count / 32512.0);
    }

    @Test
    void noPeakIsMissingInAnEnvelope() throws InterruptedException {
        List<EnvelopeBlock> blocks = new ArrayList<>();
        complete().fetchEnvelope(100, blocks::add);
        assertThat(blocks).hasSize(1);
        EnvelopeBlock block = blocks.get(0);
        assertThat(block.groups()).isEqualTo(15);
        assertThat(block.lowest().get(0)[14]).isEqualTo(volts(14_000));
        assertThat(block.highest().get(0)[14]).isEqualTo(volts(14_990));
        assertThat(block.lowest().get(1)[14]).isEqualTo(volts(-14_990) / 2);
        assertThat(block.highest().get(1)[14]).isEqualTo(volts(-14_000) / 2);
    }

    @Test
    void averagesAndFirstSamplesAreThoseOfTheGroups() throws InterruptedException {
        DownsamplingCapture capture = complete();
        List<SampleBlock> averages = PicoBench.blocks(reader -> capture.fetchAverages(3, reader));
        List<SampleBlock> firsts = PicoBench.blocks(reader -> capture.fetchDecimated(3, reader));
        assertThat(averages.get(0).volts().get(0)).hasSize(500).contains(volts(10), volts(14_980));
        assertThat(firsts.get(0).volts().get(0)).hasSize(500).contains(volts(0), volts(14_970));
    }

    @Test
    void aLastGroupThatIsNotCompleteIsLeftOut() throws InterruptedException {
        DownsamplingCapture capture = complete();
        assertThat(PicoBench.blocks(reader -> capture.fetchDecimated(700, reader)))
                .extracting(SampleBlock::samples)
                .containsExactly(2);
    }

    @Test
    void blocksOfALongRecordAreWholeGroups() throws InterruptedException {
        DownsamplingCapture capture = bench.scope.arm(PicoBench.one(PicoBench.DRIVE, 1e-6, 0.6));
        capture.await(Duration.ofSeconds(1));
        bench.library.calls.clear();
        assertThat(PicoBench.blocks(reader -> capture.fetchAverages(1000, reader)))
                .extracting(SampleBlock::first)
                .containsExactly(0L, 262L, 524L);
        assertThat(bench.library.calls)
                .filteredOn(call -> call.startsWith("GetValues"))
                .containsExactly(
                        "GetValues 0 262000 1000 2 0",
                        "GetValues 262000 262000 1000 2 0",
                        "GetValues 524000 76000 1000 2 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1501})
    void aRatioThatTheRecordDoesNotHaveIsRefused(int ratio) throws InterruptedException {
        DownsamplingCapture capture = complete();
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> capture.fetchEnvelope(ratio, block -> {}))
                .withMessageEndingWith("groups of this record can have 1 to 1500 samples, not " + ratio);
    }
}
