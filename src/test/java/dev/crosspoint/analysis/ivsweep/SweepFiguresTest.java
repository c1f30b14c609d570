package dev.crosspoint.analysis.ivsweep;

import static dev.crosspoint.analysis.ivsweep.Gathered.analyze;
import static dev.crosspoint.analysis.ivsweep.Gathered.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.InMemoryRun;
import dev.crosspoint.analysis.InMemoryRun.Row;
import dev.crosspoint.analysis.RowTable;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepFiguresTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 34, 35, 100})
    void medianIsExactForOddAndEvenNumbersOfCycles(int cycles) {
        SyntheticDevice device = SyntheticDevice.bipolar(1);
        List<Row> rows = device.rows(cycles);
        int perCycle = rows.size() / cycles;

        Series median = series(figure(analyze(device.asRun(rows)), "iv-linear"), Style.MAIN_LINE);

        assertThat(median.x()).hasSize(perCycle);
        for (int i = 0; i < perCycle; i++) {
            int point = i;
            double[] sorted = IntStream.range(0, cycles)
                    .mapToDouble(cycle -> rows.get(cycle * perCycle + point).current())
                    .sorted()
                    .toArray();
            double expected = (sorted[(cycles - 1) / 2] + sorted[cycles / 2]) / 2;
            assertThat(median.y()[i]).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        }
    }

    @Test
    void cyclesOfDifferentLengthMeetAtTheSameVoltageOfTheSameLeg() {
        SyntheticDevice device = SyntheticDevice.bipolar(2);
        device.lnSigmaOff = 0;
        device.noise = 0;
        List<Row> rows = device.rows(3);
        // The third cycle lacks its first readings, so its readings have other places in the cycle.
        int perCycle = rows.size() / 3;
        rows.subList(2 * perCycle, 2 * perCycle + 7).clear();

        Series median = series(figure(analyze(device.asRun(rows)), "iv-linear"), Style.MAIN_LINE);

        assertThat(median.x()[10]).isEqualTo(0.05);
        assertThat(median.y()[10]).isCloseTo(0.05 * 2e-9, within(1e-20));
    }

    @Test
    void allFiguresAreThereInTheOrderOfWhatTheyTell() {
        assertThat(analyze(SyntheticDevice.bipolar(3).run(35)).figures())
                .extracting(Figure::name)
                .containsExactly(
                        "iv-log",
                        "iv-linear",
                        "conductance-per-cycle",
                        "switching-voltage-distribution",
                        "conductance-distribution");
        assertThat(analyze(SyntheticDevice.volatileSwitch(3).run(10)).figures())
                .extracting(Figure::name)
                .contains("iv-log", "resistance-per-cycle", "resistance-distribution");
    }

    @Test
    void logarithmicFigureHasEveryCycleGreyTheMedianOnTopAndNothingBelowZero() {
        Figure figure = figure(analyze(SyntheticDevice.bipolar(4).run(35)), "iv-log");

        assertThat(figure.y().scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(figure.series().stream().filter(series -> series.style() == Style.BACKGROUND_LINE))
                .hasSize(35);
        assertThat(figure.series().get(35).style()).isEqualTo(Style.MAIN_LINE);
        assertThat(figure.series())
                .allSatisfy(series -> assertThat(Arrays.stream(series.y()).filter(Double::isFinite))
                        .allMatch(current -> current > 0));
        assertThat(figure.caption()).contains("all 35 cycles").contains("median");
    }

    @Test
    void distributionIsOnAProbitAxisWithItsFit() {
        Figure figure = figure(analyze(SyntheticDevice.bipolar(5).run(35)), "switching-voltage-distribution");

        assertThat(figure.y().scale()).isEqualTo(Scale.PROBIT);
        Series points = series(figure, Style.POINTS);
        Series fit = series(figure, Style.FIT);
        assertThat(points.y()[0]).isCloseTo(0.5 / 35, within(1e-12));
        assertThat(points.y()[34]).isCloseTo(34.5 / 35, within(1e-12));
        assertThat(points.x()).isSorted();
        // A fit through the points: at its middle it has half of them below.
        double middle = fit.x()[nearest(fit.y(), 0.5)];
        assertThat(Arrays.stream(points.x()).filter(x -> x < middle).count()).isBetween(12L, 23L);
        assertThat(figure.caption())
                .contains("V_set: n = 35 cycles")
                .contains("preferred by AIC")
                .contains("(i − 0.5)/n");
    }

    @Test
    void fitOfNanosiemensPassesThroughItsPoints() {
        Figure figure = figure(analyze(SyntheticDevice.bipolar(6).run(100)), "conductance-distribution");

        Series off = figure.series().stream()
                .filter(series -> series.label().startsWith("S_OFF,"))
                .findFirst()
                .orElseThrow();
        assertThat(off.x()[nearest(off.y(), 0.5)]).isCloseTo(2e-9, within(2e-10));
        assertThat(off.y()).isSorted();
    }

    @Test
    void longRunIsDrawnAtBoundedSizeAndSaysSo() {
        SyntheticDevice device = SyntheticDevice.bipolar(7);
        device.steps = 10;
        device.setSd = 0.015;
        int cycles = 6000;
        InMemoryRun streamed = device.asRun((RowTable.Rows<Row>) reader -> {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                device.cycle(cycle).forEach(reader);
            }
        });

        AnalysisResult result = analyze(streamed);

        assertThat(resolved(result, "set_voltage").n()).isGreaterThan(5000);
        for (Figure figure : result.figures()) {
            int points = figure.series().stream()
                    .mapToInt(series -> series.x().length)
                    .sum();
            assertThat(points).as(figure.name()).isLessThan(60_000);
        }
        assertThat(figure(result, "iv-log").caption()).contains("94 of 6000 cycles, every 64th");
        assertThat(figure(result, "conductance-per-cycle").caption()).contains("1000 drawn");
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("at most 2048 of them"));
    }

    @Test
    void cycleTooLongForMemoryIsReadInEvenSteps() {
        int points = 3 * CycleReader.MAX_POINTS;
        InMemoryRun run = new InMemoryRun(reader -> IntStream.range(0, points)
                        .mapToObj(i -> new Row(1, 1, 0.2 * i / points, Double.NaN, 1e-9 * i / points, "ok"))
                        .forEach(reader))
                .with("switching", "volatile")
                .with("loop", "single")
                .with("peak", 0.2, "V")
                .with("read-voltage", 0.1, "V");

        AnalysisResult result = analyze(run);

        assertThat(result.remarks()).anyMatch(remark -> remark.contains("one in 4 of them was used"));
        assertThat(resolved(result, "conductance").value()).isCloseTo(5e-9, within(1e-12));
        assertThat(series(figure(result, "iv-linear"), Style.MAIN_LINE).x().length)
                .isLessThanOrEqualTo(Trace.MAX_POINTS);
    }

    private static int nearest(double[] values, double value) {
        return IntStream.range(0, values.length)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(values[a] - value), Math.abs(values[b] - value)))
                .orElseThrow();
    }

    private static Figure figure(AnalysisResult result, String name) {
        return result.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Series series(Figure figure, Style style) {
        return figure.series().stream()
                .filter(series -> series.style() == style)
                .findFirst()
                .orElseThrow();
    }
}
