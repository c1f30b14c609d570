package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @TempDir
    private Path out;

    private Typed run(String... more) {
        String[] command = new String[5 + more.length];
        command[0] = "run";
        command[1] = Typed.file("protocols/iv-sweep.yaml");
        command[2] = "--bench=" + Typed.file("config/simulated-bench.yaml");
        command[3] = "--out";
        command[4] = out.toString();
        System.arraycopy(more, 0, command, 5, more.length);
        return Typed.command(command);
    }

    @Test
    void aPlanBeyondTheSiteLimitsLeavesNoRunBehind() throws IOException {
        Typed refused = run("--set", "peak=1.2 V", "--set", "trough=-1.2 V");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED_BY_LIMITS);
        assertThat(refused.errors()).contains("1.2 V").contains("1 V").contains("nothing was sent");
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peak=5 A | voltage",
                "cylces=3 | did you mean",
                "compliance=10 | unit",
                "cycles=0 | 0",
                "compliance=1,5 mA | 1,5 mA",
            })
    void aWrongSettingIsRefusedWithItsReason(String setting, String reason) {
        Typed refused = run("--set", setting.strip());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("--set " + setting.strip()).contains(reason.strip());
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aComplianceLeftOutOfTheFileIsNamedWithTheFile() throws IOException {
        String text = Files.readString(Path.of(Typed.file("protocols/iv-sweep.yaml")))
                .replaceFirst("(?m)^compliance:.*$", "");
        Path file = Files.writeString(out.resolve("no-compliance.yaml"), text);
        Typed refused = Typed.command("run", file.toString(), "--bench", Typed.file("config/simulated-bench.yaml"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("no-compliance.yaml:").contains("compliance");
    }

    @Test
    void aDryRunMeasuresNothingAndSaysTheWorstCase() {
        Typed dry = run("--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out())
                .contains("500 mV")
                .contains("100 uA")
                .contains("4020 readings")
                .contains("duration");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aMissingFileIsNamed() {
        Typed refused = Typed.command("run", "no-such-protocol.yaml");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("no-such-protocol.yaml");
    }

    @Test
    void anUnknownCommandShowsTheKnownOnes() {
        Typed refused = Typed.command("measure");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("measure");
    }
}
