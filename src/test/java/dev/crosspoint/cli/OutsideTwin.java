package dev.crosspoint.cli;

import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** A twin that outlives the program under test, keeps real time, and can be asked afterwards what became of its output. */
final class OutsideTwin implements AutoCloseable {
    private final SimulatedBench bench;
    private final String address;

    /** Serves the source-measure unit of the default bench. */
    OutsideTwin() throws IOException {
        BenchFile file = BenchFile.read(Path.of(Typed.file("config/simulated-bench.yaml")));
        Simulation simulation = file.simulation().orElseThrow();
        bench = SimulatedBench.start(
                simulation.settings(),
                simulation.device(),
                file.temperature().orElseThrow(),
                1,
                Pace.wallClock(1),
                OptionalInt.empty());
        address = bench.twins().get("smu").resourceString();
    }

    /** Writes a bench file that names the twin by its address, as if it were an instrument. */
    Path benchFileIn(Path folder) throws IOException {
        return Files.writeString(folder.resolve("bench.yaml"), """
                name: twin in another process
                device: volatile-switch
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu: {driver: keysight-b2900, address: "%s"}
                """.formatted(address));
    }

    /** Returns the reply to a query over a connection of its own. */
    String ask(String query) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(address.split("::")[2]))) {
            socket.getOutputStream().write((query + "\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
