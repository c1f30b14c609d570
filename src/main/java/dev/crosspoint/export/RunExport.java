package dev.crosspoint.export;

import java.io.IOException;
import java.util.List;

/** A run in one format. */
public interface RunExport {

    /** Returns the names of the files that it will be. */
    List<String> names();

    /** Writes the files, in the order of their names. */
    void write(ExportFolder to) throws IOException;
}
