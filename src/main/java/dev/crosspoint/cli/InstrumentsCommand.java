package dev.crosspoint.cli;

import dev.crosspoint.bench.BenchCheck;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.SerialAddress;
import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.VisaAccess;
import dev.crosspoint.connection.VisaUse;
import dev.crosspoint.discovery.AddressSearch;
import dev.crosspoint.discovery.Discovery;
import dev.crosspoint.discovery.DiscoveryResult;
import dev.crosspoint.discovery.MdnsSearch;
import dev.crosspoint.discovery.SerialPortSearch;
import dev.crosspoint.discovery.VisaSearch;
import dev.crosspoint.discovery.Vxi11Search;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VisaLibrary;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Station;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crosspoint instruments}: who is on the bench and who answers, or who there is at all. */
@Command(
        name = "instruments",
        description = {
            "Looks for instruments and prints lines for a bench file, or says who answers on a bench.",
            "Without a bench, asks who is there by VISA, on serial ports and in the LAN, which changes nothing. Not to be"
                    + " used while a measurement is going on: some instruments take a second question for an error.",
            "With a bench, every instrument of it is reset, which switches its outputs off."
        },
        mixinStandardHelpOptions = true)
final class InstrumentsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Where where = new Where();

    @Option(names = "--json", description = "print all of it as one JSON object in the last line")
    private boolean json;

    /** The instruments of a bench, or those that are found. */
    static final class Where {
        @Option(
                names = "--bench",
                paramLabel = "BENCH.yaml",
                required = true,
                description = "bench file whose instruments are checked; left out, instruments are looked for")
        private Optional<Path> bench = Optional.empty();

        @ArgGroup(exclusive = false, heading = "Without a bench:%n")
        private Looking looking = new Looking();
    }

    /** How to look for instruments. */
    static final class Looking {
        private static final double LONGEST = 600;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description = "how long it may take in all; left out, it is 3 s")
        private double seconds = 3;

        @Option(
                names = "--ask-serial",
                description =
                        "ask on serial ports too (9600 baud, 8N1); whatever is connected there gets the bytes *IDN?"
                                + " and a line feed, which may do harm where it is no instrument")
        private boolean askSerial;

        @Option(
                names = "--visa",
                paramLabel = "FILE",
                description = "file of the VISA library; left out, it is searched for")
        private Optional<Path> visa = Optional.empty();

        private Duration time() {
            if (!(seconds > 0 && seconds <= LONGEST)) {
                throw new IllegalArgumentException(
                        "--timeout takes more than 0 and at most 600 seconds, not " + seconds);
            }
            return Duration.ofNanos(Math.round(seconds * 1e9));
        }

        private DiscoveryResult look() throws InterruptedException {
            NativeLibraries installed = NativeLibraries.installed();
            NativeLibraries libraries = visa.map(installed::at).orElse(installed);
            VisaAccess access = new VisaAccess(VisaUse.AUTO, () -> VisaLibrary.load(libraries));
            List<AddressSearch> searches = List.of(
                    new VisaSearch(access.manager()), new SerialPortSearch(), new MdnsSearch(), new Vxi11Search());
            return new Discovery(
                            searches,
                            address -> askSerial || !(address instanceof SerialAddress),
                            (address, timeout) -> Connections.open(address, timeout, SerialSettings.DEFAULT, access))
                    .run(time());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (where.bench.isPresent()) {
            check(BenchFile.read(where.bench.get()));
        } else {
            DiscoveryText text = new DiscoveryText(where.looking.look());
            text.lines().forEach(spec.commandLine().getOut()::println);
            if (json) {
                spec.commandLine().getOut().println(text.json());
            }
        }
        return ExitCode.DONE;
    }

    private void check(BenchFile file) throws InterruptedException {
        PrintWriter terminal = spec.commandLine().getOut();
        try (Station station = Station.of(file, OptionalLong.empty())) {
            BenchCheck check =
                    BenchCheck.of(file.settings(), station.addresses(), station.clock(), station.libraries());
            BenchCheckText text = new BenchCheckText(check, station);
            text.lines().forEach(terminal::println);
            if (json) {
                terminal.println(text.json());
            }
            check.requireNoFailure();
        }
    }
}
