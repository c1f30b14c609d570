package dev.crosspoint.driver.keysight;

import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.crosspoint.connection.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class B2900SettingsTest {

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsItWithItsUnit() {
        B2900Bench bench = B2900Bench.opened(snapshot(1));
        assertThat(bench.channel.settings())
                .containsExactly(
                        entry("source function", "voltage"),
                        entry("output", "off"),
                        entry("output on by a trigger", "off"),
                        entry("output off after a trigger", "off"),
                        entry("off mode", "high-z"),
                        entry("output off at compliance", "off"),
                        entry("sense mode", "four-wire"),
                        entry("source shape", "dc"),
                        entry("last level held after a sweep", "on"),
                        entry("automatic source wait", "off"),
                        entry("automatic measure wait", "off"),
                        entry("voltage level", "0.0 V"),
                        entry("voltage mode", "fixed"),
                        entry("voltage source range automatic", "on"),
                        entry("voltage source range", "2.0 V"),
                        entry("voltage source range lower limit", "0.2 V"),
                        entry("current range automatic", "on"),
                        entry("current range", "1.0E-4 A"),
                        entry("current range lower limit", "1.0E-7 A"),
                        entry("voltage range automatic", "off"),
                        entry("voltage range", "2.0 V"),
                        entry("voltage range lower limit", "0.2 V"),
                        entry("current compliance positive", "0.001 A"),
                        entry("current compliance negative", "0.01 A"),
                        entry("integration time", "0.1 PLC"));
        bench.verify();
    }

    @Test
    void theMainframeReportsBothChannels() {
        B2900Bench bench = B2900Bench.opened(
                nothing().asks(":SYST:LFR?", "50").then(snapshot(1)).then(snapshot(2)));
        assertThat(bench.instrument.settings())
                .hasSize(51)
                .containsEntry("line frequency in Hz", "50")
                .containsEntry("channel 1 source function", "voltage")
                .containsEntry("channel 2 integration time", "0.1 PLC");
        bench.verify();
    }

    private static Transcript snapshot(int channel) {
        List<String[]> replies = List.of(
                new String[] {":SOUR[c]:FUNC:MODE?", "VOLT"},
                new String[] {":OUTP[c]?", "0"},
                new String[] {":OUTP[c]:ON:AUTO?", "0"},
                new String[] {":OUTP[c]:OFF:AUTO?", "0"},
                new String[] {":OUTP[c]:OFF:MODE?", "HIZ"},
                new String[] {":OUTP[c]:PROT?", "0"},
                new String[] {":SENS[c]:REM?", "1"},
                new String[] {":SOUR[c]:FUNC:SHAP?", "DC"},
                new String[] {":SOUR[c]:FUNC:TRIG:CONT?", "1"},
                new String[] {":SOUR[c]:WAIT?", "0"},
                new String[] {":SENS[c]:WAIT?", "0"},
                new String[] {":SOUR[c]:VOLT?", "+0.00000000E+000"},
                new String[] {":SOUR[c]:VOLT:MODE?", "FIX"},
                new String[] {":SOUR[c]:VOLT:RANG:AUTO?", "1"},
                new String[] {":SOUR[c]:VOLT:RANG?", "+2.00000000E+000"},
                new String[] {":SOUR[c]:VOLT:RANG:AUTO:LLIM?", "+2.00000000E-001"},
                new String[] {":SENS[c]:CURR:RANG:AUTO?", "1"},
                new String[] {":SENS[c]:CURR:RANG?", "+1.00000000E-004"},
                new String[] {":SENS[c]:CURR:RANG:AUTO:LLIM?", "+1.00000000E-007"},
                new String[] {":SENS[c]:VOLT:RANG:AUTO?", "0"},
                new String[] {":SENS[c]:VOLT:RANG?", "+2.00000000E+000"},
                new String[] {":SENS[c]:VOLT:RANG:AUTO:LLIM?", "+2.00000000E-001"},
                new String[] {":SENS[c]:CURR:PROT:POS?", "+1.00000000E-003"},
                new String[] {":SENS[c]:CURR:PROT:NEG?", "+1.00000000E-002"},
                new String[] {":SENS[c]:CURR:NPLC?", "+1.00000000E-001"});
        Transcript transcript = nothing();
        for (String[] reply : replies) {
            transcript = transcript.asks(reply[0].replace("[c]", Integer.toString(channel)), reply[1]);
        }
        return transcript;
    }
}
