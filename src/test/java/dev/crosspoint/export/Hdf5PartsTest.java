package dev.crosspoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.store.RunFolder;
import dev.crosspoint.store.StoredRuns;
import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5PartsTest {
    private static final Instant TIME = Instant.parse("2030-01-02T03:04:05Z");
    private static final int ROWS = 1000;

    /** Bytes of a row: a whole number, a single, a text. */
    private static final int ROW = 8 + 4 + 8;

    @TempDir
    private Path folder;

    @Test
    void noRowIsLostOrTwiceWhereARunDoesNotFitIntoOneFile() {
        Hdf5Export export = new Hdf5Export(run(), 300 * ROW);
        List<Path> files = new ExportFolder(folder.resolve("out"), false).write(List.of(export));

        assertThat(files).hasSize(4);
        long next = 0;
        for (int part = 1; part <= files.size(); part++) {
            try (HdfFile hdf5 = new HdfFile(files.get(part - 1))) {
                assertThat(hdf5.getAttribute("part").getData()).isEqualTo(part);
                assertThat(hdf5.getAttribute("parts").getData()).isEqualTo(4);
                var group = hdf5.getChild("samples");
                assertThat(group.getAttribute("first_row").getData()).isEqualTo(next);
                assertThat(group.getAttribute("rows_of_table").getData()).isEqualTo((long) ROWS);
                long[] numbers =
                        (long[]) hdf5.getDatasetByPath("/samples/number").getData();
                float[] volts =
                        (float[]) hdf5.getDatasetByPath("/samples/drive_v").getData();
                String[] states =
                        (String[]) hdf5.getDatasetByPath("/samples/state").getData();
                for (int i = 0; i < numbers.length; i++) {
                    assertThat(numbers[i]).isEqualTo(next);
                    assertThat(volts[i]).isEqualTo(volts(next));
                    assertThat(states[i]).isEqualTo(state(next));
                    next++;
                }
            }
        }
        assertThat(next).isEqualTo(ROWS);
    }

    @Test
    void aTableWithoutRowsIsAnEmptyGroup() {
        List<Path> files = new ExportFolder(folder.resolve("out"), false).write(List.of(new Hdf5Export(run())));
        try (HdfFile hdf5 = new HdfFile(files.get(0))) {
            assertThat(hdf5.getChild("over_range").getAttribute("rows").getData())
                    .isEqualTo(0L);
            assertThat(hdf5.getDatasetByPath("/samples/number").getDimensions()).containsExactly(ROWS);
        }
    }

    private RunData run() {
        ObjectNode start = JsonNodeFactory.instance.objectNode().put("time", TIME.toString());
        try (RunFolder run = RunFolder.create(folder, TIME, "test", "device", start)) {
            TableWriter samples = run.journal()
                    .table(new TableSchema(
                            "samples",
                            "a sample",
                            List.of(
                                    Column.integer("number", "its number"),
                                    Column.single("drive_v", "V", "voltage"),
                                    Column.text("state", "its state"))));
            run.journal().table(new TableSchema("over_range", "none", List.of(Column.integer("sample", "which"))));
            for (long i = 0; i < ROWS; i++) {
                samples.append(i, volts(i), state(i));
            }
            run.finish(new StopRecord(TIME, "completed", "all measured"));
            return RunData.of(StoredRuns.open(run.folder()));
        }
    }

    private static float volts(long number) {
        return number / 3f;
    }

    private static String state(long number) {
        return number % 7 == 0 ? "µ" : "ok";
    }
}
