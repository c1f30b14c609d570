package dev.crosspoint.cli;

import dev.crosspoint.measurement.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: runs one command and exits with its code. */
@Command(
        name = "crosspoint",
        description = "Electrical measurements on memristive devices: safe, stored, with uncertainties.",
        versionProvider = Crosspoint.VersionText.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            AnalyzeCommand.class,
            ListCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            PushCommand.class,
            ReplayCommand.class,
            NoteCommand.class,
            VerifyCommand.class,
            InstrumentsCommand.class,
            SimulateCommand.class,
            SafeCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the run failed, 2 usage or configuration, 3 refused by limits, 130 interrupted.",
            "Start with:  crosspoint run protocols/iv-sweep.yaml"
        })
public final class Crosspoint implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        UnpackedLibraries.use();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, errors, arguments));
    }

    /** Runs the command that the arguments name, and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter errors, String... arguments) {
        return new CommandLine(new Crosspoint())
                .setOut(out)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? One of those below.");
    }

    /** The text of {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"crosspoint " + Version.current()};
        }
    }
}
