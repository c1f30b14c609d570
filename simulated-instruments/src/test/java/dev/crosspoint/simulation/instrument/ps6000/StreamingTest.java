package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.B;
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

class StreamingTest {
    private static final int NANOSECONDS = 2;
    private static final int INTERVAL = 4000;
    private static final int BUFFER = 1000;

    private final PicoBench bench = new PicoBench();
    private final PicoScope6402CTwin twin = bench.twin;
    private short handle;

    /** What a client that collects into an array has seen. */
    private final class Client implements StreamingReady {
        private final ArrayBuffer buffer;
        private final List<Short> samples = new ArrayList<>();
        private int calls;
        private int trigger = -1;
        private int overflow;
        private boolean stopped;

        private Client(int channel, int ratioMode) {
            buffer = new ArrayBuffer(BUFFER);
            twin.setDataBuffers(handle, channel, Optional.of(buffer), Optional.empty(), ratioMode);
        }

        @Override
        public void ready(
                short unit, int count, int start, short over, int triggerAt, boolean triggered, boolean autoStop) {
            calls++;
            trigger = triggered ? samples.size() + triggerAt : trigger;
            overflow |= over;
            stopped |= autoStop;
            for (int i = start; i < start + count; i++) {
                samples.add(buffer.samples()[i]);
            }
        }

        private void collect() {
            twin.getStreamingLatestValues(handle, this);
        }
    }

    @BeforeEach
    void drawARampAndOpen() {
        bench.circuit.draw(Node.DRIVE, time -> time);
        handle = bench.openWithTwoChannels();
    }

    private int stream(int before, int after, boolean autoStop, int ratio, int mode) {
        return twin.runStreaming(handle, INTERVAL, NANOSECONDS, before, after, autoStop, ratio, mode, BUFFER);
    }

    @Test
    void everySampleIsHandedOverOnceAndInOrder() throws Exception {
        Client client = new Client(A, NONE);
        assertThat(stream(0, 10_000, true, 1, NONE)).isEqualTo(INTERVAL);
        double begin = bench.timeline.now() * 1e-9;
        for (int i = 0; i < 100 && !client.stopped; i++) {
            bench.pass(1e-3);
            client.collect();
        }
        assertThat(client.samples).hasSize(10_000);
        assertThat(client.calls).isGreaterThan(10);
        for (int i = 0; i < client.samples.size(); i++) {
            int slightlyEarly = code(begin + (i - 1) * 4e-6, 1);
            int slightlyLate = code(begin + (i + 2) * 4e-6, 1);
            assertThat((int) client.samples.get(i)).isBetween(slightlyEarly, slightlyLate);
        }
        assertThat(twin.noOfStreamingValues(handle)).isEqualTo(10_000);
    }

    @Test
    void nothingNewMeansNoCall() throws Exception {
        Client client = new Client(A, NONE);
        stream(0, 100, true, 1, NONE);
        bench.pass(1e-3);
        client.collect();
        client.collect();
        assertThat(client.calls).isEqualTo(1);
        assertThat(client.stopped).isTrue();
    }

    @Test
    void samplesUpToTheEndOfTheArrayComeFirst() throws Exception {
        Client client = new Client(A, NONE);
        stream(0, 0, false, 1, NONE);
        bench.pass(6e-3);
        client.collect();
        assertThat(client.samples).hasSize(BUFFER);
        client.collect();
        assertThat(client.samples).hasSizeGreaterThan(BUFFER + 500);
    }

    @Test
    void streamEndsAfterWhatWasAskedForBehindTheTrigger() throws Exception {
        twin.setSimpleTrigger(handle, true, A, (short) code(0.05, 1), RISING, 0, (short) 0);
        Client client = new Client(A, NONE);
        stream(10, 500, true, 1, NONE);
        for (int i = 0; i < 100 && !client.stopped; i++) {
            bench.pass(1e-3);
            client.collect();
        }
        assertThat(client.samples.get(client.trigger - 1)).isLessThan((short) code(0.05, 1));
        assertThat(client.samples.get(client.trigger)).isEqualTo((short) code(0.05, 1));
        assertThat(client.samples).hasSize(client.trigger + 500);
    }

    @Test
    void reducedStreamHasTheLastIncompleteGroupAtItsEndOnly() throws Exception {
        Client client = new Client(A, 4);
        stream(0, 1003, true, 10, 4);
        for (int i = 0; i < 50; i++) {
            bench.pass(0.13e-3);
            client.collect();
        }
        assertThat(client.stopped).isTrue();
        assertThat(client.samples).hasSize(101);
    }

    @Test
    void overRangeIsFlaggedForItsChannel() throws Exception {
        bench.circuit.draw(Node.CAPACITOR, time -> 11);
        Client client = new Client(B, NONE);
        stream(0, 100, true, 1, NONE);
        bench.pass(1e-3);
        client.collect();
        assertThat(client.overflow).isEqualTo(0b10);
    }

    @Test
    void clientThatIsFarTooSlowIsToldSoInsteadOfBeingGivenAGap() throws Exception {
        Client client = new Client(A, NONE);
        stream(0, 0, false, 1, NONE);
        bench.pass(10);
        assertThat(status(client::collect)).isEqualTo(PicoStatus.STREAMING_FAILED.code());
        assertThat(client.samples).isEmpty();
    }

    @Test
    void intervalIsRoundedToWhatTheClockCanDivide() {
        assertThat(twin.runStreaming(handle, 100, NANOSECONDS, 0, 1, true, 1, NONE, BUFFER))
                .isEqualTo(96);
    }

    @Test
    void streamWithoutArraysIsRefusedWhenItIsCollected() throws Exception {
        stream(0, 0, false, 1, NONE);
        bench.pass(1e-3);
        assertThat(status(() -> twin.getStreamingLatestValues(handle, null)))
                .isEqualTo(PicoStatus.BUFFERS_NOT_SET.code());
    }

    @Test
    void unitIsBusyUntilTheStreamHasEndedOrIsStopped() throws Exception {
        stream(0, 100, true, 1, NONE);
        assertThat(status(() -> twin.memorySegments(handle, 1))).isEqualTo(PicoStatus.BUSY.code());
        bench.pass(1e-3);
        assertThat(status(() -> twin.memorySegments(handle, 1))).isZero();
        stream(0, 100, false, 1, NONE);
        bench.pass(1e-3);
        assertThat(status(() -> twin.memorySegments(handle, 1))).isEqualTo(PicoStatus.BUSY.code());
        twin.stop(handle);
        assertThat(status(() -> twin.memorySegments(handle, 1))).isZero();
    }
}
