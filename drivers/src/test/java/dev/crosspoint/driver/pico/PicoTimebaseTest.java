package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.instrument.BurstTrigger.Edge;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputSettings;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicoTimebaseTest {

    private static PicoTimebase nearest(double interval, double before, double after, Integer... inputs) {
        List<PicoInput> watched = Stream.of(inputs)
                .map(number ->
                        new PicoInput(new InputSettings(number, 1, 0, InputCoupling.DC, 1, false), PicoRange.R1V, 0f))
                .toList();
        CaptureSettings settings = new CaptureSettings(
                watched.stream().map(PicoInput::settings).toList(),
                interval,
                before,
                after,
                new EdgeTrigger(inputs[0], 0, Edge.RISING, 0));
        return PicoTimebase.nearest(settings, watched);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-12, 0, 2e-10",
        "2.9e-10, 0, 2e-10",
        "3.1e-10, 1, 4e-10",
        "3.2e-9, 4, 3.2e-9",
        "4.7e-9, 4, 3.2e-9",
        "4.9e-9, 5, 6.4e-9",
        "6.4e-9, 5, 6.4e-9",
        "1e-8, 6, 1.28e-8",
        "4e-6, 629, 4e-6",
        "1e-3, 156254, 1e-3",
        "1, 156250004, 1",
        "100, 4294967295, 27.487790668800002"
    })
    void theNearestIntervalIsTaken(double wanted, long number, double interval) {
        PicoTimebase timebase = nearest(wanted, 0, 1, 1);
        assertThat(timebase.number()).isEqualTo(number);
        assertThat(timebase.interval()).isEqualTo(interval, Offset.offset(1e-9 * interval));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0, 1", "2, 4, 0, 1", "1, 2, 0, 2", "3, 4, 0, 2", "1, 3, 4, 2"})
    void inputsThatShareAConverterShareItsSpeed(int first, int second, int third, long number) {
        Integer[] inputs = third == 0 ? new Integer[] {first, second} : new Integer[] {first, second, third};
        assertThat(nearest(1e-10, 0, 1e-6, inputs).number()).isEqualTo(number);
        assertThat(nearest(1e-6, 0, 1e-3, inputs).number()).isEqualTo(160);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 5e-3, 250, 1250", "0, 4e-6, 0, 1", "1e-6, 1e-6, 1, 1", "4.1e-6, 8.1e-6, 2, 3"})
    void aRecordShowsAtLeastTheTimesThatWereAskedFor(
            double before, double after, long samplesBefore, long samplesAfter) {
        PicoTimebase timebase = nearest(4e-6, before, after, 1);
        assertThat(timebase.samplesBeforeTrigger()).isEqualTo(samplesBefore);
        assertThat(timebase.samplesAfterTrigger()).isEqualTo(samplesAfter);
    }

    @Property(tries = 500)
    void noOtherTimebaseIsNearer(@ForAll @DoubleRange(min = -10, max = 1.4) double exponent) {
        double wanted = Math.pow(10, exponent);
        PicoTimebase timebase = nearest(wanted, 0, 1, 1);
        double miss = Math.abs(timebase.interval() - wanted);
        for (long other = Math.max(0, timebase.number() - 2); other <= timebase.number() + 2; other++) {
            double interval = new PicoTimebase(other, 0, 1).interval();
            assertThat(miss).isLessThanOrEqualTo(Math.abs(interval - wanted) * (1 + 1e-12) + 1e-24);
        }
    }
}
