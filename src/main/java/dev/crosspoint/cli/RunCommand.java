package dev.crosspoint.cli;

import dev.crosspoint.influx.SinkFile;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.run.Run;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunState;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.settings.SettingsNode;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.store.RunFolderException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint run}: measures, analyses and reports. */
@Command(
        name = "run",
        description = "Runs a protocol on a bench, analyses what was measured and writes a report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** The device's name that means that there is none. */
    private static final String LIFTED_PROBES = "open";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROTOCOL.yaml", description = "protocol file, such as protocols/iv-sweep.yaml")
    private Path protocolFile = Path.of("");

    @Mixin
    private BenchOption bench = new BenchOption();

    @Option(
            names = "--device",
            paramLabel = "ID",
            description =
                    "name of the device under the probes; left out, it is the bench file's. On a simulated bench, "
                            + LIFTED_PROBES
                            + " lifts the probes: nothing but cables and leakage is left between the terminals")
    private Optional<String> device = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description =
                    "temperature of the device, such as \"363 K\", in place of the bench file's; on a simulated bench the"
                            + " device model is at it, which is at 300 K where none is given")
    private Optional<String> temperature = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "value of a parameter in place of the file's, such as --set cycles=5; may be repeated."
                    + " \"crosspoint list protocols\" shows all keys")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "seed of a simulated bench in place of its file's")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the run's folder; left out, it is runs here")
    private Path out = Path.of("runs");

    @Option(
            names = "--sink",
            paramLabel = "SINK.yaml",
            description =
                    "sink file of the database that gets what is measured, such as config/influxdb.yaml; left out, it is"
                            + " the bench file's, if that names one")
    private Optional<Path> sinkFile = Optional.empty();

    @Option(
            names = "--dry-run",
            description =
                    "print stimulus, duration, worst case and size of the data, check the limits, and measure nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "print the outcome and the findings as one JSON object in the last line")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        ProtocolFile protocol = ProtocolFile.bind(overridden(SettingsFile.read(BenchOption.existing(protocolFile))));
        BenchFile benchFile = bench();
        Optional<SinkFile> sink =
                sinkFile.or(benchFile::sink).map(BenchOption::existing).map(SinkFile::read);
        PrintWriter terminal = spec.commandLine().getOut();
        PlanText.print(
                terminal,
                protocol,
                benchFile,
                protocol.protocol().plan(benchFile.settings().site()));
        Run.plan(protocol.protocol(), benchFile.settings());
        if (dryRun) {
            terminal.println("Within the site's limits. Nothing was measured (--dry-run).");
            return ExitCode.DONE;
        }
        try (FedDatabase database = new FedDatabase(sink, spec.commandLine().getErr())) {
            return measure(protocol, benchFile, database, terminal);
        }
    }

    private BenchFile bench() {
        BenchFile file = bench.readAt(temperature);
        return device.filter(LIFTED_PROBES::equals).isPresent() ? file.withLiftedProbes() : file;
    }

    private int measure(ProtocolFile protocol, BenchFile benchFile, FedDatabase database, PrintWriter terminal) {
        MeasurementRequest request = new MeasurementRequest(
                protocolFile,
                protocol,
                benchFile,
                device.orElse(benchFile.settings().device()),
                seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
                out,
                Optional.empty());
        RunEnd end = Measuring.execute(request, spec.commandLine().getErr(), database::follow);
        int exitCode = report(end, terminal);
        database.finish(end.folder());
        return exitCode;
    }

    private int report(RunEnd end, PrintWriter terminal) {
        if (end.state() != RunState.COMPLETED) {
            spec.commandLine().getErr().println("crosspoint: " + FindingsText.outcome(end));
        }
        int exitCode = exitCodeOf(end);
        boolean evaluated = evaluate(end, terminal);
        return exitCode == ExitCode.DONE && !evaluated ? ExitCode.RUN_FAILED : exitCode;
    }

    /** Returns whether findings and report could be made; whatever becomes of them, the readings are stored. */
    private boolean evaluate(RunEnd end, PrintWriter terminal) {
        try {
            Evaluation evaluation = Evaluation.of(end.folder());
            FindingsText.print(terminal, evaluation);
            if (json) {
                terminal.println(FindingsText.json(evaluation));
            }
            return true;
        } catch (UncheckedIOException | RunFolderException e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "crosspoint: there is no report yet (" + e.getMessage() + "). What was measured is kept in "
                                    + end.folder() + "; once that is put right: crosspoint analyze " + end.folder());
            if (json) {
                terminal.println(FindingsText.jsonWithoutFindings(end));
            }
            return false;
        }
    }

    private static int exitCodeOf(RunEnd end) {
        return switch (end.state()) {
            case COMPLETED, STOPPED -> ExitCode.DONE;
            case ABORTED -> ExitCode.INTERRUPTED;
            default ->
                end.cause().map(Failures::exitCodeOf).orElse(ExitCode.RUN_FAILED) == ExitCode.REFUSED_BY_LIMITS
                        ? ExitCode.REFUSED_BY_LIMITS
                        : ExitCode.RUN_FAILED;
        };
    }

    private SettingsNode overridden(SettingsNode tree) {
        SettingsNode result = tree;
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "--set takes key=value, such as --set cycles=5, not \"" + override + "\"");
            }
            result = result.with(override.substring(0, equals), override.substring(equals + 1), "--set " + override);
        }
        return result;
    }
}
