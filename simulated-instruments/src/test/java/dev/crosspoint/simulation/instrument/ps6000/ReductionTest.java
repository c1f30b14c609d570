package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.Node;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final int LENGTH = 1003;
    private static final int RATIO = 10;
    private static final int REDUCED = 101;

    private final PicoBench bench = new PicoBench();
    private final PicoScope6402CTwin twin = bench.twin;
    private short handle;
    private short[] all;

    @BeforeEach
    void takeABlock() throws InterruptedException {
        bench.circuit.draw(Node.DRIVE, time -> 0.8 * Math.sin(2 * Math.PI * 1234 * time));
        handle = bench.openWithTwoChannels();
        twin.runBlock(handle, 0, LENGTH, EVERY_4_US, 0, (unit, status) -> {});
        bench.pass(0.01);
        ArrayBuffer buffer = bench.buffer(handle, A, LENGTH);
        twin.getValues(handle, 0, LENGTH, 0, NONE, 0);
        all = buffer.samples();
    }

    private IntStream group(int index) {
        int from = index * RATIO;
        return IntStream.range(from, Math.min(from + RATIO, LENGTH)).map(i -> all[i]);
    }

    private short[] reduced(int mode) {
        ArrayBuffer buffer = new ArrayBuffer(LENGTH);
        twin.setDataBuffers(handle, A, Optional.of(buffer), Optional.empty(), mode);
        assertThat(twin.getValues(handle, 0, LENGTH, RATIO, mode, 0).count()).isEqualTo(REDUCED);
        return Arrays.copyOf(buffer.samples(), REDUCED);
    }

    @Test
    void decimationKeepsTheFirstOfEvery() {
        short[] decimated = reduced(4);
        for (int i = 0; i < REDUCED; i++) {
            assertThat(decimated[i]).isEqualTo(all[i * RATIO]);
        }
    }

    @Test
    void averageHasMoreThanEightBits() {
        short[] means = reduced(2);
        for (int i = 0; i < REDUCED; i++) {
            assertThat((double) means[i])
                    .isBetween(
                            group(i).average().orElseThrow() - 1,
                            group(i).average().orElseThrow() + 1);
        }
        assertThat(IntStream.range(0, REDUCED).map(i -> means[i] & 0xff)).anyMatch(low -> low != 0);
    }

    @Test
    void aggregationKeepsBothExtremes() {
        ArrayBuffer max = new ArrayBuffer(REDUCED);
        ArrayBuffer min = new ArrayBuffer(REDUCED);
        twin.setDataBuffers(handle, A, Optional.of(max), Optional.of(min), 1);
        assertThat(twin.getValues(handle, 0, LENGTH, RATIO, 1, 0).count()).isEqualTo(REDUCED);
        for (int i = 0; i < REDUCED; i++) {
            assertThat((int) max.samples()[i]).isEqualTo(group(i).max().orElseThrow());
            assertThat((int) min.samples()[i]).isEqualTo(group(i).min().orElseThrow());
        }
    }

    @Test
    void ratioIsAtLeastOneAndAtMostTheLength() {
        bench.twin.setDataBuffers(handle, A, Optional.of(new ArrayBuffer(10)), Optional.empty(), 4);
        assertThat(status(() -> twin.getValues(handle, 0, LENGTH, 0, 4, 0)))
                .isEqualTo(PicoStatus.INVALID_SAMPLERATIO.code());
        assertThat(status(() -> twin.getValues(handle, 0, LENGTH, LENGTH + 1, 4, 0)))
                .isEqualTo(PicoStatus.INVALID_SAMPLERATIO.code());
        assertThat(twin.getValues(handle, 0, LENGTH, LENGTH, 4, 0).count()).isEqualTo(1);
        assertThat(twin.getMaxDownSampleRatio(handle, LENGTH, 4, 0)).isEqualTo(LENGTH);
    }
}
