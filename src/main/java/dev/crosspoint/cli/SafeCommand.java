package dev.crosspoint.cli;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.instrument.InstrumentException;
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
            return Bench.open(file.settings(), station.addresses(), station.clock(), ConnectionWrapper.none());
        } catch (InstrumentException e) {
            throw new InstrumentException("OUTPUTS MAY STILL BE ON: " + e.getMessage(), e);
        }
    }
}
