package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "750 mV, V, 0.75",
        "5 ms, s, 0.005",
        "300 pF, F, 3e-10",
        "1 GOhm, ohm, 1e9",
        "1 GΩ, ohm, 1e9",
        "1 G\u2126, ohm, 1e9",
        "2 kohm, ohm, 2000",
        "10 uA, A, 1e-5",
        "10 \u00b5A, A, 1e-5",
        "10 \u03bcA, A, 1e-5",
        "10uA, A, 1e-5",
        "0.5V/s, V/s, 0.5",
        "20 mV/ms, V/s, 20",
        "1 mA/s, A/s, 1e-3",
        "1e-3 A, A, 0.001",
        "1.E3 A, A, 1000",
        ".5 V, V, 0.5",
        "+5 V, V, 5",
        "-20 mV, V, -0.02",
        "50 Hz, Hz, 50",
        "50 1/s, Hz, 50",
        "2 kOhm, ohm, 2000",
        "1 %, 1, 0.01",
        "12.5%, 1, 0.125",
        "3, 1, 3",
        "30 min, s, 1800",
        "1.5 h, s, 5400",
        "1 eV, J, 1.602176634e-19",
        "300 meV, eV, 0.3",
        "20 cm, m, 0.2",
        "5 V*A, W, 5",
        "4 mm2, m2, 4e-6",
        "4 mm², m^2, 4e-6",
        "1 V\u00b7A, W, 1",
        "5 pS, S, 5e-12",
        "10 fJ, J, 1e-14",
        "3 nC, C, 3e-9",
        "300 K, K, 300",
    })
    void textIsTheNearestDoubleOfTheExactQuantity(String text, String unit, double value) {
        assertThat(Quantities.parse(text, unit)).isEqualTo(value);
    }

    @Test
    void spacesOfWordProcessorsCountAsSpaces() {
        assertThat(Quantities.parse("10\u00a0mV", "V")).isEqualTo(0.01);
        assertThat(Quantities.parse("10\u202fmV", "V")).isEqualTo(0.01);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 A       | V   | 5 A is a current, but a voltage such as 500 mV is needed",
                "5 S       | s   | 5 S is a conductance, but a time such as 5 ms is needed",
                "5 V/s     | V   | 5 V/s is a voltage rate, but a voltage such as 500 mV is needed",
                "1 %       | V   | 1 % is a plain number, but a voltage such as 500 mV is needed",
                "5 V2      | V   | 5 V2 is a quantity in V2, but a voltage such as 500 mV is needed",
                "5 V       | 1   | 5 V is a voltage, but a plain number such as 0.5 is needed",
                "0         | V   | 0 has no unit, but a voltage such as 500 mV is needed",
                "0.5       | ohm | 0.5 has no unit, but a resistance such as 2 kOhm is needed",
                "0,5 V     | V   | 0,5 V has a comma; numbers take a decimal point, and a voltage such as 500 mV is needed",
                "1,000.0 V | V   | 1,000.0 V has a comma; numbers take a decimal point, and a voltage such as 500 mV is needed",
                "abc       | A   | abc is not a number with a unit, but a current such as 10 uA is needed",
                "NaN       | 1   | NaN is not a number, but a plain number such as 0.5 is needed",
                "--5 V     | V   | --5 V is not a number with a unit, but a voltage such as 500 mV is needed",
                "5 V 3 mV  | V   | 5 V 3 mV has the unknown unit V 3 mV, but a voltage such as 500 mV is needed; "
                        + "units for it are aV, fV, pV, nV, uV, mV, V, kV, MV, GV, TV",
                "5 v       | V   | 5 v has the unknown unit v, but a voltage such as 500 mV is needed; "
                        + "units for it are aV, fV, pV, nV, uV, mV, V, kV, MV, GV, TV",
                "5 sec     | s   | 5 sec has the unknown unit sec, but a time such as 5 ms is needed; "
                        + "units for it are as, fs, ps, ns, us, ms, s, ks, Ms, Gs, Ts, min, h",
                "1e999 V   | V   | 1e999 V is too large or too small for a number, but a voltage such as 500 mV is needed",
                "1e-999 V  | V   | 1e-999 V is too large or too small for a number, but a voltage such as 500 mV is needed",
            })
    void whatIsWrongAndWhatIsNeededIsSaid(String text, String unit, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.parse(text, unit))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "V",
                "1 ",
                "1 2 V",
                "0x10 V",
                "1_000 V",
                "\u0661 V",
                "5 V\nx",
                "1e V",
                "Infinity V",
                "5 V/",
                "5 /V"
            })
    void garbageIsNoVoltage(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.parse(text, "V"));
    }

    @Test
    void numberOfManyDigitsIsRefusedQuickly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.parse("1".repeat(1_000_000) + " V", "V"))
                .withMessageStartingWith("1111111111")
                .withMessageContaining("is not a number")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void hugeExponentIsRefusedAndNotCalculatedExactly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.parse("1e999999999 min", "s"))
                .withMessageContaining("unknown unit e999999999 min");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.parse("1e999 min", "s"));
    }

    @Test
    void unitThatARecordNamesMustExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.parse("5 V", "volts"))
                .withMessage("There is no unit \"volts\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0.75, V, 750 mV",
        "0, V, 0 V",
        "-0.02, V, -20 mV",
        "1, V, 1 V",
        "999.5, V, 999.5 V",
        "1000, V, 1 kV",
        "1e9, ohm, 1 GOhm",
        "1e-5, A, 10 uA",
        "3e-10, F, 300 pF",
        "0.5, V/s, 500 mV/s",
        "1.5e-30, A, 1.5e-30 A",
        "3, 1, 3",
        "0.01, 1, 0.01",
        "1e9, 1, 1e9",
        "1.25e-7, 1, 1.25e-7",
        "50, 1/s, 50 1/s",
        "2e20, V, 2e8 TV",
    })
    void quantityIsPrintedWithThePrefixThatSuits(double value, String unit, String text) {
        assertThat(Quantities.format(value, unit)).isEqualTo(text);
    }

    @Test
    void whatIsNoNumberIsNotPrintedAsAQuantity() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.format(Double.NaN, "V"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "en-US"})
    void theHostsLocalePlaysNoPart(String tag) {
        Locale host = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(Quantities.parse("1.5 mA", "A")).isEqualTo(1.5e-3);
            assertThat(Quantities.format(-1.5e-3, "A")).isEqualTo("-1.5 mA");
            assertThatIllegalArgumentException().isThrownBy(() -> Quantities.parse("1,5 mA", "A"));
        } finally {
            Locale.setDefault(host);
        }
    }

    @Property(seed = "2026")
    void everyDoubleComesBackFromItsText(@ForAll double value, @ForAll @IntRange(max = 6) int which) {
        String unit = new String[] {"V", "ohm", "s", "1", "V/s", "1/s", "%"}[which];
        assertThat(Quantities.parse(Quantities.format(value, unit), unit)).isEqualTo(value);
    }

    @Property(seed = "2026")
    void patternOfTheSchemaTakesWhatIsPrinted(@ForAll double value, @ForAll @IntRange(max = 6) int which) {
        String unit = new String[] {"V", "ohm", "s", "1", "V/s", "1/s", "m2"}[which];
        assertThat(Quantities.format(value, unit)).matches(QuantityPattern.of(UnitExpression.of(unit)));
    }

    @Property(seed = "2026")
    void prefixIsADecimalShiftAndNoMultiplication(
            @ForAll @LongRange(min = -999_999_999, max = 999_999_999) long digits,
            @ForAll @IntRange(max = 10) int which) {
        String prefix = new String[] {"a", "f", "p", "n", "u", "m", "", "k", "M", "G", "T"}[which];
        double nearest = Double.parseDouble(digits + "e" + (3 * which - 18));
        assertThat(Quantities.parse(digits + " " + prefix + "A", "A")).isEqualTo(nearest);
    }

    @Property(seed = "2026")
    void anyTextIsAQuantityOrAMessageOfOneLine(@ForAll String text) {
        try {
            assertThat(Quantities.parse(text, "V")).isFinite();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).doesNotContain("\n").contains("a voltage such as 500 mV");
        }
    }
}
