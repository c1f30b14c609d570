package dev.crosspoint.measurement;

import java.nio.file.Path;

/** The names of a run's transcripts: that of the instrument opened first is {@code transcript.log}, any other has its name. */
public final class TranscriptNames {
    private final Path folder;
    private boolean first = true;

    /** Begins with the first instrument of a run. */
    public TranscriptNames(Path folder) {
        this.folder = folder;
    }

    /** Returns the file of the next instrument. */
    public Path next(String instrument) {
        String name = first ? "transcript.log" : "transcript-" + instrument + ".log";
        first = false;
        return folder.resolve(name);
    }
}
