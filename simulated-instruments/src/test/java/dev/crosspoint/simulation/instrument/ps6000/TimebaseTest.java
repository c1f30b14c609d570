package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.DC_1M;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.RANGE_1V;
import static dev.crosspoint.simulation.instrument.ps6000.PicoBench.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimebaseTest {
    private static final int INVALID_TIMEBASE = 0x0E;

    private final PicoBench bench = new PicoBench();
    private final short handle = bench.open();

    @ParameterizedTest
    @CsvSource({"0, 0.2", "1, 0.4", "2, 0.8", "3, 1.6", "4, 3.2", "5, 6.4", "6, 12.8", "629, 4000", "-1, 27487790649.6"
    })
    void intervalFollowsTheTwoRulesOfTheGuide(int timebase, double nanoseconds) {
        enable(0);
        assertThat(bench.twin.getTimebase2(handle, timebase, 1, 0).nanoseconds())
                .isCloseTo(nanoseconds, within(nanoseconds * 1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, A, 0",
        "0, AB, 14",
        "0, AC, 14",
        "1, AC, 0",
        "1, BD, 0",
        "1, AB, 14",
        "1, CD, 14",
        "1, ABC, 14",
        "2, AB, 0",
        "2, ABCD, 0"
    })
    void fastTimebasesAreRefusedWhenChannelsShareConverters(int timebase, String channels, int status) {
        enable(channels.chars().map(letter -> letter - 'A').toArray());
        assertThat(status(() -> bench.twin.getTimebase2(handle, timebase, 1, 0)))
                .isEqualTo(status);
        assertThat(status(() -> bench.twin.runBlock(handle, 0, 10, timebase, 0, (unit, end) -> {})))
                .isEqualTo(status);
    }

    @Test
    void allChannelsAreOnAtFirstSoThatTheFastestTimebaseIsRefused() {
        assertThat(status(() -> bench.twin.getTimebase2(handle, 0, 1, 0))).isEqualTo(INVALID_TIMEBASE);
    }

    @Test
    void memoryIsSharedByChannelsAndSegments() {
        enable(0);
        assertThat(bench.twin.getTimebase2(handle, 5, 1, 0).largestLength()).isEqualTo(1 << 28);
        enable(0, 1);
        assertThat(bench.twin.memorySegments(handle, 16)).isEqualTo(1 << 24);
        assertThat(bench.twin.getTimebase2(handle, 5, 1, 15).largestLength()).isEqualTo(1 << 23);
        assertThat(status(() -> bench.twin.getTimebase2(handle, 5, (1 << 23) + 1, 0)))
                .isEqualTo(PicoStatus.TOO_MANY_SAMPLES.code());
    }

    private void enable(int... channels) {
        for (int channel = 0; channel < 4; channel++) {
            int number = channel;
            boolean enabled = Arrays.stream(channels).anyMatch(one -> one == number);
            bench.twin.setChannel(handle, channel, enabled, DC_1M, RANGE_1V, 0, 0);
        }
    }
}
