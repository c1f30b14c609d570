package dev.crosspoint.protocol;

import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.site.Site;

/** What a protocol has while it runs: instruments, time, a place for its rows, and a way to say how far it is. */
public interface RunContext {

    /**
     * Returns an instrument of the bench in one of its roles or capabilities. Whatever is sourced through it is held
     * against the site's limits.
     *
     * @param instrument name in the bench file
     * @param role such as {@link dev.crosspoint.instrument.SourceMeasureUnit}
     * @throws dev.crosspoint.instrument.InstrumentException if the instrument does not have that role
     */
    <R> R role(String instrument, Class<R> role);

    /** Returns the lab's time; all waiting goes through it. */
    LabClock clock();

    /** Returns the time since the run began, by the lab's clock, in s. */
    double elapsed();

    /** Returns the site's limits, mains and wiring. */
    Site site();

    /** Starts a table of this run. */
    TableWriter table(TableSchema schema);

    /**
     * Says how far the run is, and lets a cancellation take effect.
     *
     * @param done fraction of the whole from 0 to 1
     * @param doing what is going on now, in a few words
     * @throws InterruptedException if the run was cancelled
     */
    void progress(double done, String doing) throws InterruptedException;
}
