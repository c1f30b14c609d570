package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyRowsTest {

    private static final TableSchema SAMPLES = new TableSchema(
            "samples",
            "a sample of a waveform",
            List.of(
                    Column.integer("waveform_id", "the waveform"),
                    Column.single("drive_v", "V", "voltage of the drive"),
                    Column.real("time_s", "s", "when"),
                    Column.text("input", "where")));

    @TempDir
    Path runs;

    @Test
    void blocksThatStraddleBatchesKeepEveryRowInOrder() {
        List<Float> read = new ArrayList<>();
        boolean[] intact = {true};
        try (RunFolder run = Sweeps.create(runs)) {
            TableWriter samples = run.journal().table(SAMPLES);
            samples.append(0L, -1f, 0.25, "first");
            int next = 0;
            for (int size : new int[] {5, JournalTableWriter.BATCH_ROWS - 1, 3 * JournalTableWriter.BATCH_ROWS, 0, 7}) {
                samples.appendAll(block(next, size));
                next += size;
            }
            run.finish(new StopRecord(Instant.EPOCH, "completed", ""));

            StoredTable table = StoredRuns.open(run.folder()).table("samples");
            assertThat(table.schema()).isEqualTo(SAMPLES);
            assertThat(table.rows()).isEqualTo(next + 1);
            table.forEachBatch(batch -> {
                float[] volts = batch.singles("drive_v");
                double[] times = batch.reals("time_s");
                String[] texts = batch.texts("input");
                for (int i = 0; i < volts.length; i++) {
                    int number = read.size() - 1;
                    read.add(volts[i]);
                    intact[0] &= times[i] == (number < 0 ? 0.25 : number * 0.5)
                            && texts[i].equals(number < 0 ? "first" : text(number))
                            && volts[i] == (number < 0 ? -1f : number * 0.1f);
                }
            });
            assertThat(read).hasSize(next + 1);
        }
        assertThat(intact[0]).isTrue();
    }

    @Test
    void blockWithAWrongColumnLeavesNoRowsBehind() {
        try (RunFolder run = Sweeps.create(runs)) {
            TableWriter samples = run.journal().table(SAMPLES);
            Object[] block = block(0, 3);
            block[1] = new double[3];
            assertThatThrownBy(() -> samples.appendAll(block))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("column drive_v of table samples takes a float[]; it is given as double[]");
            block[1] = new float[2];
            assertThatThrownBy(() -> samples.appendAll(block))
                    .hasMessage("column drive_v of table samples has 2 cells, but the one before has 3");
            assertThatThrownBy(() -> samples.appendAll(Arrays.copyOf(block, 2)))
                    .hasMessageContaining("has 4 columns [waveform_id, drive_v, time_s, input], not 2");
            block[1] = null;
            assertThatThrownBy(() -> samples.appendAll(block)).hasMessageEndingWith("it is missing");
            run.finish(new StopRecord(Instant.EPOCH, "completed", ""));
            assertThat(StoredRuns.open(run.folder()).table("samples").rows()).isZero();
        }
    }

    private static Object[] block(int first, int rows) {
        long[] ids = new long[rows];
        float[] volts = new float[rows];
        double[] times = new double[rows];
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = 1;
            volts[i] = (first + i) * 0.1f;
            times[i] = (first + i) * 0.5;
            texts[i] = text(first + i);
        }
        return new Object[] {ids, volts, times, texts};
    }

    private static String text(long number) {
        return number % 2 == 0 ? "Å" : "even\"odd";
    }
}
