package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.ScaledUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis; positions are decades. Its ticks carry the unit, as in 10 nA.
 *
 * @param label label without the unit
 * @param unit SI unit of the values
 * @param extent positions of both ends
 */
record LogarithmicScale(String label, String unit, Extent extent) implements AxisScale {

    private static final int MOST_LABELS = 10;

    /** Below so many decades 2 and 5 have labels as well, or an axis from 11 to 900 would have only one. */
    private static final double FEW_DECADES = 2;

    /** Below so many decades every digit needs its label, or an axis from 2.1 to 4.9 would have none. */
    private static final double PART_OF_DECADE = 0.7;

    /** The largest decade that is written out. */
    private static final int LARGEST_PLAIN = 3;

    private static final double MARGIN_OF_DECADES = 0.9;
    private static final double NARROWEST = 0.5;

    private static boolean isDrawable(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    static LogarithmicScale of(Figure.Axis axis, double[] values) {
        Extent drawable = Extent.of(values, LogarithmicScale::isDrawable);
        Extent decades = drawable.isEmpty()
                ? new Extent(0, 1)
                : new Extent(Math.log10(drawable.low()), Math.log10(drawable.high()));
        double narrowest = decades.span() == 0 ? 1 : NARROWEST;
        return new LogarithmicScale(
                axis.label(), axis.unit(), decades.atLeast(narrowest).withMargin(MARGIN));
    }

    @Override
    public double position(double value) {
        return isDrawable(value) ? Math.log10(value) : Double.NaN;
    }

    @Override
    public List<Tick> ticks() {
        int labelEvery = (int) Math.ceil(extent.span() / MOST_LABELS);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(extent.low()); decade <= extent.high(); decade++) {
            boolean labelled = Math.floorMod(decade, labelEvery) == 0;
            for (int digit = 1; digit <= (labelEvery == 1 ? 9 : 1); digit++) {
                double position = decade + Math.log10(digit);
                if (position >= extent.low() && position <= extent.high()) {
                    ticks.add(new Tick(position, labelled && isLabelled(digit) ? tickLabel(digit, decade) : ""));
                }
            }
        }
        return ticks;
    }

    private boolean isLabelled(int digit) {
        boolean isRound = digit == 2 || digit == 5;
        return digit == 1 || extent.span() < PART_OF_DECADE || extent.span() < FEW_DECADES && isRound;
    }

    private String tickLabel(int digit, int decade) {
        String symbol = ScaledUnit.symbol(unit);
        // Among decades, 100 mV stands better than 0.1 V.
        ScaledUnit scaled = ScaledUnit.of(unit, Math.pow(10, decade == -1 ? -3 : decade));
        boolean plainIsLong = scaled.exponent() == 0 && decade > LARGEST_PLAIN;
        if (scaled.isPowerOfTen() || plainIsLong || symbol.isEmpty() && !isReadableWithoutPowers()) {
            String power = (digit == 1 ? "" : digit + "×") + ScaledUnit.powerOfTen(decade);
            return (power + " " + symbol).strip();
        }
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade - scaled.exponent());
        return scaled.after(value.stripTrailingZeros().toPlainString());
    }

    /** Plain ratios from 0.01 to 1000 are written out. */
    private boolean isReadableWithoutPowers() {
        return extent.low() >= -2 - MARGIN_OF_DECADES && extent.high() <= LARGEST_PLAIN + MARGIN_OF_DECADES;
    }
}
