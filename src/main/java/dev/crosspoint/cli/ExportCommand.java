package dev.crosspoint.cli;

import dev.crosspoint.export.CsvExport;
import dev.crosspoint.export.ExportFolder;
import dev.crosspoint.export.Hdf5Export;
import dev.crosspoint.export.ParquetExport;
import dev.crosspoint.export.RunData;
import dev.crosspoint.export.RunExport;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint export}: the tables of runs for other programs. */
@Command(
        name = "export",
        description = {
            "Writes the tables and findings of runs for other programs and prints the files. The runs are only read.",
            "csv      RUN_TABLE.csv: names of columns carry the unit, numbers have all digits, what was not measured is empty",
            "parquet  RUN_TABLE.parquet: copies of the run's own files",
            "hdf5     RUN.h5: a group for each table, a dataset for each column with its unit as an attribute; a run of more"
                    + " than 128 MB continues in RUN_2.h5 and so on"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What the files are. */
    enum Format {
        CSV,
        PARQUET,
        HDF5
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = RunsFolder.RUN)
    private List<String> names = new ArrayList<>();

    @Option(names = "--format", required = true, paramLabel = "csv|parquet|hdf5", description = "csv, parquet or hdf5")
    private Format format;

    @Option(names = "--to", paramLabel = "DIR", description = "folder of the files; left out, it is the current one")
    private Path to = Path.of("");

    @Option(names = "--units-row", description = "for CSV: a second row with the units")
    private boolean unitsRow;

    @Option(names = "--force", description = "replace files that are there already")
    private boolean force;

    @Mixin
    private RunsFolder runs;

    @Override
    public Integer call() {
        if (unitsRow && format != Format.CSV) {
            throw new ParameterException(
                    spec.commandLine(), "--units-row is for csv; the other formats hold the units in their metadata");
        }
        List<RunExport> exports = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path folder : runs.find(names)) {
            StoredRun stored = StoredRuns.open(folder);
            remarks.addAll(stored.remarks());
            exports.add(export(RunData.of(stored)));
        }
        List<Path> files = new ExportFolder(to, force).write(exports);
        remarks.forEach(spec.commandLine().getErr()::println);
        files.forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }

    private RunExport export(RunData run) {
        return switch (format) {
            case CSV -> new CsvExport(run, unitsRow);
            case PARQUET -> new ParquetExport(run);
            case HDF5 -> new Hdf5Export(run);
        };
    }
}
