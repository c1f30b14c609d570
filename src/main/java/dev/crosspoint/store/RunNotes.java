package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people wrote about a run, in its {@code notes.json}: entries are only ever added, each with its time, and the measured
 * record stays as it is.
 *
 * @param entries oldest first
 */
public record RunNotes(List<RunNote> entries) {

    static final String FILE = "notes.json";

    private static final int VERSION = 1;

    public RunNotes {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the notes of a run; there are none where nobody wrote any.
     *
     * @throws RunFolderException if {@code notes.json} is damaged, or was written by a later version
     */
    public static RunNotes read(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return new RunNotes(List.of());
        }
        ObjectNode json = JsonFile.read(file);
        if (json.path("schema").asLong() > VERSION) {
            throw new RunFolderException(file + " is of schema " + json.get("schema") + ", which a later version of"
                    + " Crosspoint has written; this one reads schemas up to " + VERSION);
        }
        List<RunNote> entries = new ArrayList<>();
        try {
            for (JsonNode entry : json.path("entries")) {
                entries.add(RunNote.fromJson(entry));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RunFolderException(file + " has an entry that is no note: " + e.getMessage(), e);
        }
        return new RunNotes(entries);
    }

    /**
     * Adds entries to the notes of a run, also of one that is being measured.
     *
     * @throws RunFolderException if the folder is no run, if its notes are damaged, or if another process adds to them at
     *     this moment; they are as they were then
     */
    public static RunNotes add(Path run, List<RunNote> added) {
        RunRecord.read(run);
        try (RunLock held = RunLock.tryTakeNotes(run)
                .orElseThrow(() -> new RunFolderException(
                        "another process is writing notes of " + run + " at this moment; try again"))) {
            return addHolding(held, run, added);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write notes of " + run + ": " + Reason.of(e), e);
        }
    }

    /** The lock is asked for so that nobody forgets to hold it. */
    private static RunNotes addHolding(RunLock held, Path run, List<RunNote> added) {
        List<RunNote> entries = new ArrayList<>(read(run).entries());
        entries.addAll(added);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("schema", VERSION);
        json.putArray("entries").addAll(entries.stream().map(RunNote::toJson).toList());
        JsonFile.write(run.resolve(FILE), json);
        return new RunNotes(entries);
    }

    /** Returns the notes, oldest first, without tags. */
    public List<RunNote.Text> texts() {
        return entries.stream()
                .filter(RunNote.Text.class::isInstance)
                .map(RunNote.Text.class::cast)
                .toList();
    }

    /** Returns the tags that were given and not taken away again, in alphabetical order. */
    public Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        for (RunNote entry : entries) {
            if (entry instanceof RunNote.Tag tag) {
                tags.add(tag.tag());
            } else if (entry instanceof RunNote.Untag untag) {
                tags.remove(untag.tag());
            }
        }
        return tags;
    }
}
