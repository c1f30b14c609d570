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

/** {@code crosspoint instruments}: who is on the bench, and who answers. */
@Command(
        name = "instruments",
        description = "Says who answers on a bench. Every instrument is reset, which switches its outputs off.",
        mixinStandardHelpOptions = true)
final class InstrumentsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOption bench = new BenchOption();

    @Override
    public Integer call() {
        BenchFile file = bench.read();
        try (Station station = Station.of(file, OptionalLong.empty());
                Bench open = Bench.open(
                        file.settings(),
                        station.addresses(),
                        station.clock(),
                        station.libraries(),
                        ConnectionWrapper.none())) {
            open.instruments()
                    .forEach((name, instrument) -> spec.commandLine()
                            .getOut()
                            .println(name + "  " + instrument.identity() + "  "
                                    + station.addresses().get(name).resourceString()
                                    + (station.isSimulated() ? "  (simulated)" : "")));
        }
        return ExitCode.DONE;
    }
}
