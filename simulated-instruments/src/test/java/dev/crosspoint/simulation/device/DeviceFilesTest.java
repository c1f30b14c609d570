package dev.crosspoint.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceFilesTest {

    @ParameterizedTest
    @MethodSource("names")
    void everyFileNamesAModelAndAllItsParameters(String name) {
        DeviceModel device = DeviceFiles.read(name).create(1);
        assertThat(device.current(0)).isZero();
        assertThat(device.current(0.01)).isPositive();
        assertThat(device.current(-0.01)).isEqualTo(-device.current(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ohmic-resistor",
                "open-contact",
                "short-circuit",
                "volatile-switch",
                "bipolar-synapse",
                "crossbar-cell",
                "analog-cell"
            })
    void fileOfAModelAgreesWithItsDefaults(String name) {
        DeviceParameters read = DeviceFiles.read(name);
        assertThat(DeviceFiles.defaults(read.getClass())).isEqualTo(read);
    }

    @Test
    void boundsThatNoDrawCanMeetAreRefused() {
        assertThatThrownBy(() -> new BipolarSynapse(
                        1e9, 2e4, 0.8, 1e3, 1e5, 0.2, 0.03, 0.1, 0.19, 0.12, 0.06, 0.03, 0.19, 0.01, 0.05, 0.03, 0.1,
                        0.7, 0.47, 0.35, 0.015, 20, 0.2, 10, 300, 0))
                .hasMessageContaining("set-voltage is 0.2, which must lie between 0.1 and 0.19");
    }

    @Test
    void analogWindowThatIsEmptyIsRefused() {
        assertThatThrownBy(() -> DeviceFiles.with("analog-cell", "set-voltage", "0.9 V"))
                .hasStackTraceContaining(
                        "potentiation-threshold is 0.9, which must lie below set-voltage less its spread");
    }

    static Stream<String> names() throws IOException {
        return Files.list(DeviceFiles.FOLDER)
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .sorted();
    }
}
