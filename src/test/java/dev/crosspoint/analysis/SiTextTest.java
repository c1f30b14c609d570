package dev.crosspoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiTextTest {

    @ParameterizedTest
    @CsvSource({
        "2e-12,      A,   2.00 pA",
        "0.16,       V,   160 mV",
        "-0.12,      V,   -120 mV",
        "9.996e-10,  S,   1.00 nS",
        "999.96,     V,   1.00 kV",
        "1e9,        ohm, 1.00 GΩ",
        "0,          A,   0.00 A",
        "1,          V,   1.00 V",
        "25000,      1,   2.50e+04",
        "3e-25,      A,   3.00e-25 A",
        "1e30,       ohm, 1.00e+30 Ω",
    })
    void hasThreeDigitsAndThePrefixAPhysicistWouldWrite(double value, String unit, String text) {
        assertThat(SiText.of(value, unit)).isEqualTo(text);
    }

    @Test
    void doesNotFollowTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(SiText.of(1.5, "V")).isEqualTo("1.50 V");
        } finally {
            Locale.setDefault(before);
        }
    }
}
