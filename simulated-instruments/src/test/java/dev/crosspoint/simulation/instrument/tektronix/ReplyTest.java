package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplyTest {

    @Test
    void repliesHaveHeadersAfterSwitchingOnAndAfterAReset() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.IDEAL, t -> 0)) {
            assertThat(fixture.client.query("ACQ:NUMAV?")).isEqualTo(":ACQUIRE:NUMAVG 16");
            fixture.client.write("HEADER OFF");
            assertThat(fixture.client.query("ACQ:NUMAV?")).isEqualTo("16");
            fixture.client.write("*RST");
            assertThat(fixture.client.query("ACQ:MOD?")).isEqualTo(":ACQUIRE:MODE SAMPLE");
        }
    }

    @Test
    void commonCommandsNeverHaveHeaders() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.IDEAL, t -> 0)) {
            assertThat(fixture.client.query("*IDN?")).isEqualTo("TEKTRONIX,DPO4104,C000001,CF:91.1CT FV:v2.68");
            assertThat(fixture.client.query("*OPC?")).isEqualTo("1");
            assertThat(fixture.client.query("*PSC?")).isEqualTo("1");
            assertThat(fixture.client.query("ID?")).isEqualTo(":ID TEK/DPO4104,CF:91.1CT,FV:v2.68");
        }
    }

    @Test
    void withoutVerbosityHeadersAndKeywordsAreAbbreviated() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.IDEAL, t -> 0)) {
            fixture.client.write("VERBOSE OFF");
            assertThat(fixture.client.query("acquire:mode?")).isEqualTo(":ACQ:MOD SAM");
            assertThat(fixture.client.query("CH3:PROBE:GAIN?")).isEqualTo(":CH3:PRO:GAIN 1.0000");
            assertThat(fixture.client.query("HEADER?;VERBOSE?")).isEqualTo(":HEAD 1;:VERB 0");
        }
    }

    @Test
    void partOfAHeaderAsksForAllThatStandsBelowIt() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.IDEAL, t -> 0)) {
            assertThat(fixture.client.query("ACQUIRE?"))
                    .isEqualTo(":ACQUIRE:STOPAFTER RUNSTOP;STATE 1;MODE SAMPLE;NUMAVG 16");
            assertThat(fixture.client.query("SELECT?")).isEqualTo(":SELECT:CH1 1;CH2 0;CH3 0;CH4 0;CONTROL CH1");
            assertThat(fixture.client.query("TRIGGER:A:EDGE?"))
                    .isEqualTo(":TRIGGER:A:EDGE:SOURCE CH1;COUPLING DC;SLOPE RISE");
            assertThat(fixture.client.query("CH2?"))
                    .startsWith(
                            ":CH2:COUPLING DC;BANDWIDTH 1.0000E+9;TERMINATION 1.0000E+6;INVERT 0;SCALE 100.0000E-3;")
                    .contains(";YUNITS \"V\";PROBE:GAIN 1.0000;RESISTANCE 1.0000E+6;UNITS \"V\";ID:TYPE ");
            fixture.client.write("HEADER 0");
            assertThat(fixture.client.query("HORIZONTAL?")).isEqualTo("10.0000;4.0000E-6;1;0.0E+0;10000;250.0000E+6");
        }
    }

    @Test
    void queriesInOneMessageAreAnsweredInOne() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            assertThat(fixture.query("ACQUIRE:MODE AVERAGE;NUMAVG?;STATE?")).isEqualTo("16;1");
            assertThat(fixture.query(":HEADER 1;:CH1:SCALE?;POSITION?;:HEADER 0"))
                    .isEqualTo(":CH1:SCALE 100.0000E-3;:CH1:POSITION 0.0E+0");
        }
    }

    /** What real clients send, for instance {@code CH1:COUPL}. */
    @Test
    void anythingBetweenTheShortAndTheLongFormOfAKeywordIsTaken() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("CH1:COUPL AC", "ACQUIRE:STOPAFT SEQUEN");
            assertThat(fixture.query("CH1:COUPLI?;:ACQ:STOPA?")).isEqualTo("AC;SEQUENCE");
            assertThat(fixture.errorOf("CH1:COUPLER AC")).startsWith("32 113,");
            assertThat(fixture.errorOf("CH1:COU AC")).startsWith("32 113,");
        }
    }

    @Property
    void numbersHaveFourDecimalsAndAnExponentInThrees(@ForAll @DoubleRange(min = -1e12, max = 1e12) double number) {
        double value = number * 1e-9;
        String text = ReplyStyle.real(value);
        assertThat(text).matches("-?[0-9]{1,3}\\.[0-9]{4}(E[-+][0-9]{1,3})?|0\\.0E\\+0");
        assertThat(Double.parseDouble(text)).isCloseTo(value, Percentage.withPercentage(0.01));
    }

    @Test
    void numbersLookAsRealUnitsWriteThem() {
        for (List<Object> pair : List.<List<Object>>of(
                List.of(0.0, "0.0E+0"),
                List.of(1.0, "1.0000"),
                List.of(-2e-3, "-2.0000E-3"),
                List.of(400e-9, "400.0000E-9"),
                List.of(0.99999999, "1.0000"),
                List.of(999.999999, "1.0000E+3"),
                List.of(9.91e37, "99.1000E+36"))) {
            assertThat(ReplyStyle.real((double) pair.get(0))).isEqualTo(pair.get(1));
        }
    }

    @Test
    void repliesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(ReplyStyle.real(-1.5e-6)).isEqualTo("-1.5000E-6");
        } finally {
            Locale.setDefault(before);
        }
    }
}
