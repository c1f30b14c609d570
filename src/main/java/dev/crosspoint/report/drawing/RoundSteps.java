package dev.crosspoint.report.drawing;

import dev.crosspoint.report.drawing.AxisScale.Tick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step distance between labelled ticks
 * @param minorPerStep minor intervals in each step
 */
record RoundSteps(BigDecimal step, int minorPerStep) {

    private static final int LABELS = 7;

    /** Returns the steps that give a span about {@value #LABELS} labels. */
    static RoundSteps over(double span) {
        double finest = span / LABELS;
        int decade = (int) Math.floor(Math.log10(finest));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(decade);
        double mantissa = finest / unit.doubleValue();
        if (mantissa <= 1) {
            return new RoundSteps(unit, 5);
        }
        if (mantissa <= 2) {
            return new RoundSteps(unit.multiply(BigDecimal.valueOf(2)), 4);
        }
        return mantissa <= 5
                ? new RoundSteps(unit.multiply(BigDecimal.valueOf(5)), 5)
                : new RoundSteps(unit.scaleByPowerOfTen(1), 5);
    }

    /** Returns these steps for whole numbers, such as cycles, with no tick between one and the next. */
    RoundSteps whole() {
        return step.compareTo(BigDecimal.valueOf(minorPerStep)) >= 0
                ? this
                : new RoundSteps(
                        step.max(BigDecimal.ONE), step.max(BigDecimal.ONE).intValue());
    }

    /** Returns the ticks in an extent, minor ones included, labelled with their numbers. */
    List<Tick> ticks(Extent extent) {
        BigDecimal minorStep = step.divide(BigDecimal.valueOf(minorPerStep));
        long first = (long) Math.ceil(extent.low() / minorStep.doubleValue());
        long last = (long) Math.floor(extent.high() / minorStep.doubleValue());
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            BigDecimal value = minorStep.multiply(BigDecimal.valueOf(i));
            boolean major = i % minorPerStep == 0;
            ticks.add(major ? new Tick(value.doubleValue(), label(value)) : Tick.minor(value.doubleValue()));
        }
        return ticks;
    }

    /** All labels of an axis show the same decimals; the minus sign is as wide as a digit. */
    private String label(BigDecimal value) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return value.setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('-', '−');
    }
}
