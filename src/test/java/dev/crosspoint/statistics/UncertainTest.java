package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UncertainTest {

    private static Uncertain of(double value, double low, double high) {
        return new Uncertain(value, new Interval(low, high));
    }

    @Test
    void relativeUncertaintiesOfAProductAddInQuadrature() {
        Uncertain product = of(2, 2 / 1.3, 2 * 1.3).times(of(5, 5 / 1.4, 5 * 1.4));
        double factor = Math.exp(Math.hypot(Math.log(1.3), Math.log(1.4)));
        assertThat(product.value()).isEqualTo(10);
        assertThat(product.interval().low()).isCloseTo(10 / factor, offset(1e-12));
        assertThat(product.interval().high()).isCloseTo(10 * factor, offset(1e-12));
    }

    @Test
    void theSquareOfOneValueIsNotTakenForAProductOfTwo() {
        Uncertain square = of(3, 2, 4).power(2);
        assertThat(square.interval()).isEqualTo(new Interval(4, 16));
        assertThat(of(4, 2, 5).power(-1).interval()).isEqualTo(new Interval(0.2, 0.5));
    }

    @Test
    void anIntervalThatReachesZeroKeepsDoingSo() {
        Uncertain spread = of(3, 0, 4);
        assertThat(spread.times(of(2, 1, 3)).interval().low()).isZero();
        assertThat(of(2, 1, 3).over(spread).interval().high()).isInfinite();
        assertThat(of(-2, -3, 1).magnitude()).isEqualTo(of(2, 0, 3));
    }

    @Test
    void aFactorThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(-1, -2, 0).times(Uncertain.exact(2)))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> of(3, 4, 5)).withMessageContaining("3");
    }

    @Property(tries = 300)
    void valuesStayWithinTheirIntervals(
            @ForAll @DoubleRange(min = -12, max = 12) double exponent,
            @ForAll @DoubleRange(min = -12, max = 12) double otherExponent,
            @ForAll @DoubleRange(min = 1, max = 100) double factor) {
        double a = Math.pow(10, exponent);
        double b = Math.pow(10, otherExponent);
        Uncertain first = of(a, a / factor, a * factor);
        Uncertain second = Uncertain.exact(b);
        for (Uncertain result : new Uncertain[] {
            first.times(second), first.over(second), first.plus(second), first.power(2), second.times(second)
        }) {
            assertThat(result.interval().contains(result.value())).isTrue();
        }
        assertThat(first.plus(second).interval().halfWidth())
                .isCloseTo(first.interval().halfWidth(), offset(1e-9 * (a * factor + b)));
    }
}
