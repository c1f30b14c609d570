package dev.crosspoint.record;

/** Where a run's rows go while it measures: on disk at least once a second, whatever happens next. */
public interface Journal extends AutoCloseable {

    /** Starts a table of this run. */
    TableWriter table(TableSchema schema);

    /** Forces everything appended so far to disk and ends all tables; a second call does nothing. */
    @Override
    void close();
}
