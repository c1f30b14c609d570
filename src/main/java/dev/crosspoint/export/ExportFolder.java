package dev.crosspoint.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where exported files go. A file appears under its name when it is complete. */
public final class ExportFolder {

    private final Path folder;
    private final boolean overwrite;

    /**
     * Names the folder, which is made if it is not there.
     *
     * @param overwrite whether files may be replaced
     */
    public ExportFolder(Path folder, boolean overwrite) {
        this.folder = folder;
        this.overwrite = overwrite;
    }

    /**
     * Writes some runs.
     *
     * @return the files
     * @throws IllegalArgumentException if a file is there already and may not be replaced; nothing is written then
     */
    public List<Path> write(List<RunExport> exports) {
        List<Path> files = exports.stream()
                .flatMap(export -> export.names().stream())
                .map(folder::resolve)
                .toList();
        if (files.stream().distinct().count() != files.size()) {
            throw new IllegalArgumentException("two of the runs have the same name; export them to two folders");
        }
        refuseToOverwrite(files);
        try {
            Files.createDirectories(folder);
            for (RunExport export : exports) {
                export.write(this);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to " + folder.toAbsolutePath() + ": " + e, e);
        }
        return files;
    }

    private void refuseToOverwrite(List<Path> files) {
        List<String> present =
                files.stream().filter(Files::exists).map(Path::toString).toList();
        if (!overwrite && !present.isEmpty()) {
            throw new IllegalArgumentException("already there, and not overwritten: " + String.join(", ", present)
                    + "; give --force to replace, or another folder by --to");
        }
    }

    /** Writes a file. */
    void file(String name, FileWriter writer) throws IOException {
        Path file = folder.resolve(name);
        Path part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        writer.write(part);
        if (overwrite) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(part, file);
        }
    }

    /** Writes what becomes a file when it is complete. */
    interface FileWriter {
        void write(Path file) throws IOException;
    }
}
