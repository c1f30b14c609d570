package dev.crosspoint.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LevelSequenceTest {

    private static LevelSequence pulses(int count, int width, int gap) {
        List<HeldLevel> held = new ArrayList<>();
        for (int pulse = 1; pulse <= count; pulse++) {
            held.add(new HeldLevel(0.1, width, SwitchingOperation.SET, pulse));
            held.add(new HeldLevel(0, gap, SwitchingOperation.BASE, pulse));
        }
        return new LevelSequence(5e-3, held);
    }

    @Property
    void noPulseIsCutInTwo(
            @ForAll @IntRange(min = 1, max = 50) int count,
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int gap,
            @ForAll @IntRange(min = 40, max = 200) int most) {
        List<LevelSequence> parts = pulses(count, width, gap).parts(most);
        assertThat(parts.stream().flatMap(part -> part.held().stream()))
                .containsExactlyElementsOf(pulses(count, width, gap).held());
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.samples()).isLessThanOrEqualTo(most);
            assertThat(part.held().get(0).operation()).isEqualTo(SwitchingOperation.SET);
            assertThat(part.held().get(part.held().size() - 1).operation()).isEqualTo(SwitchingOperation.BASE);
        });
    }

    @Test
    void aReadIsNotCutFromThePulseBeforeIt() {
        List<HeldLevel> held = new ArrayList<>();
        for (int pulse = 1; pulse <= 5; pulse++) {
            held.add(new HeldLevel(1, 2, SwitchingOperation.SET, pulse));
            held.add(new HeldLevel(0, 2, SwitchingOperation.BASE, pulse));
            held.add(new HeldLevel(0.1, 2, SwitchingOperation.READ, pulse));
            held.add(new HeldLevel(0, 2, SwitchingOperation.BASE, pulse));
        }
        List<LevelSequence> parts = new LevelSequence(1e-3, held).parts(20);
        assertThat(parts).extracting(LevelSequence::samples).containsExactly(16, 16, 8);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.held().get(0).operation()).isEqualTo(SwitchingOperation.SET));
    }

    @Test
    void aPulseLongerThanTheInstrumentHoldsIsRefused() {
        assertThatThrownBy(() -> pulses(2, 30, 20).parts(49))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("50 samples");
    }

    @Test
    void aDurationBetweenTwoSamplesIsRefused() {
        assertThatThrownBy(() -> LevelSequence.samplesIn(57e-3, 5e-3, "a width"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a width of 0.057 s");
        assertThat(LevelSequence.samplesIn(0.3, 0.1, "a width")).isEqualTo(3);
    }

    @Test
    void worstCaseCountsTheTimeUnderBiasOnly() {
        WorstCase worst = pulses(10, 16, 16).worstCase(1e-6);
        assertThat(worst.voltage()).isEqualTo(0.1);
        assertThat(worst.charge()).isCloseTo(10 * 80e-3 * 1e-6, within(1e-15));
        assertThat(worst.energy()).isCloseTo(10 * 80e-3 * 1e-7, within(1e-16));
    }
}
