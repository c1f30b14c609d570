package dev.crosspoint.measurement;

import com.sun.jna.Library;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.RecordingConnection;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.library.RecordingLibrary;
import java.nio.file.Path;

/**
 * Records what every instrument is told and answers: the first one in {@code transcript.log}, any further one in a file with
 * its name.
 */
final class TranscriptFiles implements ConnectionWrapper {
    private final Path folder;
    private final LabClock clock;
    private boolean first = true;

    TranscriptFiles(Path folder, LabClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Connection wrap(String instrument, Connection connection) {
        return new RecordingConnection(connection, fileOf(instrument), clock::now);
    }

    @Override
    public <L extends Library> L wrap(String instrument, Address address, L library, Class<L> type) {
        return RecordingLibrary.record(library, type, address, fileOf(instrument), clock::now);
    }

    private Path fileOf(String instrument) {
        String name = first ? "transcript.log" : "transcript-" + instrument + ".log";
        first = false;
        return folder.resolve(name);
    }
}
