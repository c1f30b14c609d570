package dev.crosspoint.replay.transcript;

import com.sun.jna.Library;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.connection.TranscriptMismatchException;
import dev.crosspoint.driver.pico.PicoTranscriptSamples;
import dev.crosspoint.driver.pico.Ps6000;
import dev.crosspoint.library.TranscriptLibrary;
import dev.crosspoint.measurement.TranscriptNames;
import dev.crosspoint.site.InputWiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gives every driver the transcript of its instrument in place of the instrument. */
final class TranscriptPlayer implements ConnectionWrapper, AutoCloseable {
    private final Path data;
    private final BenchSettings bench;
    private final TranscriptNames names;
    private final Map<Path, Runnable> checks = new LinkedHashMap<>();
    private final List<RecordedSamples> samples = new ArrayList<>();

    /**
     * Begins with the first instrument.
     *
     * @param run the recorded run's folder
     * @param samples the table of an oscilloscope's samples, where its transcript holds none
     */
    TranscriptPlayer(Path run, Path samples, BenchSettings bench) {
        this.data = samples;
        this.bench = bench;
        this.names = new TranscriptNames(run);
    }

    @Override
    public Connection wrap(String instrument, Supplier<Connection> connection) {
        Path file = names.next(instrument);
        TranscriptConnection player = new TranscriptConnection(Transcript.read(file));
        checks.put(file, player::verify);
        return player;
    }

    @Override
    public <L extends Library> L wrap(String instrument, Address address, Supplier<L> library, Class<L> type) {
        Path file = names.next(instrument);
        TranscriptLibrary player = new TranscriptLibrary(Transcript.read(file), listener(instrument, file, type));
        checks.put(file, player::verify);
        return player.as(type);
    }

    private TranscriptLibrary.Listener listener(String instrument, Path file, Class<?> type) {
        if (type != Ps6000.class) {
            throw new TranscriptMismatchException(
                    file + " is of a library whose samples cannot be put back: " + type.getSimpleName());
        }
        Map<String, InputWiring> inputs = bench.instruments().get(instrument).inputs();
        if (inputs.isEmpty() || !Files.isRegularFile(data)) {
            return (function, arguments) -> {};
        }
        RecordedSamples recorded = new RecordedSamples(data, inputs);
        samples.add(recorded);
        Map<Integer, Double> attenuations = new HashMap<>();
        inputs.values().forEach(input -> attenuations.put(input.channel(), input.probeAttenuation()));
        return new PicoTranscriptSamples(attenuations, recorded);
    }

    /** Returns the transcripts that were played. */
    List<Path> played() {
        return List.copyOf(checks.keySet());
    }

    /** Returns where what was sent is not what was recorded, a sentence for each transcript. */
    List<String> mismatches() {
        List<String> mismatches = new ArrayList<>();
        checks.forEach((file, check) -> {
            try {
                check.run();
            } catch (TranscriptMismatchException e) {
                mismatches.add(file.getFileName() + ": " + e.getMessage());
            }
        });
        return mismatches;
    }

    @Override
    public void close() {
        samples.forEach(RecordedSamples::close);
    }
}
