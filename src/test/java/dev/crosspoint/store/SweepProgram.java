package dev.crosspoint.store;

import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that writes a run, to be killed or measured by a test.
 *
 * <p>Arguments: the runs folder, how many rows, and what to do then: {@code finish} the run, or {@code wait} to be killed.
 * Prints the run folder, and every 100 batches how many rows there are.
 */
final class SweepProgram {

    private static final long ROWS_A_LINE = 100L * JournalTableWriter.BATCH_ROWS;

    private SweepProgram() {}

    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[1]);
        try (RunFolder run = Sweeps.create(Path.of(arguments[0]))) {
            print(run.folder());
            TableWriter table = run.journal().table(Sweeps.SCHEMA);
            for (long row = 0; row < rows; row += ROWS_A_LINE) {
                long next = Math.min(rows, row + ROWS_A_LINE);
                Sweeps.append(table, row, next);
                print(next);
            }
            if (arguments[2].equals("wait")) {
                System.in.read();
            }
            run.finish(Sweeps.COMPLETED);
            print(Sweeps.intactRows(StoredRuns.open(run.folder()).table("sweep")));
        }
    }

    private static void print(Object line) {
        System.out.println(line);
        System.out.flush();
    }
}
