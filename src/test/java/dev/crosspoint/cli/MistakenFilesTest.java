package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with mistakes: all of them are told at once, each with its place. */
class MistakenFilesTest {

    @TempDir
    private Path folder;

    private Typed run(Path bench) {
        return Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench",
                bench.toString(),
                "--out",
                folder.resolve("runs").toString());
    }

    @Test
    void everyMistakeOfABenchFileIsToldAtOnceWithItsPlace() throws IOException {
        Path bench = Files.writeString(folder.resolve("bench.yaml"), """
                name: many mistakes
                devise: sample-1
                line-frequency: 50 V
                site-limits:
                  voltage: 1
                  current: -1 mA
                instruments:
                  smu:
                    driver: keysight-b2900
                    adress: TCPIP0::192.168.0.5::5025::SOCKET
                    timeout: 5 A
                    sense: three-wire
                """);
        Typed typed = run(bench);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors())
                .contains(bench + ":2:1: the key devise is not known (did you mean device?)")
                .contains(bench + ":3:17: line-frequency")
                .contains(bench + ":5:12: site-limits.voltage")
                .contains(bench + ":6:12: site-limits.current")
                .contains(bench + ":10:5: instruments.smu: the key adress")
                .contains(bench + ":11:14: instruments.smu.timeout")
                .contains(bench + ":12:12: instruments.smu.sense");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aMistakeInTheDeviceFileIsToldWithThatFilesPlace() throws IOException {
        Path device = folder.resolve("my-device.yaml");
        Files.writeString(
                device,
                Files.readString(Path.of(Typed.file("simulated-instruments/devices/ohmic-resistor.yaml")))
                        .replaceFirst("(?m)^  resistance:.*$", "  resistance: 10 kV"));
        Typed typed = run(simulated(device.toString()));
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).containsPattern("my-device\\.yaml:\\d+:\\d+: parameters\\.resistance: ");
    }

    @Test
    void aDeviceFileThatIsMissingIsToldWithThePlaceThatNamesIt() throws IOException {
        Path bench = simulated("no-such-device.yaml");
        Typed typed = run(bench);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains(bench + ":7:").contains("no-such-device.yaml");
    }

    @Test
    void aTwinAndAnInstrumentOfDifferentNamesAreToldTogether() throws IOException {
        Path bench = Files.writeString(
                folder.resolve("names.yaml"),
                Files.readString(simulated(Typed.file("simulated-instruments/devices/ohmic-resistor.yaml")))
                        .replace("    smu: {model", "    sum: {model"));
        Typed typed = run(bench);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains("instruments.smu").contains("simulation.twins.sum");
    }

    private Path simulated(String device) throws IOException {
        return Files.writeString(folder.resolve("simulated.yaml"), """
                name: simulated
                device: d1
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu: {driver: keysight-b2900}
                simulation:
                  device: %s
                  twins:
                    smu: {model: keysight-b2902a}
                """.formatted(device));
    }
}
