package dev.crosspoint.measurement;

import com.sun.jna.Library;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.RecordingConnection;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.library.RecordingLibrary;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Records what every instrument is told and answers, each in a file of its own. */
final class TranscriptFiles implements ConnectionWrapper {
    private final TranscriptNames names;
    private final LabClock clock;

    TranscriptFiles(Path folder, LabClock clock) {
        this.names = new TranscriptNames(folder);
        this.clock = clock;
    }

    @Override
    public Connection wrap(String instrument, Supplier<Connection> connection) {
        return new RecordingConnection(connection.get(), names.next(instrument), clock::now);
    }

    @Override
    public <L extends Library> L wrap(String instrument, Address address, Supplier<L> library, Class<L> type) {
        return RecordingLibrary.record(library.get(), type, address, names.next(instrument), clock::now);
    }
}
