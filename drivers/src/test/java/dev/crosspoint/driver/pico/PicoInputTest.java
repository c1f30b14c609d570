package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class PicoInputTest {
    private final PicoBench bench = new PicoBench();

    private PicoInput choose(double range, double offset, double attenuation) {
        PicoUnit unit = new PicoUnit(bench.library, ScriptedPs6000.HANDLE, "test");
        return PicoInput.choose(unit, new InputSettings(1, range, offset, InputCoupling.DC, attenuation, false));
    }

    @Property(tries = 300)
    void allThatWasAskedForIsShown(
            @ForAll @DoubleRange(min = 0.01, max = 20) double range,
            @ForAll @DoubleRange(min = -20, max = 20) double offset,
            @ForAll @DoubleRange(min = 1, max = 100) double attenuation) {
        InputRange shown = choose(range, offset, attenuation).inputRange();
        double rounding = 1e-6 * (range + Math.abs(offset));
        assertThat(shown.lowest()).isLessThanOrEqualTo(offset - range + rounding);
        assertThat(shown.highest()).isGreaterThanOrEqualTo(offset + range - rounding);
    }

    @Property(tries = 300)
    void aLevelIsRoundedToTheNearestCount(
            @ForAll @IntRange(min = -32512, max = 32512) int count,
            @ForAll @DoubleRange(min = -0.49, max = 0.49) double off,
            @ForAll @DoubleRange(min = -1, max = 1) double offset) {
        PicoInput input = choose(0.7, offset, 10);
        double perCount = input.range().voltsPerCount() * 10;
        assertThat(input.counts(input.volts(count) + off * perCount)).isEqualTo(count);
    }

    @Property(tries = 100)
    void manyCountsAreConvertedAsOneIs(@ForAll short[] counts, @ForAll @DoubleRange(min = -5, max = 5) double offset) {
        PicoInput input = choose(2, offset, 10);
        float[] volts = input.volts(counts, counts.length);
        for (int i = 0; i < counts.length; i++) {
            assertThat((double) volts[i]).isEqualTo(input.volts(counts[i]), Offset.offset(1e-5));
        }
    }
}
