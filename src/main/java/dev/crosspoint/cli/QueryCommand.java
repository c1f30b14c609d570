package dev.crosspoint.cli;

import dev.crosspoint.query.CsvResult;
import dev.crosspoint.query.JsonResult;
import dev.crosspoint.query.ReadyQuery;
import dev.crosspoint.query.ResultWriter;
import dev.crosspoint.query.RunDatabase;
import dev.crosspoint.query.TableResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint query}: SQL over the stored runs. */
@Command(
        name = "query",
        description = {
            "Answers SQL over all stored runs, in DuckDB's dialect. Nothing can be changed by it.",
            "",
            "runs      one row a run: run_id, folder, protocol, title, device, sample, started (UTC), outcome, reason,"
                    + " simulated, seed, version, commit, rows, tags, notes",
            "findings  one row a finding: run_id, device, name, value, unit, low, high, n, resolved, reason, method,"
                    + " conditions (JSON)",
            "readings  one row a reading: run_id, device, and the columns of data/readings.parquet; NULL where nothing"
                    + " was measured. Likewise waveforms, samples, spikes and every other table of data/ and results/.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  crosspoint query \"SELECT device, max(abs(current_measured_a)) FROM readings GROUP BY device\""
        })
final class QueryCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    /** How the answer is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        ResultWriter writer(PrintWriter out) {
            return switch (this) {
                case TABLE -> new TableResult(out);
                case CSV -> new CsvResult(out);
                case JSON -> new JsonResult(out);
            };
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SQL|NAME",
            arity = "0..1",
            description = "a SELECT in quotes, or the name of a ready query")
    private String query;

    @Option(names = "--list", description = "list the ready queries")
    private boolean list;

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the runs; left out, it is runs")
    private Path out = Path.of("runs");

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "table, csv or json; left out, it is table")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        if (list) {
            ReadyQuery.all()
                    .forEach(ready -> terminal.println(
                            String.format(Locale.ROOT, "%-32s  %s", ready.name(), ready.description())));
            return ExitCode.DONE;
        }
        if (query == null) {
            throw new ParameterException(spec.commandLine(), "which query? A SELECT in quotes, or a name of --list.");
        }
        String sql = NAME.matcher(query).matches() ? ReadyQuery.named(query).sql() : query;
        try (RunDatabase runs = RunDatabase.open(out)) {
            try {
                runs.query(sql, format.writer(terminal));
            } finally {
                runs.remarks().forEach(spec.commandLine().getErr()::println);
            }
        }
        return ExitCode.DONE;
    }
}
