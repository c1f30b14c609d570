package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.RunNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteTest {

    @TempDir
    private static Path measured;

    private static Path run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void measure() {
        run = MeasuredRuns.measure(measured, 1);
    }

    private static Typed note(Path run, String... more) {
        String[] command = new String[2 + more.length];
        command[0] = "note";
        command[1] = run.toString();
        System.arraycopy(more, 0, command, 2, more.length);
        return Typed.command(command);
    }

    @Test
    void notesAreShownByListAndReportAndChangeNothingMeasured() throws IOException {
        Map<String, String> before = MeasuredRuns.contents(measured);
        Typed first = note(run, "probe <lifted>", "--tag", "suspect", "--tag=wafer-3");
        assertThat(first.exitCode()).as(first.errors()).isZero();
        Typed second = note(run, "looked again: fine", "--untag", "suspect");
        assertThat(second.out()).contains("[wafer-3]", "probe <lifted>", "looked again: fine");

        Map<String, String> after = MeasuredRuns.contents(measured);
        assertThat(after.remove(run.getFileName() + "/notes.json")).contains("\"untag\" : \"suspect\"");
        assertThat(after).isEqualTo(before);
        assertThat(Typed.command("list", "runs", "--out=" + measured).out())
                .contains("completed  [wafer-3]  looked again: fine");
        assertThat(Typed.command("analyze", run.toString()).exitCode()).isZero();
        assertThat(run.resolve("report.html"))
                .content()
                .contains("Tags: wafer-3", "probe &lt;lifted&gt;", "looked again: fine");
        assertThat(Typed.command("verify", run.toString()).exitCode()).isZero();
    }

    @Test
    void aRunIsFoundByTheBeginningOfItsNameUnlessThatIsAmbiguous() {
        Path first = MeasuredRuns.cutShort(folder);
        Path second = MeasuredRuns.cutShort(folder);
        String name = second.getFileName().toString();
        assertThat(note(Path.of(name), "mine", "--out=" + folder).exitCode()).isZero();
        assertThat(RunNotes.read(second).texts()).hasSize(1);
        Typed ambiguous = note(Path.of("2030"), "mine", "--out=" + folder);
        assertThat(ambiguous.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ambiguous.errors()).contains("more than one run", first.getFileName() + ", " + name);
        Typed unknown = note(Path.of("1999"), "mine", "--out=" + folder);
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.errors()).contains("1999 is no run");
        assertThat(RunNotes.read(first).entries()).isEmpty();
    }

    @Test
    void whatIsNoNoteOrTagIsRefusedAndNothingIsWritten() {
        Path cut = MeasuredRuns.cutShort(folder);
        for (String[] mistaken : new String[][] {{" "}, {"fine", "--tag", "two words"}, {"fine", "--untag", "never"}}) {
            Typed refused = note(cut, mistaken);
            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(cut.resolve("notes.json")).doesNotExist();
        }
    }

    @Test
    void damagedNotesAreNotOverwritten() throws IOException {
        Path cut = MeasuredRuns.cutShort(folder);
        Path notes = Files.writeString(cut.resolve("notes.json"), "{\"entries\": [{\"time\": \"yesterday\"}]}");
        Typed refused = note(cut, "more");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(refused.errors()).contains(notes.toString(), "yesterday");
        assertThat(notes).content().contains("yesterday");
    }

    @Test
    void listLeavesOutWhatAFilterDoesNotAgreeWith() {
        Path cut = MeasuredRuns.cutShort(folder);
        note(cut, "Wire bonded", "--tag=good");
        String name = cut.getFileName().toString();
        for (String given : new String[] {
            "--device=device, 2",
            "--protocol=iv-sweep",
            "--outcome=cut-short",
            "--since=2030-01-02",
            "--until=2030-01-02",
            "--until=2030-01-02T03:04:06Z",
            "--tag=good",
            "--text=wire BONDED"
        }) {
            assertThat(list(given).out()).as(given).contains(name);
        }
        for (String given : new String[] {
            "--device=other",
            "--protocol=neuron",
            "--outcome=completed",
            "--since=2030-01-03",
            "--until=2030-01-01",
            "--until=2030-01-02T03:04:05Z",
            "--tag=bad",
            "--text=soldered"
        }) {
            assertThat(list(given).out()).as(given).isEmpty();
        }
        assertThat(list("--since=today").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(list("--since=today").errors()).contains("2026-03-01");
        assertThat(Typed.command("list", "drivers", "--tag=good").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Typed list(String filter) {
        return Typed.command("list", "runs", "--out=" + folder, filter);
    }
}
