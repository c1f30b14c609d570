package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SettingsTest {

    /** A client that does not read back what it set would not notice. */
    @ParameterizedTest
    @CsvSource({
        "CH1:SCALE, 30, 10.0000",
        "CH1:SCALE, 1E-9, 1.0000E-3",
        "CH1:SCALE, 0.123456, 123.0000E-3",
        "CH1:SCALE, 20.5mV, 20.5000E-3",
        "CH1:OFFSET, 70, 10.0000",
        "CH1:POSITION, -9, -8.0000",
        "CH1:BANDWIDTH, 2.0E7, 20.0000E+6",
        "CH1:BANDWIDTH, FUL, 1.0000E+9",
        "CH1:TERMINATION, FIFTY, 50.0000",
        "CH1:TERMINATION, 1000000.0, 1.0000E+6",
        "CH1:PROBE:GAIN, 0.1, 100.0000E-3",
        "HORIZONTAL:SCALE, 3E-6, 4.0000E-6",
        "HORIZONTAL:SCALE, 5E3, 1.0000E+3",
        "HORIZONTAL:SCALE, 100us, 100.0000E-6",
        "HORIZONTAL:RECORDLENGTH, 30000, 10000",
        "HORIZONTAL:RECORDLENGTH, 9E9, 10000000",
        "HORIZONTAL:DELAY:TIME, -1, -20.0000E-6",
        "ACQUIRE:NUMAVG, 100, 128",
        "ACQUIRE:NUMAVG, 1000, 512",
        "ACQUIRE:STATE, 5, 1",
        "TRIGGER:A:LEVEL, 3, 800.0000E-3",
        "TRIGGER:A:LEVEL, TTL, 800.0000E-3",
        "TRIGGER:A:LEVEL:CH2, ECL, -800.0000E-3",
        "DATA:WIDTH, 7, 2",
        "DATA:ENCDG, FASTEST, RIBINARY",
        "SELECT:CONTROL, CH3, CH3",
        "LOCK, ALL, ALL",
    })
    void numberThatThereIsNotIsForcedToTheNearest(String header, String wanted, String answered) throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set(header + " " + wanted);
            assertThat(fixture.query(header + "?")).isEqualTo(answered);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1E-3, 1.0000",
        "50E-3, 1.0000",
        "60E-3, 500.0000E-3",
        "0.1, 10.0000",
        "0.7, 5.0000",
        "5, 100.0000",
        "10, 50.0000"
    })
    void offsetGoesAsFarAsTheScaleLetsIt(String scale, String largest) throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("CH1:SCALE " + scale, "CH1:OFFSET 1000");
            assertThat(fixture.query("CH1:OFFSET?")).isEqualTo(largest);
        }
    }

    @Test
    void scaleTakesAnOffsetWithItThatItDoesNotAllow() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("CH1:SCALE 1", "CH1:OFFSET 30", "CH1:SCALE 0.02");
            assertThat(fixture.query("CH1:OFFSET?")).isEqualTo("1.0000");
        }
    }

    @Test
    void probeScalesAllVoltagesOfItsChannel() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("CH1:SCALE 0.2;OFFSET 0.5", "TRIG:A:LEVEL 0.6", "CH1:PROBE:GAIN 0.1");
            assertThat(fixture.query("CH1:SCALE?;OFFSET?;:TRIG:A:LEVEL?")).isEqualTo("2.0000;5.0000;6.0000");
            fixture.set("CH1:SCALE 100", "CH1:OFFSET 5000");
            assertThat(fixture.query("CH1:SCALE?;OFFSET?")).isEqualTo("100.0000;500.0000");
        }
    }

    @Test
    void recordIsAsLongAsTheScreenUnlessTheConverterIsTooSlow() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("HOR:RECO 1000000", "HOR:SCALE 2E-3");
            assertThat(fixture.query("HOR:SAMPLER?")).isEqualTo("50.0000E+6");
            fixture.set("HOR:SCALE 4E-9");
            assertThat(fixture.query("HOR:SAMPLER?;:ACQ:MAXS?")).isEqualTo("5.0000E+9;5.0000E+9");
        }
    }

    @Test
    void resetTakesBackSettingsButNotWhatIsEnabled() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("SELECT:CH2 ON;CH1 OFF", "CH2:SCALE 1", "DATA:SOURCE CH2", "MEASU:MEAS3:TYPE RMS", "*ESE 60");
            fixture.set("*RST", "HEADER OFF");
            assertThat(fixture.query("SELECT?")).isEqualTo("1;0;0;0;CH1");
            assertThat(fixture.query("CH2:SCALE?;:DATA:SOURCE?;:MEASU:MEAS3:TYPE?"))
                    .isEqualTo("100.0000E-3;CH1;PERIOD");
            assertThat(fixture.query("*ESE?")).isEqualTo("60");
        }
    }
}
