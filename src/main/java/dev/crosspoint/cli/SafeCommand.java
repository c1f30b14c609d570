package dev.crosspoint.cli;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
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
                Bench open =
                        Bench.open(file.settings(), station.addresses(), station.clock(), ConnectionWrapper.none())) {
            open.safe();
            open.instruments()
                    .forEach((name, instrument) -> spec.commandLine()
                            .getOut()
                            .println(name + ": outputs are off (" + instrument.identity() + ")"));
        }
        return ExitCode.DONE;
    }
}
