package dev.crosspoint.influx;

/** Lets a journal be read until whoever writes it wants to remove it: some systems remove no file that is open. */
final class JournalAccess {

    private boolean granted = true;

    /** Reads, unless the journal is about to be removed. */
    synchronized void read(Runnable reading) {
        if (granted) {
            reading.run();
        }
    }

    /** Waits until nobody reads, which takes a batch at most, and ends all reading. */
    synchronized void revoke() {
        granted = false;
    }

    synchronized boolean isGranted() {
        return granted;
    }
}
