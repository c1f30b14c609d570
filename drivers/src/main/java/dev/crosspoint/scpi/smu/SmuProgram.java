package dev.crosspoint.scpi.smu;

/** What a channel sources by its own clock, once it was checked. */
public interface SmuProgram {

    /** Returns what is sourced at each reading, and when the reading is taken. */
    ReadingPlan plan();

    /** Writes everything, and reads the errors; nothing is stepped yet. */
    void load();

    /** Makes the last level the fixed one when everything has passed, and reads the errors. */
    void complete();

    /** Leaves the channel at a fixed level, as far as that can be known, once it was aborted. */
    default void cutShort() {}
}
