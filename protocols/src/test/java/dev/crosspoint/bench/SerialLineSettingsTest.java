package dev.crosspoint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.SerialSettings.FlowControl;
import dev.crosspoint.connection.SerialSettings.Parity;
import dev.crosspoint.connection.Terminator;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialLineSettingsTest {

    @Test
    void whatIsLeftOutIsAsTheConnectionHasItByDefault() {
        assertThat(line("serial: {}")).isEqualTo(SerialSettings.DEFAULT);
    }

    @Test
    void everyFieldOfTheFileReachesTheLine() {
        assertThat(line("serial: {baud-rate: 57600, data-bits: 7, stop-bits: 2, parity: even, flow-control: xon-xoff,"
                        + " command-terminator: cr, response-terminator: cr-lf}"))
                .isEqualTo(new SerialSettings(
                        57_600, 7, 2, Parity.EVEN, FlowControl.XON_XOFF, Terminator.CR, Terminator.CR_LF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baud-rate: 0", "data-bits: 9", "stop-bits: 3", "parity: evn", "flow-control: soft"})
    void aLineThatCannotBeIsRefusedWithItsPlace(String field) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> line("serial: {" + field + "}"))
                .withMessageContaining(field.substring(0, field.indexOf(':')));
    }

    @Test
    void aLineIsNotSetInVainForAnInstrumentOnTheNetwork() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings("TCPIP0::192.168.0.5::5025::SOCKET", "serial: {baud-rate: 19200}"))
                .withMessageContaining("TCPIP0::192.168.0.5::5025::SOCKET is no serial port");
    }

    private static SerialSettings line(String serial) {
        return settings("asrl/dev/ttyUSB0::INSTR", serial)
                .serial()
                .orElseThrow()
                .toSerialSettings();
    }

    private static InstrumentSettings settings(String address, String serial) {
        String text = "driver: keysight-b2900\naddress: " + address + "\n" + serial + "\n";
        return Settings.bind(SettingsFile.parse("instrument.yaml", text), InstrumentSettings.class);
    }
}
