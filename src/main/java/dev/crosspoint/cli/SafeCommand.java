package dev.crosspoint.cli;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Station;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crosspoint safe}: switches every output of a bench off. */
@Command(
        name = "safe",
        description = "Stops whatever runs on a bench and switches all its outputs off, for instance after a crash.",
        mixinStandardHelpOptions = true)
final class SafeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOption bench = new BenchOption();

    @Override
    public Integer call() {
        BenchFile file = bench.readNamed();
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
