package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.Recovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    private Path runs;

    private Path run;

    @BeforeEach
    void close() {
        run = MeasuredRuns.cutShort(runs);
        Recovery.recover(run);
        MeasuredRuns.addSpikes(run);
    }

    private Typed verify(String... more) {
        String[] command = new String[2 + more.length];
        command[0] = "verify";
        command[1] = run.toString();
        System.arraycopy(more, 0, command, 2, more.length);
        return Typed.command(command);
    }

    private void assertDamaged(String... faults) {
        Typed typed = verify();
        assertThat(typed.exitCode()).as(typed.out() + typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.out()).contains(faults);
    }

    @Test
    void aRunAsItWasWrittenIsIntactAndStaysUntouched() throws IOException {
        Files.writeString(run.resolve("photo.png"), "a user's own file");
        Map<String, String> before = MeasuredRuns.contents(runs);
        Typed typed = verify("--json");
        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(typed.json().path("intact").asBoolean()).isTrue();
        assertThat(Typed.command("verify", "--out=" + runs).out()).isEqualTo(run + "  intact\n");
        assertThat(MeasuredRuns.contents(runs)).isEqualTo(before);
    }

    @Test
    void oneFlippedBitOfAnyTableIsFound() throws IOException {
        for (String name : new String[] {"data/readings.parquet", "results/spikes.parquet"}) {
            Path file = run.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
            assertDamaged(file + " is not the file that was written");
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
        }
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        Files.delete(run.resolve("data/readings.parquet"));
        Files.writeString(run.resolve("data/copy of readings.parquet"), "");
        Files.writeString(run.resolve("run.json.part"), "{");
        Files.writeString(run.resolve("notes.json"), "[]");
        Files.createDirectory(run.resolve("journal"));
        assertDamaged(
                "readings.parquet is missing",
                "copy of readings.parquet is none of the tables",
                "run.json.part was left half-written",
                "notes.json does not hold a JSON object",
                "journal is left over");
    }

    @Test
    void aRunThatIsNotClosedOrHasNoRecordIsNotIntact() throws IOException {
        run = MeasuredRuns.cutShort(runs);
        assertDamaged("The run is not closed", "crosspoint analyze " + run);
        Files.delete(run.resolve("run.json"));
        assertDamaged("has no run.json");
    }

    @Test
    void aRunOfALaterVersionIsRefusedWithItsSchema() throws IOException {
        Path record = run.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"schema\" : 1", "\"schema\" : 2"));
        assertDamaged(record + " is of schema 2, which a later version of Crosspoint has written");
        Typed refused = Typed.command("export", run.toString(), "--format=csv", "--to=" + runs.resolve("out"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(refused.errors()).contains("is of schema 2");
    }
}
