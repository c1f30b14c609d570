package dev.crosspoint.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where runs are kept. */
@FunctionalInterface
public interface RunArchive {

    /**
     * Begins to keep a run.
     *
     * @param start the start record: time, protocol, parameters, bench, instruments, seed, version
     * @throws java.io.UncheckedIOException if it cannot be kept; nothing may be measured then
     */
    RunWriter begin(ObjectNode start);
}
