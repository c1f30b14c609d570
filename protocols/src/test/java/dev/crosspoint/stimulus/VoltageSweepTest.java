package dev.crosspoint.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VoltageSweepTest {

    @Test
    void turningPointsAreVisitedOnceEach() {
        // The published path of the crossbar cells: 0 -> 1.5 -> 0 -> -1.5 -> 0 V in 20 mV steps (Vishwanath et al.
        // 2024).
        VoltageSweep sweep = VoltageSweep.through(0.02, 0.02, 0, 1.5, 0, -1.5, 0);
        assertThat(sweep.points()).isEqualTo(301);
        assertThat(sweep.levels()).startsWith(0.0, 0.02, 0.04).endsWith(-0.04, -0.02, 0.0);
        assertThat(sweep.levels()[75]).isEqualTo(1.5);
        assertThat(sweep.levels()[225]).isEqualTo(-1.5);
    }

    @Test
    void levelsAreTheDecimalNumbersThatAPersonMeans() {
        double[] levels = VoltageSweep.through(0.01, 0.05, 0, 0.5).levels();
        assertThat(levels[3]).isEqualTo(0.03);
        assertThat(levels[29]).isEqualTo(0.29);
        assertThat(levels[30]).isEqualTo(0.3);
    }

    @Test
    void legsAreNumberedFromOneAndTheFirstLevelBelongsToTheFirst() {
        VoltageSweep sweep = VoltageSweep.through(0.1, 1, 0, 0.2, 0, -0.1, 0);
        assertThat(sweep.legNumbers()).containsExactly(1, 1, 1, 2, 2, 3, 4);
    }

    @Test
    void aPathThatIsNoWholeNumberOfStepsIsRefused() {
        assertThatThrownBy(() -> VoltageSweep.through(0.03, 1, 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a whole number of steps");
    }

    @Test
    void worstCaseCountsTheComplianceAtEveryLevel() {
        WorstCase worst = VoltageSweep.through(0.1, 2, 0, 0.2, 0, -0.3, 0).worstCase(1e-3);
        assertThat(worst.voltage()).isEqualTo(0.3);
        assertThat(worst.current()).isEqualTo(1e-3);
        assertThat(worst.charge()).isCloseTo(11 * 2 * 1e-3, within(1e-15));
        assertThat(worst.energy()).isCloseTo((0.1 + 0.2 + 0.1 + 0.1 + 0.2 + 0.3 + 0.2 + 0.1) * 2 * 1e-3, within(1e-15));
    }

    @Property
    void everyLegEndsWhereItShouldAndNeverTurns(
            @ForAll @IntRange(min = -500, max = 500) int fromMillivolts,
            @ForAll @IntRange(min = 1, max = 500) int steps,
            @ForAll @IntRange(min = 1, max = 20) int stepMillivolts,
            @ForAll boolean upwards) {
        double from = fromMillivolts / 1000.0;
        double to = (fromMillivolts + (upwards ? 1 : -1) * steps * stepMillivolts) / 1000.0;
        double[] levels = SweepLeg.inSteps(from, to, stepMillivolts / 1000.0).levels();
        assertThat(levels).hasSize(steps);
        assertThat(levels[steps - 1]).isEqualTo(to);
        double before = from;
        for (double level : levels) {
            assertThat(level - before).isCloseTo((upwards ? 1 : -1) * stepMillivolts / 1000.0, within(1e-12));
            before = level;
        }
    }
}
