package dev.crosspoint.protocol.writeverify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.protocol.pulse.Sampled;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WriteVerifyProtocolTest {

    private static final String COMPLETE = """
            protocol: write-verify
            levels: 5
            lowest: 10 uS
            highest: 90 uS
            tolerance: 0.25
            set: {start: 0.5 V, step: 0.1 V, max: 1.05 V, width: 10 ms, gap: 10 ms}
            reset: {start: -0.4 V, step: 0.2 V, max: -1.2 V, width: 10 ms, gap: 10 ms}
            read: {level: 100 mV, width: 10 ms, gap: 10 ms}
            maximum-pulses: 7
            repeats: 2
            sampling: {interval: 5 ms, nplc: 0.1, current-range: 1 mA}
            compliance: 1 mA
            """;
    private static final Site SITE = new Site(
            new SiteLimits(2, 1e-2, OptionalDouble.empty(), OptionalDouble.empty()), 50, DeviceWiring.DIRECT, Map.of());

    private static WriteVerifyProtocol bind(String text) {
        return (WriteVerifyProtocol)
                ProtocolFile.bind(SettingsFile.parse("test.yaml", text)).protocol();
    }

    private static VerifyingRead read(ReadingStatus status, double current) {
        VerifyingRead read = new VerifyingRead();
        HeldLevel held = new HeldLevel(0.1, 2, SwitchingOperation.READ, 1);
        for (int i = 0; i < 2; i++) {
            read.add(new Sampled(
                    held, i, i * 1e-3, new Reading(0.1, new Reading.Measured(0.1, current), status, i * 1e-3)));
        }
        return read;
    }

    @Test
    void aLinearLadderIsEvenlySpread() {
        assertThat(bind(COMPLETE).all())
                .extracting(Target::conductance)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-15 ? 0 : 1, Double.class)
                .containsExactly(10e-6, 30e-6, 50e-6, 70e-6, 90e-6);
        Target third = bind(COMPLETE).all().get(2);
        assertThat(third.low()).isCloseTo(45e-6, within(1e-15));
        assertThat(third.high()).isCloseTo(55e-6, within(1e-15));
    }

    @Test
    void aLogarithmicLadderCountsToleranceInTheNearerNeighbour() {
        List<Target> targets = bind(COMPLETE.replace("levels: 5", "levels: 3\nspacing: logarithmic"))
                .all();
        assertThat(targets.get(1).conductance()).isCloseTo(30e-6, within(1e-15));
        assertThat(targets.get(1).low()).isCloseTo(25e-6, within(1e-15));
        assertThat(targets.get(1).high()).isCloseTo(35e-6, within(1e-15));
    }

    @Property(tries = 200)
    void noPulseExceedsTheLargestOfItsLadder(
            @ForAll @DoubleRange(min = 0.1, max = 2) double start,
            @ForAll @DoubleRange(min = 0.01, max = 1) double step,
            @ForAll @DoubleRange(min = 0, max = 3) double room,
            @ForAll @IntRange(min = 0) int steps) {
        PulseLadder up = new PulseLadder(start, step, start + room, 1e-3, 1e-3);
        PulseLadder down = new PulseLadder(-start, step, -start - room, 1e-3, 1e-3);
        assertThat(up.after(steps).level()).isBetween(start, (start + room) * (1 + 1e-9));
        assertThat(down.after(steps).level()).isEqualTo(-up.after(steps).level());
    }

    @Test
    void theLadderClimbsStepByStepAndThenStays() {
        PulseLadder ladder = bind(COMPLETE).set();
        assertThat(ladder.after(0).level()).isEqualTo(0.5);
        assertThat(ladder.after(1).level()).isCloseTo(0.6, within(1e-12));
        assertThat(ladder.after(5).level()).isCloseTo(1.0, within(1e-12));
        assertThat(ladder.after(99).level()).isEqualTo(ladder.after(5).level());
        assertThat(bind(COMPLETE).reset().after(99).level()).isCloseTo(-1.2, within(1e-12));
    }

    @Test
    void aCurrentBeyondItsRangeLowersTheConductance() {
        Target target = bind(COMPLETE).all().get(2);
        assertThat(Decision.from(read(ReadingStatus.OVER_RANGE, 1e-9), target, 0, 7))
                .isEqualTo(Decision.RESET);
        assertThat(Decision.from(read(ReadingStatus.IN_COMPLIANCE, 5e-6), target, 0, 7))
                .isEqualTo(Decision.RESET);
        assertThat(read(ReadingStatus.OVER_RANGE, 1e-9).conductance()).isNaN();
    }

    @Test
    void theReadDecidesOnThePolarityOfTheNextPulse() {
        Target target = bind(COMPLETE).all().get(2);
        assertThat(Decision.from(read(ReadingStatus.OK, 5e-6), target, 0, 7)).isEqualTo(Decision.ACCEPT);
        assertThat(Decision.from(read(ReadingStatus.OK, 4e-6), target, 0, 7)).isEqualTo(Decision.SET);
        assertThat(Decision.from(read(ReadingStatus.OK, 6e-6), target, 6, 7)).isEqualTo(Decision.RESET);
        assertThat(Decision.from(read(ReadingStatus.OK, 6e-6), target, 7, 7)).isEqualTo(Decision.GIVE_UP);
        assertThat(Decision.from(read(ReadingStatus.OK, 5e-6), target, 7, 7)).isEqualTo(Decision.ACCEPT);
    }

    @Test
    void thePlanIsThatOfAllPulsesOfAllTargets() {
        Plan plan = bind(COMPLETE).plan(SITE);
        assertThat(plan.worstCase().voltage()).isCloseTo(1.2, within(1e-12));
        // 10 attempts: 7 pulses with reads of 8 samples, a read before and one after of 4.
        assertThat(plan.readings()).isEqualTo(10 * (7 * 8 + 2 * 4));
        assertThat(plan.duration()).isCloseTo(10 * (7 * 0.04 + 2 * 0.02), within(1e-9));
        assertThat(plan.worstCase().charge()).isCloseTo(10 * (7 * 0.02 + 2 * 0.01) * 1e-3, within(1e-12));
    }

    @Test
    void aRangeTooSmallForTheHighestTargetIsRefusedWithItsReason() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("current-range: 1 mA", "current-range: 1 uA")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("current-range of sampling is below");
    }

    @Test
    void twoEqualTargetsHaveNoDistance() {
        String text = COMPLETE.replace("levels: 5", "targets: [10 uS, 10 uS]")
                .replace("lowest: 10 uS\n", "")
                .replace("highest: 90 uS\n", "");
        assertThatThrownBy(() -> bind(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("two targets are the same");
        assertThat(bind(text.replace("tolerance: 0.25", "relative-tolerance: 2 %"))
                        .all())
                .hasSize(2);
    }
}
