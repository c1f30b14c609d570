package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.replay.transcript.TranscriptResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What came of the replay of transcripts, for a person and for a script. */
final class TranscriptText {

    private TranscriptText() {}

    static void print(PrintWriter terminal, TranscriptResult result) {
        terminal.println("Played "
                + result.transcripts().stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.joining(", "))
                + ".");
        for (TranscriptResult.Table table : result.tables()) {
            terminal.println("  " + table.name() + ": " + table.rows() + " rows, "
                    + (table.difference().isEmpty() ? "the same bit for bit" : "not the same"));
        }
        if (result.isIdentical()) {
            terminal.println("The same drivers and protocol make the same data of the recorded replies, bit for bit.");
            return;
        }
        terminal.println("The replay is not the run. First difference:");
        terminal.println("  " + result.differences().get(0));
        result.differences().stream().skip(1).forEach(further -> terminal.println("  then: " + further));
    }

    /** Returns the object that {@code --json} prints. */
    static String json(Path run, TranscriptResult result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("replay_of", run.toString());
        object.put("identical", result.isIdentical());
        ArrayNode tables = object.putArray("tables");
        for (TranscriptResult.Table table : result.tables()) {
            tables.addObject()
                    .put("name", table.name())
                    .put("rows", table.rows())
                    .put("identical", table.difference().isEmpty());
        }
        result.differences().forEach(object.putArray("differences")::add);
        return object.toString();
    }
}
