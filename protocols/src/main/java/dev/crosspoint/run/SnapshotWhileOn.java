package dev.crosspoint.run;

/** Takes a snapshot of the settings of what has just begun, and ends that if the snapshot fails. */
final class SnapshotWhileOn {

    private SnapshotWhileOn() {}

    /**
     * Takes the snapshot.
     *
     * @param end switches the output off, or ends the capture
     */
    static void take(Runnable snapshot, Runnable end) {
        try {
            snapshot.run();
        } catch (RuntimeException failure) {
            try {
                end.run();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }
}
