package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg1000zSettingsTest {

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsItWithItsUnit() {
        Dg1000zBench bench = Dg1000zBench.opened(pulses(1));
        assertThat(bench.channel.settings())
                .containsExactly(
                        entry("load setting", "High-Z"),
                        entry("output", "off"),
                        entry("polarity", "normal"),
                        entry("output mode", "normal"),
                        entry("sync output", "on"),
                        entry("amplitude unit", "peak-to-peak"),
                        entry("amplitude", "0.75 Vpp"),
                        entry("offset", "0.375 V"),
                        entry("frequency sweep", "off"),
                        entry("tracking of channel 1 by channel 2", "off"),
                        entry("waveform", "pulse"),
                        entry("pulse period", "0.03 s"),
                        entry("pulse width", "0.005 s"),
                        entry("leading edge", "2.0E-8 s"),
                        entry("trailing edge", "2.0E-8 s"),
                        entry("start phase", "0.0 deg"),
                        entry("burst", "on"),
                        entry("burst mode", "cycles"),
                        entry("number of cycles of a burst", "10"),
                        entry("burst trigger", "manual"),
                        entry("burst trigger edge", "rising"),
                        entry("burst gate", "high"),
                        entry("time between bursts", "0.01 s"),
                        entry("burst delay", "0.001 s"),
                        entry("burst start phase", "0.0 deg"));
        bench.verify();
    }

    @Test
    void theMainframeReportsBothChannels() {
        Dg1000zBench bench = Dg1000zBench.opened(pulses(1).then(pulses(2)));
        assertThat(bench.instrument.settings())
                .hasSize(50)
                .containsEntry("channel 1 load setting", "High-Z")
                .containsEntry("channel 2 pulse width", "0.005 s");
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "SIN,  FREQ PHAS,               'frequency'",
        "SQU,  FREQ FUNC:SQU:DCYC PHAS, 'duty cycle'",
        "RAMP, FREQ FUNC:RAMP:SYMM PHAS, 'symmetry'",
        "USER, FUNC:ARB:MODE FUNC:ARB:SRAT, 'sample rate'",
        "DC,   '', 'waveform'"
    })
    void eachWaveformReportsItsOwnSettings(String shape, String headers, String setting) {
        Transcript ofShape = nothing();
        for (String header : headers.isEmpty() ? new String[0] : headers.split(" ")) {
            ofShape = ofShape.asks(":SOUR1:" + header + "?", header.equals("FUNC:ARB:MODE") ? "SRAT" : "5.0E+01");
        }
        Dg1000zBench bench = Dg1000zBench.opened(
                output(1).asks(":SOUR1:FUNC?", shape).then(ofShape).then(burst(1)));
        assertThat(bench.channel.settings()).containsKey(setting);
        bench.verify();
    }

    @Test
    void aWaveformThatThisDriverDoesNotKnowIsNamed() {
        Dg1000zBench bench = Dg1000zBench.opened(output(1).asks(":SOUR1:FUNC?", "SINC"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(bench.channel::settings)
                .withMessageContaining("SINC");
    }

    private static Transcript pulses(int channel) {
        String source = ":SOUR" + channel;
        return output(channel)
                .asks(source + ":FUNC?", "PULS")
                .asks(source + ":FUNC:PULS:PER?", "3.000000E-02")
                .asks(source + ":FUNC:PULS:WIDT?", "5.000000E-03")
                .asks(source + ":FUNC:PULS:TRAN:LEAD?", "2.000000E-08")
                .asks(source + ":FUNC:PULS:TRAN:TRA?", "2.000000E-08")
                .asks(source + ":PHAS?", "0.000000E+00")
                .then(burst(channel));
    }

    private static Transcript output(int channel) {
        String source = ":SOUR" + channel;
        String output = ":OUTP" + channel;
        return nothing()
                .asks(output + ":LOAD?", "9.900000E+37")
                .asks(output + "?", "OFF")
                .asks(output + ":POL?", "NORMAL")
                .asks(output + ":MODE?", "NORM")
                .asks(output + ":SYNC?", "ON")
                .asks(source + ":VOLT:UNIT?", "VPP")
                .asks(source + ":VOLT?", "7.500000E-01")
                .asks(source + ":VOLT:OFFS?", "3.750000E-01")
                .asks(source + ":SWE:STAT?", "OFF")
                .asks(source + ":TRACK?", "OFF");
    }

    private static Transcript burst(int channel) {
        String burst = ":SOUR" + channel + ":BURS";
        return nothing()
                .asks(burst + "?", "ON")
                .asks(burst + ":MODE?", "TRIG")
                .asks(burst + ":NCYC?", "10")
                .asks(burst + ":TRIG:SOUR?", "MAN")
                .asks(burst + ":TRIG:SLOP?", "POS")
                .asks(burst + ":GATE:POL?", "NORM")
                .asks(burst + ":INT:PER?", "1.000000E-02")
                .asks(burst + ":TDEL?", "1.000000E-03")
                .asks(burst + ":PHAS?", "0.000000E+00");
    }
}
