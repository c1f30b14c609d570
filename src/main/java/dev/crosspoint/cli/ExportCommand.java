package dev.crosspoint.cli;

import dev.crosspoint.export.RunExport;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint export}: the tables of a run for other programs. */
@Command(
        name = "export",
        description = {
            "Writes each table of a run as RUN_TABLE.csv or RUN_TABLE.parquet and prints the files. The run is only read.",
            "CSV: names of columns carry the unit, numbers have all digits, what was not measured is empty."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What the files are. */
    enum Format {
        CSV,
        PARQUET
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "a run folder, such as runs/2026-...")
    private Path run;

    @Option(names = "--format", required = true, paramLabel = "csv|parquet", description = "csv or parquet")
    private Format format;

    @Option(names = "--to", paramLabel = "DIR", description = "folder of the files; left out, it is the current one")
    private Path to = Path.of("");

    @Option(names = "--units-row", description = "for CSV: a second row with the units")
    private boolean unitsRow;

    @Option(names = "--force", description = "replace files that are there already")
    private boolean force;

    @Override
    public Integer call() {
        if (unitsRow && format != Format.CSV) {
            throw new ParameterException(
                    spec.commandLine(), "--units-row is for csv; Parquet files hold the units in their metadata");
        }
        StoredRun stored = StoredRuns.open(run);
        RunExport export = new RunExport(stored, to, force);
        List<Path> files = format == Format.CSV ? export.csv(unitsRow) : export.parquet();
        stored.remarks().forEach(spec.commandLine().getErr()::println);
        files.forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
