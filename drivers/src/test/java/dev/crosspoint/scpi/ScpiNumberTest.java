package dev.crosspoint.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosspoint.instrument.ProtocolException;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScpiNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+1.00000000E+000, 1",
        "+9.760740E-01, 0.976074",
        "-1.5E-012, -1.5e-12",
        "+1, 1",
        "100, 100",
        ".5, 0.5",
        "5., 5",
        "' 1e3 ', 1000",
        "+9.910000E+37, NaN",
        "9.91E37, NaN",
        "+9.900000E+37, Infinity",
        "-9.900000E+37, -Infinity"
    })
    void everyFormOfANumberIsRead(String reply, Double value) {
        assertThat(ScpiNumber.parse(reply)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", ".", "1,5", "0x10", "1d", "NaN", "Infinity", "1 2", "E5", "1E", "--1", "\u0661"})
    void whatIsNoNumberIsRefused(String reply) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> ScpiNumber.parse(reply))
                .withMessage("\"" + reply + "\" is not a number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNeverSent(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScpiNumber.format(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR"})
    void numbersDoNotFollowTheLocaleOfTheComputer(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(ScpiNumber.format(-1234.5678e-9)).isEqualTo("-1.2345678E-6");
            assertThat(ScpiList.format(0.1, 2500)).isEqualTo("0.1,2500.0");
            assertThat(ScpiNumber.parse("+1.5E-03")).isEqualTo(1.5e-3);
            assertThat(new ScpiKeyword("INITiate").longForm()).isEqualTo("INITIATE");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void everyFiniteNumberSurvivesAtFullPrecision(@ForAll double value) {
        Assume.that(Double.isFinite(value) && Math.abs(value) < 9.9e37);
        assertThat(ScpiNumber.parse(ScpiNumber.format(value))).isEqualTo(value);
    }

    @Property(tries = 200)
    void aListSurvives(@ForAll @Size(min = 1, max = 50) @DoubleRange(min = -1e6, max = 1e6) double[] values) {
        assertThat(ScpiList.parse(ScpiList.format(values))).containsExactly(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,,2", "1,", ",1", "1;2"})
    void aListWithAGapIsRefused(String reply) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> ScpiList.parse(reply));
    }
}
