package dev.crosspoint.replay;

import dev.crosspoint.measurement.MeasurementRequest;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stimulus of a recorded run on simulated instruments.
 *
 * @param recorded the run
 * @param bench the simulated bench
 * @param seed seed of everything random in the simulation
 */
public record Replay(RecordedRun recorded, BenchFile bench, long seed) {

    /**
     * Prepares a replay.
     *
     * @param bench the bench to replay on, in place of the recorded one
     * @param device the device on it, in place of the bench's
     * @param seed seed of the simulation; where none is given, the one after the recorded seed, because the recorded one would
     *     give the recorded data again and no second opinion
     * @throws IllegalArgumentException if there is no simulated bench to replay on
     */
    public static Replay of(
            RecordedRun recorded, Optional<BenchFile> bench, Optional<DeviceParameters> device, OptionalLong seed) {
        BenchFile chosen = bench.orElseGet(recorded::bench);
        Simulation simulation = chosen.simulation()
                .orElseThrow(() -> new IllegalArgumentException(
                        bench.isPresent()
                                ? chosen.file() + " is a real bench; a replay needs a simulated one"
                                : recorded.run().folder()
                                        + " was measured on a real bench; give a simulated one to replay it on,"
                                        + " such as --bench config/simulated-bench.yaml, and the model of your device with"
                                        + " --device"));
        long next = (recorded.seed().isPresent()
                        ? recorded.seed().getAsLong()
                        : simulation.settings().seed())
                + 1;
        BenchFile complete = new BenchFile(
                chosen.file(),
                chosen.settings(),
                Optional.of(new Simulation(simulation.settings(), device.orElse(simulation.device()))),
                Optional.empty());
        return new Replay(recorded, complete, seed.orElse(next));
    }

    /** Returns the device on the bench. */
    public DeviceParameters device() {
        return bench.simulation().orElseThrow().device();
    }

    /** Returns this replay with another device on the bench. */
    public Replay with(DeviceParameters device) {
        return of(recorded, Optional.of(bench), Optional.of(device), OptionalLong.of(seed));
    }

    /** Returns this replay with another seed. */
    public Replay withSeed(long other) {
        return new Replay(recorded, bench, other);
    }

    /** Returns what to measure, as a run of its own in a folder of runs. */
    public MeasurementRequest request(Path out) {
        return new MeasurementRequest(
                recorded.protocolFile(),
                recorded.protocol(),
                bench,
                recorded.device(),
                OptionalLong.of(seed),
                out,
                Optional.of(recorded.id()));
    }
}
