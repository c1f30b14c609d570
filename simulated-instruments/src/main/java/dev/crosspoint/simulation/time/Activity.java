package dev.crosspoint.simulation.time;

/** Work that has been asked for and takes no simulated time of its own, such as messages on their way to a twin. */
@FunctionalInterface
public interface Activity {

    /** Returns whether all that was asked for so far has been done. */
    boolean isQuiet();
}
