package dev.crosspoint.cli;

import dev.crosspoint.influx.RunFollower;
import dev.crosspoint.influx.SinkFile;
import dev.crosspoint.record.RunArchive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The database that a run feeds, if any. It says on the terminal how that went, and has no say in how the run ends. */
final class FedDatabase implements AutoCloseable {

    private final Optional<SinkFile> sink;
    private final Optional<RunFollower> follower;
    private final PrintWriter terminal;

    FedDatabase(Optional<SinkFile> sink, PrintWriter terminal) {
        this.sink = sink;
        this.follower = sink.map(RunFollower::new);
        this.terminal = terminal;
    }

    RunArchive follow(RunArchive archive) {
        return follower.map(present -> present.follow(archive)).orElse(archive);
    }

    /** Pushes what is left of a run, for a few seconds at most. */
    void finish(Path run) {
        follower.flatMap(RunFollower::finish)
                .ifPresent(result -> PushText.print(terminal, run, sink.orElseThrow(), result));
    }

    @Override
    public void close() {
        follower.ifPresent(RunFollower::close);
    }
}
