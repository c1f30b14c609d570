package dev.crosspoint.protocol.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WindowWatchTest {

    private final WindowWatch watch = new WindowWatch(OptionalDouble.of(10), 2);

    private int cycle;

    private boolean collapsedAfter(double amperesAfterSet, double amperesAfterReset, ReadingStatus status) {
        watch.afterSet(new Reading(0.1, new Reading.Measured(0.1, amperesAfterSet), ReadingStatus.OK, 0));
        watch.afterReset(++cycle, new Reading(0.1, new Reading.Measured(0.1, amperesAfterReset), status, 0));
        return watch.hasCollapsed();
    }

    @Test
    void oneBadCycleAmongGoodOnesIsNoCollapse() {
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isFalse();
        assertThat(collapsedAfter(1e-4, 1e-9, ReadingStatus.OK)).isFalse();
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isFalse();
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isTrue();
        assertThat(watch.ratio()).isEqualTo(2);
    }

    @Test
    void aReadingThatIsNoMeasurementIsNotTakenForACollapse() {
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isFalse();
        assertThat(collapsedAfter(1e-4, 9.9e37, ReadingStatus.OVER_RANGE)).isFalse();
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isFalse();
    }

    @Test
    void readingsThatArriveBehindACollapseDoNotChangeWhatItWas() {
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isFalse();
        assertThat(collapsedAfter(1e-4, 5e-5, ReadingStatus.OK)).isTrue();
        assertThat(collapsedAfter(1e-4, 1e-9, ReadingStatus.OK)).isTrue();
        assertThat(watch.cycle()).isEqualTo(2);
        assertThat(watch.ratio()).isEqualTo(2);
    }

    @Test
    void withoutALimitNothingCollapses() {
        WindowWatch without = new WindowWatch(OptionalDouble.empty(), 1);
        without.afterSet(new Reading(0.1, new Reading.Measured(0.1, 1e-4), ReadingStatus.OK, 0));
        without.afterReset(1, new Reading(0.1, new Reading.Measured(0.1, 1e-4), ReadingStatus.OK, 0));
        assertThat(without.hasCollapsed()).isFalse();
    }
}
