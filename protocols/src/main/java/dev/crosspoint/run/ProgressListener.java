package dev.crosspoint.run;

/** Is told how far a run is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Takes note of progress; called from the measuring thread, so it must return at once.
     *
     * @param done fraction of the whole from 0 to 1
     * @param doing what is going on now, in a few words
     */
    void progress(double done, String doing);
}
