package dev.crosspoint.replay.transcript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of the replay of a run's transcripts.
 *
 * @param transcripts the transcripts that were played
 * @param tables the tables that were compared
 * @param differences where the replay departs from the run, the cause before its effects; empty if it nowhere does
 */
public record TranscriptResult(List<Path> transcripts, List<Table> tables, List<String> differences) {

    public TranscriptResult {
        transcripts = List.copyOf(transcripts);
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
    }

    /**
     * One table.
     *
     * @param rows its rows in the recorded run
     * @param difference the first cell that differs, if one does
     */
    public record Table(String name, long rows, Optional<String> difference) {}

    /** Returns whether everything sent and everything that came of it is the same, bit for bit. */
    public boolean isIdentical() {
        return differences.isEmpty();
    }
}
