package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RISING;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.code;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RapidBlockTest {
    private final PicoBench bench = new PicoBench();
    private final PicoScope6402CTwin twin = bench.twin;
    private final PicoBench.Ends ends = new PicoBench.Ends();
    private short handle;

    /** A pulse of 1 ms every 10 ms, each 0.1 V higher than the one before, the first at 10 ms. */
    private static double pulses(double time) {
        double pulse = Math.floor(time / 0.01);
        return time - pulse * 0.01 < 1e-3 && pulse > 0 ? 0.1 + 0.1 * pulse : 0;
    }

    @BeforeEach
    void prepare() {
        bench.circuit.draw(Node.DRIVE, RapidBlockTest::pulses);
        handle = bench.openWithTwoChannels();
        twin.memorySegments(handle, 4);
        twin.setNoOfCaptures(handle, 3);
        twin.setSimpleTrigger(handle, true, A, (short) code(0.15, 1), RISING, 0, (short) 0);
    }

    private List<ArrayBuffer> buffers(int count) {
        List<ArrayBuffer> buffers = new ArrayList<>();
        for (int segment = 0; segment < count; segment++) {
            ArrayBuffer buffer = new ArrayBuffer(20);
            twin.setDataBuffersBulk(handle, A, Optional.of(buffer), Optional.empty(), segment, NONE);
            buffers.add(buffer);
        }
        return buffers;
    }

    @Test
    void eachSegmentHoldsOnePulseWithItsTriggerInTheSamePlace() throws Exception {
        twin.runBlock(handle, 10, 10, EVERY_4_US, 0, ends);
        bench.timeline.sleepUntil(35_000_000);
        assertThat(ends.statuses).containsExactly(PicoStatus.OK);
        List<ArrayBuffer> buffers = buffers(3);
        assertThat(twin.getValuesBulk(handle, 20, 0, 2, 0, NONE))
                .containsExactly(
                        new Retrieved(20, (short) 0), new Retrieved(20, (short) 0), new Retrieved(20, (short) 0));
        for (int pulse = 1; pulse <= 3; pulse++) {
            short[] samples = buffers.get(pulse - 1).samples();
            assertThat(samples[9]).isZero();
            assertThat(samples[10]).isEqualTo((short) code(0.1 + 0.1 * pulse, 1));
        }
    }

    @Test
    void whatIsCompleteCanBeReadAfterAStop() throws Exception {
        twin.runBlock(handle, 10, 10, EVERY_4_US, 0, ends);
        bench.timeline.sleepUntil(25_000_000);
        assertThat(twin.getNoOfCaptures(handle)).isEqualTo(2);
        twin.stop(handle);
        assertThat(ends.statuses).containsExactly(PicoStatus.CANCELLED);
        assertThat(twin.getNoOfProcessedCaptures(handle)).isEqualTo(2);
        buffers(3);
        assertThat(twin.getValuesBulk(handle, 20, 0, 1, 0, NONE)).hasSize(2);
        assertThat(status(() -> twin.getValuesBulk(handle, 20, 0, 2, 0, NONE)))
                .isEqualTo(PicoStatus.DATA_NOT_AVAILABLE.code());
    }

    @Test
    void segmentsThatAreNotThereAreRefused() {
        assertThat(status(() -> twin.getValuesBulk(handle, 20, 0, 4, 0, NONE)))
                .isEqualTo(PicoStatus.SEGMENT_OUT_OF_RANGE.code());
        assertThat(status(() -> twin.getValuesBulk(handle, 20, 2, 1, 0, NONE)))
                .isEqualTo(PicoStatus.INVALID_PARAMETER.code());
    }

    @Test
    void newDivisionOfTheMemoryForgetsWhatItHeld() throws Exception {
        twin.runBlock(handle, 10, 10, EVERY_4_US, 0, ends);
        bench.timeline.sleepUntil(35_000_000);
        twin.memorySegments(handle, 4);
        buffers(1);
        assertThat(status(() -> twin.getValuesBulk(handle, 20, 0, 0, 0, NONE)))
                .isEqualTo(PicoStatus.DATA_NOT_AVAILABLE.code());
    }
}
