package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The I–V curves of all cycles with their median, on a logarithmic and on a linear current axis. */
final class SweepFigures {

    /** More grey curves are a grey area. */
    static final int MAX_CYCLES = 128;

    private final EvenlySpread<Trace> traces = new EvenlySpread<>(MAX_CYCLES);

    void add(Cycle cycle) {
        traces.offer(Trace.of(cycle));
    }

    /**
     * Returns both figures; none if there are no readings.
     *
     * @param noiseFloor the current below which a single reading tells nothing, A; 0 if not known
     */
    List<Figure> figures(double noiseFloor) {
        if (traces.offered() == 0) {
            return List.of();
        }
        MedianTrace median = MedianTrace.of(traces.items());
        return List.of(logarithmic(median, noiseFloor), linear(median));
    }

    private Figure logarithmic(MedianTrace median, double noiseFloor) {
        List<Series> series = curves(median, current -> current == 0 ? Double.NaN : Math.abs(current));
        String floor = "";
        if (noiseFloor > 0) {
            double[] ends = {
                Arrays.stream(median.voltages()).min().orElseThrow(),
                Arrays.stream(median.voltages()).max().orElseThrow()
            };
            series.add(new Series("3 × noise", Style.FIT, ends, new double[] {noiseFloor, noiseFloor}));
            floor = " Single readings below the dashed line, " + SiFormat.value(noiseFloor, "A", 3) + ", are noise.";
        }
        return new Figure(
                "iv-log",
                "I–V cycles, logarithmic current",
                caption() + floor,
                new Axis("sourced voltage", "V", Scale.LINEAR),
                new Axis("|current|", "A", Scale.LOGARITHMIC),
                series);
    }

    private Figure linear(MedianTrace median) {
        return new Figure(
                "iv-linear",
                "I–V cycles",
                caption(),
                new Axis("sourced voltage", "V", Scale.LINEAR),
                new Axis("current", "A", Scale.LINEAR),
                curves(median, current -> current));
    }

    private List<Series> curves(MedianTrace median, DoubleUnaryOperator shown) {
        List<Series> series = new ArrayList<>();
        for (Trace trace : traces.items()) {
            String label = series.isEmpty() ? "cycles" : "";
            series.add(new Series(label, Style.BACKGROUND_LINE, trace.voltages(), map(trace.currents(), shown)));
        }
        series.add(new Series("median", Style.MAIN_LINE, median.voltages(), map(median.currents(), shown)));
        double[] limited = new double[median.currents().length];
        Arrays.setAll(limited, i -> median.inCompliance()[i] ? median.currents()[i] : Double.NaN);
        if (Arrays.stream(limited).anyMatch(Double::isFinite)) {
            series.add(new Series("in compliance", Style.POINTS, median.voltages(), map(limited, shown)));
        }
        return series;
    }

    private static double[] map(double[] values, DoubleUnaryOperator shown) {
        return Arrays.stream(values).map(shown).toArray();
    }

    private String caption() {
        int drawn = traces.items().size();
        int stride = traces.items().stream().mapToInt(Trace::stride).max().orElse(1);
        String cycles = traces.offered() == drawn
                ? "Grey: " + (drawn == 1 ? "the one cycle" : "all " + drawn + " cycles")
                : "Grey: " + drawn + " of " + traces.offered() + " cycles, every " + ordinal(traces.stride());
        String points = stride == 1 ? "" : ", every " + ordinal(stride) + " reading of the longest";
        return cycles + points + "; line: median current at each voltage of each leg over the cycles shown.";
    }

    private static String ordinal(long number) {
        boolean teen = number % 100 / 10 == 1;
        String ending = teen
                ? "th"
                : switch ((int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }
}
