package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosspoint.connection.SerialSettings.FlowControl;
import dev.crosspoint.connection.SerialSettings.Parity;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialPortsTest {

    @ParameterizedTest
    @CsvSource({"1,/dev/ttyS0", "2,/dev/ttyS1", "ttyUSB0,/dev/ttyUSB0", "/dev/pts/3,/dev/pts/3"})
    @DisabledOnOs(OS.WINDOWS)
    void aPortHasTheNameThatUnixKnows(String port, String name) {
        assertThat(SerialPorts.name(new SerialAddress(port))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1,COM1", "12,COM12", "COM3,COM3"})
    @EnabledOnOs(OS.WINDOWS)
    void aPortHasTheNameThatWindowsKnows(String port, String name) {
        assertThat(SerialPorts.name(new SerialAddress(port))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0,8,1,the baud rate is 0", "9600,4,1,there are 4 data bits", "9600,8,3,there are 3 stop bits"})
    void aLineThatCannotBeIsRefused(int baudRate, int dataBits, int stopBits, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SerialSettings(
                        baudRate, dataBits, stopBits, Parity.NONE, FlowControl.NONE, Terminator.LF, Terminator.LF))
                .withMessageContaining(message);
    }
}
