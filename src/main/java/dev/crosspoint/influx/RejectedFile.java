package dev.crosspoint.influx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The points that a server would not have, each below a comment with its words. There is no file where there are none. */
final class RejectedFile {

    private final Path path;
    private long length;

    /**
     * Continues a file.
     *
     * @param length up to where it is accounted for; what follows was written by a process that was killed, and comes again
     */
    RejectedFile(Path path, long length) {
        this.path = path;
        this.length = length;
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    /** Appends some lines and forces them to disk. */
    void append(List<RejectedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("# ")
                .append(line.words())
                .append('\n')
                .append(line.line())
                .append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
            file.seek(length);
            file.write(bytes);
            file.getFD().sync();
            length += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("rejected points could not be kept in " + path + ": " + e, e);
        }
    }

    /** Forgets all lines. */
    void truncate() {
        try {
            Files.deleteIfExists(path);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + path + ": " + e, e);
        }
    }
}
