package dev.crosspoint.run;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.StopRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run: holds the plan against the site's limits, opens the bench, lets the protocol measure, and whatever happens brings
 * the bench to its safe state, closes the journal and says how it ended.
 */
public final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final RunRequest request;
    private final RunArchive archive;
    private final LabClock clock;
    private final NativeLibraries libraries;
    private final Function<Path, ConnectionWrapper> transcripts;
    private final ProgressListener listener;
    private final RunLifecycle lifecycle = new RunLifecycle();
    private volatile Optional<Bench> bench = Optional.empty();

    /**
     * Prepares a run; nothing is touched.
     *
     * @param request what to measure where
     * @param archive where it is kept
     * @param clock the lab's time
     * @param libraries where drivers get the libraries of instrument makers from
     * @param transcripts records the traffic with the instruments in the run folder given to it
     * @param listener told how far the run is
     */
    public Run(
            RunRequest request,
            RunArchive archive,
            LabClock clock,
            NativeLibraries libraries,
            Function<Path, ConnectionWrapper> transcripts,
            ProgressListener listener) {
        this.request = request;
        this.archive = archive;
        this.clock = clock;
        this.libraries = libraries;
        this.transcripts = transcripts;
        this.listener = listener;
    }

    /**
     * Returns what a run would do. Touches nothing.
     *
     * @throws LimitException if the plan goes beyond the site's limits, naming each
     * @throws IllegalArgumentException if the parameters cannot work at this site, or the bench lacks an instrument
     */
    public static Plan plan(Protocol protocol, BenchSettings bench) {
        Plan plan = protocol.plan(bench.site());
        for (String needed : plan.instruments().keySet()) {
            if (!bench.instruments().containsKey(needed)) {
                throw new IllegalArgumentException("the protocol needs an instrument \"" + needed
                        + "\", but the bench has "
                        + String.join(", ", bench.instruments().keySet()));
            }
        }
        List<String> violations = bench.siteLimits().violations(plan.worstCase());
        if (!violations.isEmpty()) {
            String separator = System.lineSeparator() + "  ";
            throw new LimitException("the plan goes beyond the site's limits, and nothing was sent to any instrument:"
                    + separator + String.join(separator, violations));
        }
        return plan;
    }

    /**
     * Measures on the calling thread until the protocol has ended or was cancelled.
     *
     * @return how it ended; every end but a refusal leaves a valid run folder
     * @throws LimitException if the plan goes beyond the site's limits; nothing was touched
     * @throws java.io.UncheckedIOException if the run cannot be kept; nothing was touched
     */
    public RunEnd execute() {
        plan(request.protocol().protocol(), request.bench());
        try (RunWriter writer = archive.begin(request.start())) {
            Outcome measured = measure(writer);
            lifecycle.beginStopping();
            Outcome safe = measured.unlessFailing(() -> bench.ifPresent(Bench::close));
            Outcome kept = safe.unlessFailing(() -> writer.finish(stopRecord(safe)));
            lifecycle.end(kept.state());
            return new RunEnd(kept.state(), kept.reason(), writer.folder(), kept.cause());
        }
    }

    /** Ends the measuring as soon as the protocol next waits or reports; the bench is made safe all the same. */
    public void cancel() {
        lifecycle.cancel();
    }

    /**
     * Brings the bench to its safe state at once, from any thread, without waiting for the protocol.
     *
     * @throws dev.crosspoint.instrument.InstrumentException if an instrument could not be reached
     */
    public void safe() {
        bench.ifPresent(Bench::safe);
    }

    private Outcome measure(RunWriter writer) {
        try {
            lifecycle.begin();
            Bench opened = Bench.open(
                    request.bench(), request.addresses(), clock, libraries, transcripts.apply(writer.folder()));
            bench = Optional.of(opened);
            BenchRecord record = new BenchRecord(request, opened, writer);
            record.identities();
            Conclusion conclusion = request.protocol()
                    .protocol()
                    .run(new BenchContext(request, opened, clock, writer.journal(), record, listener));
            return Outcome.of(conclusion.complete() ? RunState.COMPLETED : RunState.STOPPED, conclusion.reason());
        } catch (InterruptedException e) {
            // The interrupt was meant for the measuring, which has ended; what follows must not be disturbed by it.
            return Outcome.of(RunState.ABORTED, "cancelled by the user");
        } catch (RuntimeException | Error e) {
            LOG.debug("the run failed", e);
            return Outcome.failed(e);
        }
    }

    private StopRecord stopRecord(Outcome outcome) {
        return new StopRecord(clock.now(), outcome.state().name().toLowerCase(Locale.ROOT), outcome.reason());
    }
}
