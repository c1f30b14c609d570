package dev.crosspoint.cli;

import dev.crosspoint.influx.PushResult;
import dev.crosspoint.influx.RunPush;
import dev.crosspoint.influx.SinkFile;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint push}: what a database does not have yet of stored runs. */
@Command(
        name = "push",
        description = {
            "Pushes to InfluxDB what it does not have yet of stored runs: readings, waveforms, findings, begin and end.",
            "It goes on from where the last push, or the run itself, stopped; a point that is pushed twice is one point.",
            "Exit code 1 if the database does not have everything at the end; docs/influxdb.md says more."
        },
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "run folders, such as runs/2026-...")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--sink",
            required = true,
            paramLabel = "SINK.yaml",
            description = "sink file that says where the database is, such as config/influxdb.yaml")
    private Path sinkFile = Path.of("");

    @Option(names = "--restart", description = "push everything again, also what the database has acknowledged before")
    private boolean restart;

    @Override
    public Integer call() {
        for (Path run : runs) {
            if (!StoredRuns.isRun(run)) {
                throw new IllegalArgumentException(run
                        + " is no run: it has no run.json; give folders that runs have made, such as runs/2026-...");
            }
        }
        SinkFile sink = SinkFile.read(BenchOption.existing(sinkFile));
        boolean complete = true;
        for (Path run : runs) {
            PushResult result;
            try (ProgressDisplay progress =
                    ProgressDisplay.on("pushing", spec.commandLine().getErr())) {
                result = RunPush.push(
                        run,
                        sink,
                        restart,
                        (rows, of) -> progress.progress(share(rows, of), "rows " + rows + " of " + of));
            }
            PushText.print(spec.commandLine().getOut(), run, sink, result);
            complete &= result.isComplete();
        }
        return complete ? ExitCode.DONE : ExitCode.RUN_FAILED;
    }

    private static double share(long rows, long of) {
        return of == 0 ? 1 : (double) rows / of;
    }
}
