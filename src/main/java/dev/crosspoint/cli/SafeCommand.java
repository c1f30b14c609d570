package dev.crosspoint.cli;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Station;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crosspoint safe}: switches every output of a bench off. */
@Command(
        name = "safe",
        description = "Stops whatever runs on a bench and switches all its outputs off, for instance after a crash.",
        mixinStandardHelpOptions = true)
final class SafeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--bench",
            paramLabel = "BENCH.yaml",
            required = true,
            description = "bench file; must be given, so that no other bench is taken for yours")
    private Path bench = Path.of("");

    @Override
    public Integer call() {
        BenchFile file = BenchFile.read(bench);
        try (Station station = Station.of(file, OptionalLong.empty());
                Bench open = open(file, station)) {
            open.safe();
            open.instruments()
                    .forEach((name, instrument) -> spec.commandLine()
                            .getOut()
                            .println(name + ": outputs are off (" + instrument.identity() + ")"));
        }
        return ExitCode.DONE;
    }

    /** What cannot be opened cannot be switched off, and whoever asks for this has reason to believe that it is on. */
    private static Bench open(BenchFile file, Station station) {
        try {
            return Bench.open(
                    file.settings(),
                    station.addresses(),
                    station.clock(),
                    station.libraries(),
                    ConnectionWrapper.none());
        } catch (InstrumentException e) {
            throw new InstrumentException("OUTPUTS MAY STILL BE ON: " + e.getMessage(), e);
        }
    }
}
