package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.bench.Drivers;
import dev.crosspoint.protocol.Protocols;
import dev.crosspoint.settings.SettingDescription;
import dev.crosspoint.settings.SettingsDescription;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.RunNote;
import dev.crosspoint.store.RunNotes;
import dev.crosspoint.store.StoredRuns;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint list}: what there is. */
@Command(
        name = "list",
        description = "Lists the protocols with all their parameters, the drivers, or the stored runs.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum What {
        PROTOCOLS,
        DRIVERS,
        RUNS
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "protocols|drivers|runs",
            arity = "0..1",
            defaultValue = "PROTOCOLS",
            description = "what to list; left out, it is protocols")
    private What what = What.PROTOCOLS;

    @Mixin
    private RunsFolder runs;

    @ArgGroup(exclusive = false, heading = "Of the runs, only:%n")
    private RunFilter filter = new RunFilter();

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        if (what != What.RUNS && filter.isGiven()) {
            throw new ParameterException(spec.commandLine(), "only runs can be filtered: crosspoint list runs ...");
        }
        switch (what) {
            case PROTOCOLS -> protocols(terminal);
            case DRIVERS -> drivers(terminal);
            case RUNS -> runs(terminal);
        }
        return ExitCode.DONE;
    }

    private static void protocols(PrintWriter terminal) {
        Protocols.byName().forEach((name, protocol) -> {
            terminal.println(name + "  " + protocol.description());
            for (SettingDescription setting : SettingsDescription.of(protocol.parameters())) {
                terminal.println(String.format(
                        Locale.ROOT,
                        "  %-26s %s%s%s",
                        setting.key(),
                        setting.description(),
                        setting.range().isEmpty() ? "" : " [" + setting.range() + "]",
                        setting.required() ? " (must be given)" : byDefault(setting)));
            }
        });
    }

    private static String byDefault(SettingDescription setting) {
        return setting.byDefault().map(value -> " (default " + value + ")").orElse("");
    }

    private static void drivers(PrintWriter terminal) {
        Drivers.byName().forEach((name, driver) -> terminal.println(name + "  " + String.join(", ", driver.models())));
    }

    private void runs(PrintWriter terminal) {
        for (Path folder : StoredRuns.list(runs.folder())) {
            try {
                JsonNode record = StoredRuns.open(folder).record();
                RunNotes notes = RunNotes.read(folder);
                if (filter.accepts(record, notes)) {
                    terminal.println(line(folder, record, notes));
                }
            } catch (RunFolderException e) {
                spec.commandLine().getErr().println("A run is left out: " + e.getMessage() + ".");
            }
        }
    }

    private static String line(Path folder, JsonNode record, RunNotes notes) {
        String tags = notes.tags().isEmpty() ? "" : "  [" + String.join(", ", notes.tags()) + "]";
        List<RunNote.Text> texts = notes.texts();
        String last = texts.isEmpty()
                ? ""
                : "  " + texts.get(texts.size() - 1).text().lines().findFirst().orElse("");
        return folder + "  " + record.path("start").path("title").asText("") + "  " + RunFilter.outcome(record) + tags
                + last;
    }
}
