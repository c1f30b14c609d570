package dev.crosspoint.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReadScheduleTest {

    @Test
    void theLastReadIsNotLostToAFractionThatADoubleCannotHold() {
        ReadSchedule schedule = ReadSchedule.linear(0.1, 0.7, 0.1);
        assertThat(schedule.reads()).isEqualTo(7);
        assertThat(schedule.last()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void logarithmicReadsEndWhereTheyShould() {
        ReadSchedule schedule = ReadSchedule.logarithmic(1, 1e5, 51);
        assertThat(schedule.last()).isEqualTo(1e5);
        assertThat(schedule.times().get(10)).isCloseTo(10, within(1e-9));
    }

    @Test
    void onlyReadsUpToTheLastShortGapAreClose() {
        ReadSchedule schedule = new ReadSchedule(List.of(0.5, 3.0, 3.5, 6.0, 9.0));
        assertThat(schedule.readsCloserThan(1)).isEqualTo(3);
        assertThat(schedule.readsCloserThan(0.1)).isZero();
    }

    @Test
    void readsThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new ReadSchedule(List.of(1.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0 s and then 1.0 s");
        assertThatThrownBy(() -> new ReadSchedule(List.of(0.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void everyReadBeginsAtTheSampleNearestToItsTime(
            @ForAll @DoubleRange(min = 0.01, max = 1) double from,
            @ForAll @DoubleRange(min = 2, max = 100) double factor,
            @ForAll @IntRange(min = 2, max = 30) int points) {
        ReadSchedule schedule = ReadSchedule.logarithmic(from, from * factor, points);
        double interval = Math.min(from, schedule.shortestGap()) / 4.01;
        List<HeldLevel> held = schedule.sampled(points, 0.1, 2 * interval, interval, 3);
        int at = 0;
        int read = 0;
        for (HeldLevel level : held) {
            if (level.operation() == SwitchingOperation.READ) {
                assertThat(at * interval).isCloseTo(schedule.times().get(read), within(interval * 0.500001));
                assertThat(level.samples()).isEqualTo(2);
                read++;
                assertThat(level.pulse()).isEqualTo(3 + read);
            } else {
                assertThat(level.level()).isZero();
            }
            at += level.samples();
        }
        assertThat(read).isEqualTo(points);
    }
}
