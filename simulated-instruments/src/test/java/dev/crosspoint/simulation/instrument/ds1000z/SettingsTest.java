package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void identityIsThatOfTheModel() throws Exception {
        assertThat(fixture.client.query("*IDN?")).isEqualTo("RIGOL TECHNOLOGIES,DS1104Z,DS1ZA000000001,00.04.04.SP4");
    }

    @Test
    void offsetIsRescaledWithTheScale() throws Exception {
        fixture.set(":CHAN1:SCAL 1", ":CHAN1:OFFS 1", ":CHAN1:SCAL 0.5");
        assertThat(fixture.client.query(":CHAN1:OFFS?")).isEqualTo("5.000000e-01");
        fixture.set(":CHAN1:SCAL 5");
        assertThat(fixture.client.query(":CHAN1:OFFS?")).isEqualTo("5.000000e+00");
    }

    @Test
    void scaleBetweenTheStepsBecomesTheNextLargerUnlessVernierIsOn() throws Exception {
        fixture.set(":CHAN1:SCAL 0.3");
        assertThat(fixture.client.query(":CHAN1:SCAL?")).isEqualTo("5.000000e-01");
        fixture.set(":CHAN1:VERN ON;SCAL 0.3");
        assertThat(fixture.client.query(":CHAN1:SCAL?")).isEqualTo("3.000000e-01");
        fixture.set(":TIM:SCAL 3E-6");
        assertThat(fixture.client.query(":TIM:MAIN:SCAL?")).isEqualTo("5.000000e-06");
    }

    @Test
    void probeRatioChangesNumbersButNothingAtTheConnector() throws Exception {
        fixture.set(":CHAN1:SCAL 0.1;OFFS 0.2;PROB 10");
        assertThat(fixture.client.query(":CHAN1:SCAL?;:CHAN1:OFFS?;:CHAN1:PROB?"))
                .isEqualTo("1.000000e+00;2.000000e+00;1.000000e+01");
        assertThat(fixture.errorOf(":CHAN1:PROB 3")).startsWith("-224,");
        assertThat(fixture.client.query(":CHAN1:PROB?")).isEqualTo("1.000000e+01");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12000000, 12000000",
        "2, 6000000, 6000000",
        "2, 12000000, AUTO",
        "3, 3000000, 3000000",
        "3, 6000000, AUTO",
        "4, 3000, 3000",
        "4, 5000, AUTO"
    })
    void depthThatTheChannelsDoNotAllowIsIgnoredWithoutAnError(int channels, String asked, String got)
            throws Exception {
        for (int channel = 1; channel <= channels; channel++) {
            fixture.set(":CHAN" + channel + ":DISP ON");
        }
        fixture.set(":ACQ:MDEP " + asked);
        assertThat(fixture.client.query(":ACQ:MDEP?")).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource({
        "1, AUTO, 1E-6, 1.000000e+09",
        "2, AUTO, 1E-6, 5.000000e+08",
        "4, AUTO, 1E-6, 2.500000e+08",
        "1, AUTO, 1E-3, 5.000000e+07",
        "1, 12000, 1E-3, 1.000000e+06",
        "1, 12000000, 1E-3, 1.000000e+09",
        "2, 600000, 0.2, 2.500000e+05",
        "1, 12000000, 1E-6, 1.000000e+09"
    })
    void rateFollowsFromDepthAndTimebaseUpToTheConvertersOwn(int channels, String depth, String scale, String rate)
            throws Exception {
        for (int channel = 1; channel <= channels; channel++) {
            fixture.set(":CHAN" + channel + ":DISP ON");
        }
        fixture.set(":ACQ:MDEP " + depth, ":TIM:SCAL " + scale);
        assertThat(fixture.client.query(":ACQ:SRAT?")).isEqualTo(rate);
    }

    @Test
    void memoryIsSharedAnewWhenAChannelIsSwitchedOn() throws Exception {
        fixture.set(":ACQ:MDEP 12000000", ":CHAN2:DISP ON");
        assertThat(fixture.client.query(":ACQ:MDEP?")).isEqualTo("6000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":CHAN1:SCAL 20 | -222",
                ":CHAN1:SCAL 1E-4 | -222",
                ":CHAN1:SCAL 0.1;OFFS 2.5 | -222",
                ":CHAN5:DISP ON | -114",
                ":TIM:SCAL 1E-9 | -222",
                ":TIM:OFFS 2 | -222",
                ":TIM:OFFS -1 | -222",
                ":TIM:MODE ROLL | -221",
                ":ACQ:AVER 3 | -224",
                ":TRIG:EDGE:LEV 6 | -222",
                ":TRIG:MODE PULS | -141",
                ":TRIG:HOLD 11 | -222",
                ":CHAN1:BWL 10M | -141",
                ":CHAN1:SCAL abc | -141",
                ":FUNC:WREC:ENAB ON | -113,\"Undefined header; keyword cannot be found\""
            })
    void badSettingEndsInTheErrorQueueAndChangesNothing(String command, String error) throws Exception {
        String before = state();
        assertThat(fixture.errorOf(command)).startsWith(error);
        assertThat(fixture.client.query(":SYST:ERR?")).isEqualTo("0,\"No error\"");
        if (!command.contains(";")) {
            assertThat(state()).isEqualTo(before);
        }
    }

    private String state() throws Exception {
        return fixture.client.query(":CHAN1:SCAL?;:CHAN1:OFFS?;:CHAN1:BWL?;:TIM:SCAL?;:TIM:OFFS?;:TIM:MODE?;"
                + ":ACQ:AVER?;:TRIG:EDGE:LEV?;:TRIG:MODE?;:TRIG:HOLD?");
    }

    @Test
    void everySettingIsAnsweredAsItWasSet() throws Exception {
        fixture.set(
                ":CHANNEL2:DISPLAY ON;COUPLING AC;BWLIMIT 20M;INVERT 1;UNITS AMP",
                ":TIM:SCAL 0.2;MODE ROLL",
                ":ACQ:TYPE PEAK;AVER 1024",
                ":TRIG:COUP HFR;SWE NORM;NREJ ON;HOLD 1E-3",
                ":TRIG:EDGE:SOUR CHANNEL2;SLOP RFAL",
                ":WAV:SOUR CHAN2;FORM WORD;MODE RAW;STAR 7;STOP 9",
                ":MEAS:SOUR CHAN2");
        assertThat(fixture.client.query(":CHAN2:DISP?;COUP?;BWL?;INV?;UNIT?")).isEqualTo("1;AC;20M;1;AMP");
        assertThat(fixture.client.query(":TIM:SCAL?;MODE?;:ACQ:TYPE?;AVER?")).isEqualTo("2.000000e-01;ROLL;PEAK;1024");
        assertThat(fixture.client.query(":TRIG:COUP?;SWE?;NREJ?;HOLD?")).isEqualTo("HFR;NORM;1;1.000000e-03");
        assertThat(fixture.client.query(":TRIG:EDGE:SOUR?;SLOP?;:MEAS:SOUR?")).isEqualTo("CHAN2;RFAL;CHAN2");
        assertThat(fixture.client.query(":WAV:SOUR?;FORM?;MODE?;STAR?;STOP?")).isEqualTo("CHAN2;WORD;RAW;7;9");
        fixture.set("*RST");
        assertThat(fixture.client.query(":CHAN1:DISP?;:CHAN2:DISP?;COUP?;:TIM:SCAL?;:WAV:MODE?;:TRIG:SWE?"))
                .isEqualTo("1;0;DC;1.000000e-06;NORM;AUTO");
    }
}
