package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.TrueformTraffic.IDENTITY;
import static dev.crosspoint.driver.keysight.TrueformTraffic.checked;
import static dev.crosspoint.driver.keysight.TrueformTraffic.nothing;
import static dev.crosspoint.driver.keysight.TrueformTraffic.resetting;
import static dev.crosspoint.driver.keysight.TrueformTraffic.switchingBothOff;
import static dev.crosspoint.driver.keysight.TrueformTraffic.switchingOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.MultiChannel;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueformOpeningTest {

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("keysight-trueform"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).contains("33511B", "33522A", "33622A"));
    }

    @ParameterizedTest
    @CsvSource({
        "Agilent Technologies, 33522A, true",
        "Keysight Technologies, 33522B, true",
        "KEYSIGHT TECHNOLOGIES, 33622A, true",
        "Agilent Technologies, 33220A, false",
        "Keysight Technologies, B2902A, false",
        "Rigol Technologies, 33522B, false"
    })
    void bothVendorNamesAndOnlyTheFamilyAreDriven(String manufacturer, String model, boolean drives) {
        assertThat(new TrueformProvider().drives(new Identity(manufacturer, model, "MY1", "1")))
                .isEqualTo(drives);
    }

    @Test
    void outputsAreOffBeforeAnythingElseIsDone() {
        TrueformBench bench = TrueformBench.opened(nothing());
        assertThat(bench.instrument.identity()).isEqualTo(Identity.parse(IDENTITY));
        assertThat(bench.instrument.channels()).hasSize(2);
        assertThat(bench.channel.outputResistance()).isEqualTo(50);
        bench.verify();
    }

    @Test
    void aOneChannelModelIsNotAskedForASecondChannel() {
        TranscriptConnection connection = new TranscriptConnection(nothing()
                .asks("*IDN?", "Keysight Technologies,33511B,MY1,4.00")
                .then(switchingOff())
                .then(resetting()));
        assertThat(((MultiChannel) open(connection)).channels()).hasSize(1);
        connection.verify();
    }

    @Test
    void closingSwitchesBothOffAndClosesTheConnection() {
        TrueformBench bench = TrueformBench.opened(switchingBothOff());
        bench.instrument.close();
        bench.verify();
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.channel::safe);
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        TranscriptConnection connection =
                new TranscriptConnection(nothing().asks("*IDN?", "Keysight Technologies,B2902A,MY1,4.1"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open(connection))
                .withMessageContaining("B2902A MY1 at TCPIP0::awg.lab::5025::SOCKET is none of [33509B,");
        connection.verify();
    }

    @Test
    void aRefusedResetIsAnErrorAndNotIgnored() {
        TranscriptConnection connection = new TranscriptConnection(nothing()
                .asks("*IDN?", IDENTITY)
                .then(switchingBothOff())
                .sends("*RST")
                .asks("*OPC?", "1")
                .sends("*CLS", ":FORM:BORD NORM", ":OUTP:SYNC 0")
                .asks(":SYST:ERR?", "-113,\"Undefined header\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> open(connection))
                .withMessageContaining("-113");
        connection.verify();
    }

    @Test
    void thePhasesOfBothChannelsAreAligned() {
        TrueformBench bench =
                TrueformBench.opened(nothing().sends(":SOUR1:PHAS:SYNC").then(checked()));
        bench.instrument.alignPhases();
        bench.verify();
    }

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsItWithItsUnit() {
        TrueformBench bench = TrueformBench.opened(
                snapshot(1, "PULS", "FUNC:PULS:PER FUNC:PULS:WIDT" + " FUNC:PULS:TRAN:LEAD FUNC:PULS:TRAN:TRA PHAS"));
        assertThat(bench.channel.settings())
                .containsExactly(
                        entry("load setting", "High-Z"),
                        entry("output", "off"),
                        entry("polarity", "normal"),
                        entry("output mode", "normal"),
                        entry("sync output", "on"),
                        entry("sync output source", "channel-1"),
                        entry("amplitude unit", "peak-to-peak"),
                        entry("amplitude", "0.75 Vpp"),
                        entry("offset", "0.375 V"),
                        entry("frequency sweep", "off"),
                        entry("waveform", "pulse"),
                        entry("pulse period", "0.03 s"),
                        entry("pulse width", "0.03 s"),
                        entry("leading edge", "0.03 s"),
                        entry("trailing edge", "0.03 s"),
                        entry("start phase", "0.03 deg"),
                        entry("burst", "on"),
                        entry("burst mode", "triggered"),
                        entry("burst trigger", "software"),
                        entry("burst trigger edge", "rising"),
                        entry("burst gate", "high"),
                        entry("time between bursts", "0.01 s"),
                        entry("burst delay", "0.001 s"),
                        entry("burst start phase", "0.0 deg"),
                        entry("number of cycles of a burst", "infinite"));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "SIN,  FREQ PHAS,                'frequency'",
        "SQU,  FREQ FUNC:SQU:DCYC PHAS,  'duty cycle'",
        "RAMP, FREQ FUNC:RAMP:SYMM PHAS, 'symmetry'",
        "ARB,  FUNC:ARB:FILT FUNC:ARB:SRAT, 'sample rate'",
        "PRBS, '',                       'waveform'"
    })
    void eachWaveformReportsItsOwnSettings(String shape, String headers, String setting) {
        TrueformBench bench = TrueformBench.opened(snapshot(1, shape, headers));
        assertThat(bench.channel.settings()).containsKey(setting);
        bench.verify();
    }

    @Test
    void theMainframeReportsBothChannels() {
        TrueformBench bench = TrueformBench.opened(
                snapshot(1, "SIN", "FREQ PHAS").then(snapshot(2, "RAMP", "FREQ FUNC:RAMP:SYMM PHAS")));
        assertThat(bench.instrument.settings())
                .containsEntry("channel 1 waveform", "sine")
                .containsEntry("channel 2 symmetry", "0.03 %");
        bench.verify();
    }

    private static Transcript snapshot(int channel, String shape, String headers) {
        String source = ":SOUR" + channel;
        String output = ":OUTP" + channel;
        Transcript snapshot = nothing()
                .asks(output + ":LOAD?", "+9.900000000000E+37")
                .asks(output + "?", "0")
                .asks(output + ":POL?", "NORM")
                .asks(output + ":MODE?", "NORM")
                .asks(":OUTP:SYNC?", "1")
                .asks(":OUTP:SYNC:SOUR?", "CH1")
                .asks(source + ":VOLT:UNIT?", "VPP")
                .asks(source + ":VOLT?", "+7.500000000000E-01")
                .asks(source + ":VOLT:OFFS?", "+3.750000000000E-01")
                .asks(source + ":SWE:STAT?", "0")
                .asks(source + ":FUNC?", shape);
        for (String header : headers.isEmpty() ? new String[0] : headers.split(" ")) {
            snapshot = snapshot.asks(
                    source + ":" + header + "?", header.endsWith("FILT") ? "STEP" : "+3.000000000000E-02");
        }
        return snapshot.asks(source + ":BURS:STAT?", "1")
                .asks(source + ":BURS:MODE?", "TRIG")
                .asks(":TRIG" + channel + ":SOUR?", "BUS")
                .asks(":TRIG" + channel + ":SLOP?", "POS")
                .asks(source + ":BURS:GATE:POL?", "NORM")
                .asks(source + ":BURS:INT:PER?", "+1.000000000000E-02")
                .asks(":TRIG" + channel + ":DEL?", "+1.000000000000E-03")
                .asks(source + ":BURS:PHAS?", "+0.000000000000E+00")
                .asks(source + ":BURS:NCYC?", "+9.900000000000E+37");
    }

    private static Instrument open(TranscriptConnection connection) {
        return new TrueformProvider()
                .open(connection, new DriverOptions(new VirtualClock(), 50, Duration.ofSeconds(2)));
    }
}
