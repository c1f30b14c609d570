package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * An axis of probabilities on which a normal distribution is a straight line; positions are standard deviations.
 *
 * @param label label with the per cent sign
 * @param extent positions of both ends
 */
record ProbitScale(String label, Extent extent) implements AxisScale {

    private static final double[] MAJOR_PERCENT = {0.01, 0.1, 1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9, 99.99};
    private static final double[] MINOR_PERCENT = {2, 3, 4, 15, 20, 30, 40, 60, 70, 80, 85, 96, 97, 98};

    private static boolean isDrawable(double probability) {
        return probability > 0 && probability < 1;
    }

    static ProbitScale of(Figure.Axis axis, double[] values) {
        Extent shown =
                Extent.of(values, ProbitScale::isDrawable).including(0.01).including(0.99);
        return new ProbitScale(
                axis.label() + " (%)", new Extent(probit(shown.low()), probit(shown.high())).withMargin(MARGIN));
    }

    @Override
    public double position(double value) {
        return isDrawable(value) ? probit(value) : Double.NaN;
    }

    /** Returns the quantile of the standard normal distribution. */
    private static double probit(double probability) {
        // Through the nearer tail, where 2p keeps its digits.
        return probability < 0.5
                ? -Math.sqrt(2) * Erf.erfcInv(2 * probability)
                : Math.sqrt(2) * Erf.erfcInv(2 * (1 - probability));
    }

    @Override
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (double percent : MAJOR_PERCENT) {
            addIfShown(
                    ticks,
                    new Tick(
                            probit(percent / 100),
                            new BigDecimal(Double.toString(percent))
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
        for (double percent : MINOR_PERCENT) {
            addIfShown(ticks, Tick.minor(probit(percent / 100)));
        }
        return ticks;
    }

    private void addIfShown(List<Tick> ticks, Tick tick) {
        if (tick.position() >= extent.low() && tick.position() <= extent.high()) {
            ticks.add(tick);
        }
    }
}
