package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Journal;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.StopRecord;
import java.nio.file.Path;

/** A run whose journal somebody else reads, up to the moment at which it becomes tables. */
record FollowedRun(RunWriter writer, JournalAccess access) implements RunWriter {

    @Override
    public Path folder() {
        return writer.folder();
    }

    @Override
    public Journal journal() {
        return writer.journal();
    }

    @Override
    public void restart(ObjectNode start) {
        writer.restart(start);
    }

    @Override
    public void finish(StopRecord stop) {
        access.revoke();
        writer.finish(stop);
    }

    @Override
    public void close() {
        access.revoke();
        writer.close();
    }
}
