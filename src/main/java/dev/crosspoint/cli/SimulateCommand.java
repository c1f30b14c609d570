package dev.crosspoint.cli;

import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.hislip.HislipServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.vxi11.Vxi11Server;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint simulate}: serves the twins of a bench to any client until Ctrl-C. */
@Command(
        name = "simulate",
        description = {
            "Serves the simulated instruments of a bench on loopback ports until Ctrl-C, for any SCPI client.",
            "Prints one line each: role, model, VISA address."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "BENCH.yaml", description = "bench file with a part called simulation")
    private Path file = Path.of("");

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            description =
                    "how many simulated seconds pass in one real second, or max to wait for nothing; left out, it is 1")
    private String speed = "1";

    @Option(
            names = "--port-base",
            paramLabel = "P",
            description = "port of the first instrument, the others follow; left out, free ports are taken")
    private Optional<Integer> portBase = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "seed of the simulation in place of the bench file's")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--vxi11",
            description = "serve by VXI-11 too, with a portmapper on port 111, which only an administrator may open")
    private boolean vxi11;

    @Option(names = "--hislip", description = "serve by HiSLIP too, on port 4880")
    private boolean hislip;

    @Option(
            names = "--announce",
            description =
                    "announce the instruments to programs on this computer by mDNS, as LXI instruments do in a LAN")
    private boolean announce;

    @Override
    public Integer call() throws InterruptedException, IOException {
        BenchFile bench = BenchFile.read(BenchOption.existing(file));
        Simulation simulation = bench.simulation()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + " has no part called simulation, so there is nothing to simulate"));
        CountDownLatch ended = new CountDownLatch(1);
        PrintWriter terminal = spec.commandLine().getOut();
        try (Signals signals = new Signals(ended::countDown);
                SimulatedBench twins = SimulatedBench.start(
                        simulation.settings(),
                        simulation.device(),
                        bench.temperature().orElseThrow(),
                        seed.orElse(simulation.settings().seed()),
                        pace(),
                        portBase())) {
            if (vxi11) {
                twins.serveByVxi11(OptionalInt.of(Vxi11Server.PORTMAPPER_PORT));
            }
            if (hislip) {
                twins.serveByHislip(HislipServer.PORT);
            }
            if (announce) {
                twins.announce();
            }
            twins.twins()
                    .forEach((name, twin) -> terminal.println(name + "  " + twin.model() + "  "
                            + String.join("  ", twins.addresses(name))
                            + twin.libraryServer()
                                    .map(server -> "  through CROSSPOINT_PS6000=" + server)
                                    .orElse("")));
            ended.await();
        }
        return ExitCode.DONE;
    }

    private OptionalInt portBase() {
        portBase.filter(port -> port < 1 || port > HIGHEST_PORT).ifPresent(port -> {
            throw new IllegalArgumentException("--port-base takes 1 to " + HIGHEST_PORT + ", not " + port);
        });
        return portBase.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Pace pace() {
        if (speed.equals("max")) {
            return Pace.asFastAsPossible();
        }
        try {
            return Pace.wallClock(Double.parseDouble(speed));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--speed takes a number above 0, or max, not \"" + speed + "\"", e);
        }
    }
}
