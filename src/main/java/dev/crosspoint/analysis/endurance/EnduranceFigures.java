package dev.crosspoint.analysis.endurance;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Both states and the window over the cycles, and how the resistances are distributed. */
final class EnduranceFigures {
    private static final int MOST_POINTS = 400;
    private static final Axis CYCLES = new Axis("cycle", "1", Scale.LOGARITHMIC);

    private EnduranceFigures() {}

    static List<Figure> of(List<Block> blocks, CycleStream cycles, EnduranceSettings settings, Floor floor) {
        return blocks.isEmpty()
                ? List.of()
                : List.of(resistances(blocks, floor), windows(blocks, settings), distributions(cycles));
    }

    private static Figure resistances(List<Block> blocks, Floor floor) {
        List<Series> series = new ArrayList<>();
        addState(series, "HRS", blocks, Block::highResistance);
        addState(series, "LRS", blocks, Block::lowResistance);
        return new Figure(
                "resistance-against-cycle",
                "Both states over the cycles",
                "Lines: median of each block of cycles, ten blocks a decade; dashed: 5 and 95 % quantiles."
                        + (floor.isKnown()
                                ? " Resistances above " + SiFormat.value(1 / floor.conductance(), "ohm", 3)
                                        + " are not resolved."
                                : ""),
                CYCLES,
                new Axis("resistance", "ohm", Scale.LOGARITHMIC),
                series);
    }

    private static void addState(
            List<Series> series, String state, List<Block> blocks, Function<Block, Block.Quantiles> quantiles) {
        double[] cycles = cycles(blocks);
        series.add(new Series(
                state,
                Style.LINE,
                cycles,
                Blocks.reals(blocks, block -> quantiles.apply(block).median())));
        series.add(new Series(
                state + ", 5 %",
                Style.FIT,
                cycles,
                Blocks.reals(blocks, block -> quantiles.apply(block).p05())));
        series.add(new Series(
                state + ", 95 %",
                Style.FIT,
                cycles,
                Blocks.reals(blocks, block -> quantiles.apply(block).p95())));
    }

    private static Figure windows(List<Block> blocks, EnduranceSettings settings) {
        double[] cycles = cycles(blocks);
        double[] criterion =
                DoubleStream.generate(settings::criterion).limit(cycles.length).toArray();
        return new Figure(
                "window-against-cycle",
                "Window between the states over the cycles",
                "Resistance in the HRS over that in the LRS of the same cycle, by blocks of cycles, ten a decade; dashed: the"
                        + " criterion, " + SiFormat.nominal(settings.criterion(), "1") + ".",
                CYCLES,
                new Axis("HRS / LRS", "1", Scale.LOGARITHMIC),
                List.of(
                        new Series("median", Style.LINE, cycles, Blocks.reals(blocks, Block::windowMedian)),
                        new Series("smallest", Style.POINTS, cycles, Blocks.reals(blocks, Block::windowMinimum)),
                        new Series("criterion", Style.FIT, cycles, criterion)));
    }

    private static Figure distributions(CycleStream cycles) {
        return new Figure(
                "resistance-distribution",
                "Distribution of both states",
                "Read cycles: " + cycles.reads() + "; at most " + MOST_POINTS
                        + " quantiles drawn; probability on a normal scale.",
                new Axis("resistance", "ohm", Scale.LOGARITHMIC),
                new Axis("cumulative probability", "1", Scale.PROBIT),
                List.of(distribution("HRS", cycles.highResistance()), distribution("LRS", cycles.lowResistance())));
    }

    private static Series distribution(String label, StateStream state) {
        int points = (int) Math.min(MOST_POINTS, state.size());
        double[] probabilities =
                IntStream.range(0, points).mapToDouble(i -> (i + 0.5) / points).toArray();
        double[] resistances = DoubleStream.of(probabilities)
                .map(probability -> state.quantile(probability).orElse(Double.NaN))
                .toArray();
        return new Series(label, Style.POINTS, resistances, probabilities);
    }

    private static double[] cycles(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::middle).toArray();
    }
}
