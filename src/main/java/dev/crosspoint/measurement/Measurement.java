package dev.crosspoint.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.run.ProgressListener;
import dev.crosspoint.run.Run;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunRequest;
import dev.crosspoint.station.Station;
import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.RunFolder;
import java.util.function.UnaryOperator;

/** One measurement on an open station. */
public final class Measurement {
    private final Run run;
    private final RecordingLabClock clock;

    private Measurement(Run run, RecordingLabClock clock) {
        this.run = run;
        this.clock = clock;
    }

    /**
     * Prepares a measurement; nothing is sent to any instrument.
     *
     * @throws LimitException if the plan goes beyond the site's limits
     * @throws IllegalArgumentException if the parameters cannot work at this site
     */
    public static Measurement prepare(MeasurementRequest request, Station station, ProgressListener listener) {
        return prepare(request, station, listener, archive -> archive);
    }

    /**
     * Prepares a measurement that somebody follows while it runs; nothing is sent to any instrument.
     *
     * @param follower makes of the archive that keeps the run the one that is used
     * @throws LimitException if the plan goes beyond the site's limits
     * @throws IllegalArgumentException if the parameters cannot work at this site
     */
    public static Measurement prepare(
            MeasurementRequest request,
            Station station,
            ProgressListener listener,
            UnaryOperator<RunArchive> follower) {
        Plan plan = Run.plan(request.protocol().protocol(), request.bench().settings());
        ObjectNode start =
                StartRecord.of(request, plan, station, station.clock().now());
        RunRequest runRequest =
                new RunRequest(request.protocol(), request.bench().settings(), station.addresses(), start);
        RunArchive archive = record -> RunFolder.create(
                request.out(), station.clock().now(), request.protocol().kind().name(), request.device(), record);
        RecordingLabClock clock = new RecordingLabClock(station.clock());
        Run run = new Run(
                runRequest,
                follower.apply(archive),
                clock,
                station.libraries(),
                folder -> {
                    clock.recordIn(folder.resolve(ClockFile.NAME));
                    return new TranscriptFiles(folder, station.clock());
                },
                listener);
        return new Measurement(run, clock);
    }

    /** Measures until the protocol ends or is cancelled, and leaves a valid run folder behind. */
    public RunEnd execute() {
        DuckDb.loadInBackground();
        try (clock) {
            return run.execute();
        }
    }

    /** Ends the measuring; outputs are switched off and the journal is closed all the same. */
    public void cancel() {
        run.cancel();
    }

    /** Switches all outputs off at once, whatever the measuring thread is doing. */
    public void safe() {
        run.safe();
    }
}
