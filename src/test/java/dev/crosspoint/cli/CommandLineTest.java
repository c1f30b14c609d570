package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types, and mistypes. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "run, --bench --device --set --seed --out --dry-run --json PROTOCOL.yaml",
        "analyze, --json --report RUN",
        "list, --out --protocol --device --outcome --since --until --tag --text protocols|drivers|runs",
        "query, --list --out --format runs findings readings waveforms spikes",
        "export, --format --to --units-row --force --out csv parquet hdf5",
        "note, --tag --untag --out RUN TEXT",
        "verify, --json --out RUN",
        "instruments, --bench",
        "simulate, --speed --port-base --seed BENCH.yaml",
        "safe, --bench"
    })
    void helpNamesEveryOption(String command, String options) {
        Typed help = Typed.command(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains(options.split(" "));
        assertThat(help.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measure",
                "run",
                "run --bogus x",
                "run protocols/iv-sweep.yaml --seed one",
                "run protocols/iv-sweep.yaml --set cycles",
                "run no-such-file.yaml",
                "list everything",
                "analyze",
                "safe",
                "simulate",
                "simulate config/example-bench.yaml",
                "simulate config/simulated-bench.yaml --speed 0",
                "simulate config/simulated-bench.yaml --speed fast",
                "simulate config/simulated-bench.yaml --port-base 99999"
            })
    void aMistypedCommandIsAUsageErrorAndDoesNothing(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].matches("(protocols|config)/.*") ? Typed.file(words[i]) : words[i];
        }
        Typed typed = Typed.command(words);
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void safeDoesNotGuessWhichBenchIsMeant() {
        assertThat(Typed.command("safe").errors()).contains("--bench");
    }

    @Test
    void aDeviceNameThatIsNoFolderNameIsRefused() {
        Typed typed = Typed.command(
                "run", Typed.file("protocols/iv-sweep.yaml"), "--device", "../elsewhere", "--out", folder.toString());
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains("../elsewhere").contains("folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listShowsProtocolsWithTheirParametersAndDriversWithTheirModels() {
        assertThat(Typed.command("list", "protocols").out()).contains("iv-sweep", "compliance", "stop-above-current");
        assertThat(Typed.command("list", "drivers").out()).contains("keysight-b2900", "B2902A");
        Typed none =
                Typed.command("list", "runs", "--out", folder.resolve("none").toString());
        assertThat(none.exitCode()).isZero();
        assertThat(none.out()).isEmpty();
    }

    @Test
    void listShowsHowEachRunEnded() {
        Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "stop-above-current=1 nA",
                "--out",
                folder.toString());
        assertThat(Typed.command("list", "runs", "--out", folder.toString()).out())
                .contains("_iv-sweep_volatile-switch", "stopped");
    }

    @Test
    void instrumentsNamesModelAndAddressOfTheTwins() {
        Typed typed = Typed.command("instruments", "--bench", Typed.file("config/simulated-bench.yaml"));
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(typed.out()).contains("smu", "B2902A", "TCPIP0::127.0.0.1::", "(simulated)");
    }

    @Test
    void aFolderThatIsNoRunIsNamed() throws IOException {
        Path stranger = Files.createDirectory(folder.resolve("stranger"));
        for (Path path : new Path[] {stranger, folder.resolve("nowhere")}) {
            Typed typed = Typed.command("analyze", path.toString());
            assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").contains(path.toString());
        }
        assertThat(stranger).isEmptyDirectory();
    }

    @Test
    void aDamagedRunRecordIsNamedWithItsPlace() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("run.json"), "{\n  \"start\": oops\n}");
        Typed typed = Typed.command("analyze", run.toString());
        assertThat(typed.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).contains("run.json:2:");
    }
}
