package dev.crosspoint.simulation.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class NumberFormatTest {

    private static String measurement(double value) {
        StringBuilder text = new StringBuilder();
        NumberFormat.MEASUREMENT.append(text, value);
        return text.toString();
    }

    private static String setting(double value) {
        StringBuilder text = new StringBuilder();
        NumberFormat.SETTING.append(text, value);
        return text.toString();
    }

    @Example
    void formsAreThoseOfARealUnit() {
        assertThat(measurement(1.000001e-6)).isEqualTo("+1.000001E-06");
        assertThat(measurement(0.976074)).isEqualTo("+9.760740E-01");
        assertThat(measurement(-0.0)).isEqualTo("+0.000000E+00");
        assertThat(measurement(8192)).isEqualTo("+8.192000E+03");
        assertThat(setting(1)).isEqualTo("+1.00000000E+000");
        assertThat(setting(-2.5e-10)).isEqualTo("-2.50000000E-010");
    }

    @Example
    void roundingUpToTheNextPowerOfTenCarries() {
        assertThat(measurement(9.9999999e-7)).isEqualTo("+1.000000E-06");
        assertThat(measurement(999999.96)).isEqualTo("+1.000000E+06");
        assertThat(measurement(Double.MIN_VALUE)).isEqualTo("+4.940656E-324");
        assertThat(measurement(Double.MAX_VALUE)).isEqualTo("+1.797693E+308");
    }

    @Property
    void sameDigitsAsTheStandardFormatter(@ForAll @DoubleRange(min = -1e12, max = 1e12) double value) {
        String expected = String.format(Locale.ROOT, "%+.6E", value == 0 ? 0.0 : value);
        assertThat(Double.parseDouble(measurement(value)))
                .isCloseTo(Double.parseDouble(expected), within(1.1e-6 * Math.abs(value)));
        assertThat(measurement(value)).hasSize(expected.length());
    }
}
