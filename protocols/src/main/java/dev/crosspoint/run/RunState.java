package dev.crosspoint.run;

import java.util.EnumSet;
import java.util.Set;

/** Where a run is in its life. */
public enum RunState {
    /** Nothing has been touched. */
    PLANNED,
    /** The protocol has the instruments. */
    RUNNING,
    /** The protocol has ended, and the bench is being made safe. */
    STOPPING,
    /** All of the plan was done. */
    COMPLETED,
    /** One of the protocol's own conditions ended it. */
    STOPPED,
    /** The user cancelled it. */
    ABORTED,
    /** Something went wrong. */
    FAILED;

    private Set<RunState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(STOPPING);
            case STOPPING -> EnumSet.of(COMPLETED, STOPPED, ABORTED, FAILED);
            case COMPLETED, STOPPED, ABORTED, FAILED -> EnumSet.noneOf(RunState.class);
        };
    }

    /** Returns whether a run in this state may go to another. */
    public boolean leadsTo(RunState other) {
        return next().contains(other);
    }

    /** Returns whether a run in this state is over. */
    public boolean isEnd() {
        return next().isEmpty();
    }
}
