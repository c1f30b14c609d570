package dev.crosspoint.export;

import dev.crosspoint.store.StoredTable;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run as {@code RUN.h5}: a group for each table and the findings, a dataset for each column with {@code unit} and
 * {@code description} as attributes, and {@code run.json} as the text of the dataset {@code run_json}.
 *
 * <p>All that goes into an HDF5 file is held in memory until it is closed. A run that is larger than a part continues in
 * {@code RUN_2.h5} and so on.
 */
public final class Hdf5Export implements RunExport {

    /** Memory, bytes, for the rows of a file: a fraction of the heap that Java takes on a computer with 4 GB. */
    private static final long PART_BYTES = 128L << 20;

    private final RunData run;
    private final List<List<Hdf5Slice>> parts;

    public Hdf5Export(RunData run) {
        this(run, PART_BYTES);
    }

    Hdf5Export(RunData run, long partBytes) {
        this.run = run;
        this.parts = plan(run.all(), partBytes);
    }

    private static List<List<Hdf5Slice>> plan(List<StoredTable> tables, long partBytes) {
        List<List<Hdf5Slice>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        long free = partBytes;
        for (StoredTable table : tables) {
            long bytesPerRow = Hdf5Slice.bytesPerRow(table);
            long first = 0;
            do {
                if (free < bytesPerRow) {
                    parts.add(new ArrayList<>());
                    free = Math.max(partBytes, bytesPerRow);
                }
                int rows = (int) Math.min(table.rows() - first, free / bytesPerRow);
                parts.get(parts.size() - 1).add(new Hdf5Slice(table, first, rows));
                free -= rows * bytesPerRow;
                first += rows;
            } while (first < table.rows());
        }
        return parts;
    }

    @Override
    public List<String> names() {
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> run.id() + (part == 1 ? "" : "_" + part) + ".h5")
                .toList();
    }

    @Override
    public void write(ExportFolder to) throws IOException {
        Progress progress = new Progress(to);
        try {
            for (StoredTable table : run.all()) {
                progress.skipEmpty();
                if (table.rows() > 0) {
                    table.forEachBatch(progress::take);
                }
            }
            progress.skipEmpty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The slices one after the other: each is filled from the batches of its table, and each full part is written. */
    private final class Progress {

        private final ExportFolder to;
        private int part;
        private Deque<Hdf5Slice> open = new ArrayDeque<>(parts.get(0));

        Progress(ExportFolder to) {
            this.to = to;
        }

        void take(StoredTable.Batch batch) {
            int taken = 0;
            while (taken < batch.rows()) {
                taken += open.getFirst().take(batch, taken);
                skipEmpty();
            }
        }

        /** Goes on to the next slice that has room, over those of tables without rows too. */
        void skipEmpty() {
            while (part < parts.size() && (open.isEmpty() || open.getFirst().isFull())) {
                open.poll();
                if (open.isEmpty()) {
                    writePart();
                }
            }
        }

        private void writePart() {
            try {
                to.file(names().get(part), file -> {
                    try (WritableHdfFile hdf5 = HdfFile.write(file)) {
                        describe(hdf5, part + 1);
                        parts.get(part).forEach(slice -> slice.writeTo(hdf5));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parts.set(part, List.of()); // its memory is free again
            part++;
            open = part < parts.size() ? new ArrayDeque<>(parts.get(part)) : open;
        }
    }

    private void describe(WritableHdfFile hdf5, int part) {
        hdf5.putAttribute("run", run.id());
        for (String key : List.of("protocol", "device", "sample", "time", "version")) {
            hdf5.putAttribute(key, run.record().path("start").path(key).asText(""));
        }
        hdf5.putAttribute("outcome", run.record().path("stop").path("outcome").asText(""));
        hdf5.putAttribute("part", part);
        hdf5.putAttribute("parts", parts.size());
        // An attribute holds 64 kB at most, a dataset anything.
        hdf5.putDataset("run_json", run.record().toPrettyString());
    }
}
