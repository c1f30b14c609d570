package dev.crosspoint.cli;

import dev.crosspoint.store.RunNote;
import dev.crosspoint.store.RunNotes;
import dev.crosspoint.store.StoredRuns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint note}: what a person has to say about a run. */
@Command(
        name = "note",
        description = {
            "Adds a note or tags to a run, or prints what was noted. Nothing measured is changed: notes have a file of their"
                    + " own, notes.json, and are shown by list, by query and, after analyze, in the report."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  crosspoint note runs/2026-... \"probe lifted after cycle 12\" --tag suspect"})
final class NoteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = RunsFolder.RUN)
    private String run;

    @Parameters(index = "1..*", paramLabel = "TEXT", arity = "0..*", description = "a note, in quotes")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "a tag to give the run, one word; as often as needed")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--untag", paramLabel = "TAG", description = "a tag to take from the run; as often as needed")
    private List<String> untags = new ArrayList<>();

    @Mixin
    private RunsFolder runs;

    @Override
    public Integer call() {
        Path folder = StoredRuns.find(runs.folder(), run);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<RunNote> entries = new ArrayList<>();
        texts.forEach(text -> entries.add(new RunNote.Text(now, text)));
        tags.forEach(tag -> entries.add(new RunNote.Tag(now, tag)));
        untags.forEach(tag -> entries.add(new RunNote.Untag(now, tag)));
        RunNotes before = RunNotes.read(folder);
        for (String tag : untags) {
            if (!before.tags().contains(tag)) {
                throw new IllegalArgumentException("the run has no tag " + tag + "; it has " + before.tags());
            }
        }
        print(folder, entries.isEmpty() ? before : RunNotes.add(folder, entries));
        return ExitCode.DONE;
    }

    private void print(Path folder, RunNotes notes) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(folder + (notes.tags().isEmpty() ? "" : "  [" + String.join(", ", notes.tags()) + "]"));
        notes.texts().forEach(note -> terminal.println("  " + note.time() + "  " + note.text()));
    }
}
