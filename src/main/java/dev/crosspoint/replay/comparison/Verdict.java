package dev.crosspoint.replay.comparison;

/** What two intervals say of the difference between their values. */
public enum Verdict {
    /** The difference is one that chance makes in 95 % of all pairs. */
    CONSISTENT("consistent"),
    /** The difference is larger than that. */
    DIFFERS("differs"),
    /** There is no difference or no uncertainty of it to judge by. */
    NOT_RESOLVABLE("not resolvable");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
