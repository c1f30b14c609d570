package dev.crosspoint.analysis.ivsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** The table of cycles against the findings that rest on the same cycles. */
class CycleTableTest {

    private static Object column(AnalysisResult result, String name) {
        TableData table = result.tables().get(0);
        assertThat(table.schema().name()).isEqualTo("cycles");
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        assertThat(names).contains(name);
        return table.columns().get(names.indexOf(name));
    }

    @Test
    void everyCycleHasItsRowWithWhatTheFindingsRestOn() {
        AnalysisResult result = Gathered.analyze(SyntheticDevice.bipolar(5).run(30));
        assertThat((long[]) column(result, "cycle"))
                .containsExactly(IntStream.rangeClosed(1, 30).asLongStream().toArray());
        assertThat(StatUtils.mean((double[]) column(result, "set_voltage_v")))
                .isCloseTo(Gathered.resolved(result, "set_voltage").value(), within(1e-12));
        assertThat(Arrays.stream((double[]) column(result, "set_voltage_step_v"))
                        .boxed())
                .allSatisfy(step -> assertThat(step).isCloseTo(0.005, within(1e-12)));
        double[] logarithms = Arrays.stream((double[]) column(result, "resistance_hrs_ohm"))
                .map(Math::log)
                .toArray();
        double resistance = Gathered.resolved(result, "resistance_hrs").value();
        assertThat(Math.exp(StatUtils.mean(logarithms))).isCloseTo(resistance, within(1e-9 * resistance));
    }

    @Test
    void aCycleThatDidNotSwitchHasARowWithoutAVoltage() {
        SyntheticDevice device = SyntheticDevice.bipolar(6);
        device.setMean = 1;
        device.setSd = 0;
        AnalysisResult result = Gathered.analyze(device.run(3));
        assertThat((long[]) column(result, "cycle")).containsExactly(1, 2, 3);
        assertThat((double[]) column(result, "set_voltage_v")).containsOnly(Double.NaN);
    }
}
