package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.A;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.EVERY_4_US;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.NONE;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RISING;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.simulation.instrument.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnpluggedTest {
    private static final int NOT_RESPONDING = 7;

    @Test
    void unitPulledOutWhileItWaitsAnswersNothingAnyMore() {
        PicoBench bench = new PicoBench();
        short handle = bench.openWithTwoChannels();
        PicoBench.Ends ends = new PicoBench.Ends();
        bench.twin.setSimpleTrigger(handle, true, A, (short) 0x7E00, RISING, 0, (short) 0);
        bench.twin.runBlock(handle, 0, 10, EVERY_4_US, 0, ends);
        bench.twin.unplug();
        assertThat(ends.statuses).containsExactly(PicoStatus.NOT_RESPONDING);
        assertThat(status(() -> bench.twin.isReady(handle))).isEqualTo(NOT_RESPONDING);
        assertThat(status(() -> bench.twin.stop(handle))).isEqualTo(NOT_RESPONDING);
        assertThat(status(() -> bench.twin.closeUnit(handle))).isEqualTo(NOT_RESPONDING);
        assertThat(bench.twin.enumerateUnits()).isEmpty();
        assertThat(status(() -> bench.twin.openUnit(Optional.empty()))).isEqualTo(PicoStatus.NOT_FOUND.code());
    }

    @Test
    void faultPullsThePlugAtTheCallItNamesAfterThoseItLetsPass() throws Exception {
        PicoBench bench = new PicoBench(
                Fault.of(Fault.Kind.DISCONNECTED).onMessage("ps6000GetValues").after(2));
        short handle = bench.openWithTwoChannels();
        bench.buffer(handle, A, 10);
        bench.twin.runBlock(handle, 0, 10, EVERY_4_US, 0, (unit, status) -> {});
        bench.pass(1e-3);
        bench.twin.getValues(handle, 0, 10, 0, NONE, 0);
        bench.twin.getValues(handle, 0, 10, 0, NONE, 0);
        assertThat(status(() -> bench.twin.getValues(handle, 0, 10, 0, NONE, 0)))
                .isEqualTo(NOT_RESPONDING);
        assertThat(status(() -> bench.twin.pingUnit(handle))).isEqualTo(NOT_RESPONDING);
    }

    @Test
    void injectedErrorIsReturnedInsteadOfWhatTheCallDoes() {
        PicoBench bench = new PicoBench(Fault.of(Fault.Kind.ERROR)
                .onMessage("MemorySegments")
                .withErrorCode(0x2D)
                .times(1));
        short handle = bench.openWithTwoChannels();
        assertThat(status(() -> bench.twin.memorySegments(handle, 4))).isEqualTo(0x2D);
        assertThat(status(() -> bench.twin.getTimebase2(handle, 5, 1, 1)))
                .isEqualTo(PicoStatus.SEGMENT_OUT_OF_RANGE.code());
        assertThat(bench.twin.memorySegments(handle, 4)).isEqualTo(1 << 26);
    }

    @Test
    void faultThatUsbCannotHaveIsRefused() {
        assertThatThrownBy(() -> new PicoBench(Fault.of(Fault.Kind.TRUNCATED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("truncated");
    }
}
