package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SettingsTest {
    private ScopeFixture fixture;

    @BeforeEach
    void switchOn() throws Exception {
        fixture = ScopeFixture.showing(t -> 0);
    }

    @AfterEach
    void switchOff() throws Exception {
        fixture.close();
    }

    private double number(String query) throws Exception {
        return Double.parseDouble(fixture.ask(query));
    }

    @Test
    void identityIsThatOfARealUnit() throws Exception {
        assertThat(fixture.ask("*IDN?")).isEqualTo("KEYSIGHT TECHNOLOGIES,DSO-X 3024T,MY57452230,07.30.2019051434");
    }

    @Test
    void resetMakesEverythingWhatTheGuideSays() throws Exception {
        fixture.set(":CHAN1:RANG 1;OFFS 0.5;PROB 10", ":TIM:RANG 1;POS 1", ":ACQ:TYPE AVER", ":WAV:FORM WORD;UNS 0");
        fixture.set("*RST");
        assertThat(fixture.ask(":CHAN1?"))
                .isEqualTo(":CHAN1:RANG +4.000000E+01;OFFS +0.000000E+00;COUP DC;IMP ONEM;DISP 1;BWL 0;INV 0;LAB \"1\";"
                        + "UNIT VOLT;PROB +1.000000E+00;PROB:SKEW +0.000000E+00;STYP SING");
        assertThat(fixture.ask(":TIM?")).isEqualTo(":TIM:MODE MAIN;REF CENT;MAIN:RANG +1.000000E-03;POS +0.000000E+00");
        assertThat(fixture.ask(":ACQ?")).isEqualTo(":ACQ:MODE RTIM;TYPE NORM;COMP 100;COUN 8;SEGM:COUN 2");
        assertThat(fixture.ask(":WAV?"))
                .isEqualTo(":WAV:UNS 1;VIEW MAIN;BYT MSBF;FORM BYTE;POIN +1000;SOUR CHAN1;SOUR:SUBS NONE");
        assertThat(fixture.ask(":TRIG?"))
                .isEqualTo(":TRIG:MODE EDGE;SWE AUTO;NREJ 0;HFR 0;HOLD +4.000000E-08;:TRIG:EDGE:SOUR CHAN1;"
                        + "LEV +0.000000E+00;SLOP POS;REJ OFF;COUP DC");
        assertThat(fixture.ask(":CHAN2:DISP?")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        ":CHAN1:RANG, 1e-3, 8e-3",
        ":CHAN1:RANG, 80, 40",
        ":CHAN1:OFFS, 51, 50",
        ":CHAN1:PROB, 0.01, 0.1",
        ":TIM:RANG, 1e-9, 2e-8",
        ":TIM:SCAL, 100, 50",
        ":TIM:POS, 20, 1",
        ":TIM:DEL, -0.1, -1e-3",
        ":TRIG:LEV, 31, 30",
        ":TRIG:HOLD, 11, 10",
        ":WAV:POIN, 1, 100"
    })
    void valueBeyondTheLimitBecomesTheNearestLegalOneAndAnError(String header, String wanted, double set)
            throws Exception {
        assertThat(fixture.errorOf(header + " " + wanted)).isEqualTo("-222,\"Data out of range\"");
        if (!header.startsWith(":WAV")) {
            assertThat(number(header + "?")).isEqualTo(set);
        }
    }

    @Test
    void offsetIsLimitedByTheRange() throws Exception {
        fixture.set(":CHAN1:SCAL 0.2");
        assertThat(fixture.errorOf(":CHAN1:OFFS 3")).startsWith("-222,");
        assertThat(number(":CHAN1:OFFS?")).isEqualTo(2);
        fixture.set(":CHAN1:SCAL 0.201", ":CHAN1:OFFS 50");
        fixture.set(":CHAN1:SCAL 200 mV");
        assertThat(number(":CHAN1:OFFS?")).isEqualTo(2);
    }

    @Test
    void probeChangesNumbersButNothingAtTheConnector() throws Exception {
        fixture.set(":CHAN1:RANG 0.8;OFFS 0.2", ":TRIG:LEV 0.1", ":CHAN1:PROB 10");
        assertThat(number(":CHAN1:RANG?")).isEqualTo(8);
        assertThat(number(":CHAN1:OFFS?")).isEqualTo(2);
        assertThat(number(":TRIG:EDGE:LEV?")).isEqualTo(1);
    }

    @Test
    void levelBelongsToItsSource() throws Exception {
        fixture.set(":TRIG:LEV 1", ":TRIG:LEV 2,CHAN2", ":TRIG:EDGE:SOUR CHAN2");
        assertThat(number(":TRIG:LEV?")).isEqualTo(2);
        assertThat(number(":TRIG:LEV? CHAN1")).isEqualTo(1);
        fixture.set(":TRIG:SOUR LINE");
        assertThat(fixture.errorOf(":TRIG:LEV 1")).isEqualTo("-221,\"Settings conflict\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1e-3, 2.5e9, 2500000",
        "1, 0.01, 2.5e8, 2500000",
        "2, 0.01, 1.25e8, 1250000",
        "1, 1e-7, 5e9, 500",
        "1, 500, 5000, 2500000"
    })
    void rateIsTheHighestAtWhichTheMemoryHoldsTheScreen(int channels, double range, double rate, long points)
            throws Exception {
        fixture.set(channels == 2 ? ":CHAN2:DISP 1" : ":CHAN3:DISP 1", ":TRIG:SWE NORM", ":TIM:RANG " + range, ":SING");
        assertThat(number(":ACQ:SRAT?")).isEqualTo(rate);
        assertThat(number(":ACQ:POIN?")).isEqualTo(points);
    }

    @Test
    void repeatedRecordsHaveHalfOfTheMemory() throws Exception {
        fixture.set(":TIM:RANG 0.01");
        assertThat(number(":ACQ:SRAT?")).isEqualTo(1e8);
        fixture.set(":TRIG:SWE NORM", ":SING");
        assertThat(number(":ACQ:SRAT?")).isEqualTo(2.5e8);
    }

    @ParameterizedTest
    @ValueSource(strings = {":CHAN5:DISP 1", ":CHAN1:NONE 1", ":MEAS:ITEM VPP", ":TRIG:STAT?", "*ABC"})
    void unknownCommandIsAnErrorAndNoAnswer(String line) throws Exception {
        assertThat(fixture.errorOf(line)).startsWith("-11");
        assertThat(fixture.ask("*OPC?")).isEqualTo("1");
    }

    @Test
    void segmentsAreAnOptionThatIsMissing() throws Exception {
        assertThat(fixture.errorOf(":ACQ:MODE SEGM")).isEqualTo("-241,\"Hardware missing\"");
        fixture.set(":ACQ:MODE RTIMe");
    }

    @Test
    void whatPymeasureSendsIsUnderstood() throws Exception {
        fixture.set(
                ":channel1:PROBe 1.000000",
                ":channel1:LABel \"DRIVE\"",
                ":channel1:SCALe 0.500000",
                ":TIMebase:REFerence CENTer;:TIMebase:POSition 0.000100",
                ":TIMebase:MODE MAIN",
                ":ACQuire:TYPE NORM",
                ":waveform:points:mode RAW",
                ":waveform:points 1000",
                ":waveform:source CHAN1",
                ":waveform:format BYTE",
                ":DIGitize CHAN1");
        assertThat(fixture.ask(":channel1?")).contains("LAB \"DRIVE\"");
        assertThat(fixture.ask(":timebase?")).startsWith(":TIM:MODE MAIN;REF CENT;MAIN:RANG ");
    }
}
