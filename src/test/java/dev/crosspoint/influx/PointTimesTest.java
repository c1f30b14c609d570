package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointTimesTest {

    private static final long START = RunTags.nanoseconds(SampleRuns.START);

    private record Stamp(long time, int pass) {}

    @Property
    void noTwoRowsShareATime(@ForAll @Size(max = 60) List<@IntRange(max = 3000) Integer> microseconds) {
        List<Stamp> stamps = stamps(microseconds, 0, Position.START);

        assertThat(new HashSet<>(stamps)).hasSameSizeAs(stamps);
    }

    @Property
    void begunAnewAnywhereTheTimesAreTheSame(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3000) Integer> microseconds,
            @ForAll @IntRange(max = 59) int cut) {
        int rows = Math.min(cut, microseconds.size());
        PointTimes first = new PointTimes(START, Position.START);
        microseconds.subList(0, rows).forEach(time -> first.next(time * 1e-6));

        assertThat(stamps(microseconds, rows, first.position(rows)))
                .isEqualTo(stamps(microseconds, 0, Position.START).subList(rows, microseconds.size()));
    }

    private static List<Stamp> stamps(List<Integer> microseconds, int from, Position position) {
        PointTimes times = new PointTimes(START, position);
        List<Stamp> stamps = new ArrayList<>();
        microseconds.subList(from, microseconds.size()).forEach(time -> {
            long next = times.next(time * 1e-6);
            stamps.add(new Stamp(next, times.pass()));
        });
        return stamps;
    }

    @Test
    void rowsAtOneTimeOrAtNoneFollowEachOtherByANanosecond() {
        PointTimes times = new PointTimes(START, Position.START);

        assertThat(times.next(Double.NaN)).isEqualTo(START);
        assertThat(times.next(1e-6)).isEqualTo(START + 1000);
        assertThat(times.next(1e-6)).isEqualTo(START + 1001);
        assertThat(times.next(Double.NaN)).isEqualTo(START + 1002);
        assertThat(times.pass()).isZero();
    }

    @Test
    void timesThatBeginAnewAreAnotherPassAtTheirOwnTimes() {
        PointTimes times = new PointTimes(START, Position.START);
        times.next(5);

        assertThat(times.next(0)).isEqualTo(START);
        assertThat(times.pass()).isEqualTo(1);
    }
}
