package dev.crosspoint.query;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.RunFolderException;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The Parquet file of a table of a run.
 *
 * @param schema what the run's record says of it
 */
record ParquetFile(RunRow run, Path path, TableSchema schema) {

    /** Parquet files begin and end with these letters: Apache Parquet format, "File format". */
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    ParquetFile {
        path = path.toAbsolutePath().normalize();
    }

    /** The path as an SQL literal. */
    String literal() {
        return DuckDb.literal(path.toString());
    }

    /**
     * Reads the first and the last bytes, which costs little and finds a file that is missing, cut short or another one.
     *
     * @throws RunFolderException if this is no Parquet file
     */
    void requireParquet() {
        byte[] ends = new byte[2 * MAGIC.length];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.readFully(ends, 0, MAGIC.length);
            file.seek(Math.max(MAGIC.length, file.length() - MAGIC.length));
            file.readFully(ends, MAGIC.length, MAGIC.length);
        } catch (EOFException e) {
            throw new RunFolderException("could not read " + path + ": it is too short for a Parquet file", e);
        } catch (IOException e) {
            throw new RunFolderException("could not read " + path + ": " + e.getMessage(), e);
        }
        if (!Arrays.equals(ends, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || !Arrays.equals(ends, MAGIC.length, ends.length, MAGIC, 0, MAGIC.length)) {
            throw new RunFolderException("could not read " + path + ": it is no whole Parquet file");
        }
    }

    /** Returns the columns that the run's record names and the file does not have. */
    List<String> missing(Set<String> present) {
        return schema.columns().stream()
                .map(Column::name)
                .filter(column -> !present.contains(column))
                .toList();
    }
}
