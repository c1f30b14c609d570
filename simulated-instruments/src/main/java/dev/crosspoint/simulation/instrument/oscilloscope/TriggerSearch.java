package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.Optional;

/** Looks for one trigger in the codes of a capture. */
final class TriggerSearch {
    /** Stands for no trigger. */
    static final int NONE = -1;

    private final Trigger trigger;
    private boolean armedForRise;
    private boolean armedForFall;
    private int previous;
    private double fraction;

    TriggerSearch(Trigger trigger) {
        this.trigger = trigger;
    }

    /** Begins anew: what has passed does not count. */
    void begin() {
        armedForRise = false;
        armedForFall = false;
        previous = NONE;
        fraction = 0;
    }

    /**
     * Looks at the samples that follow those looked at before.
     *
     * @param from position of the first one to look at
     * @param to position behind the last one
     * @param notBefore position before which nothing is the trigger, though it may prepare one
     * @return the position of the trigger, or {@link #NONE}
     */
    int find(byte[][] codes, int from, int to, int notBefore) {
        if (trigger instanceof Trigger.Edge edge) {
            return edge(edge, codes[edge.channel()], from, to, notBefore);
        } else if (trigger instanceof Trigger.Level level) {
            return level(level, codes[level.channel()], Math.max(from, notBefore), to);
        }
        return trigger instanceof Trigger.Immediate && notBefore < to ? Math.max(from, notBefore) : NONE;
    }

    /** Returns by which part of an interval the edge found crossed the level before its sample; 0 for other triggers. */
    double fraction() {
        return fraction;
    }

    /** Returns between which codes nothing happens, given what has been. */
    Optional<Lookout> lookout(long samplesBefore, long deadline) {
        if (trigger instanceof Trigger.Immediate) {
            return Optional.empty();
        }
        int channel = 0;
        double above = Double.NEGATIVE_INFINITY;
        double below = Double.POSITIVE_INFINITY;
        if (trigger instanceof Trigger.Level level) {
            channel = level.channel();
            above = level.side() == Trigger.Side.BELOW ? level.level() : above;
            below = level.side() == Trigger.Side.ABOVE ? level.level() : below;
        } else if (trigger instanceof Trigger.Edge edge) {
            channel = edge.channel();
            if (edge.slope() != Trigger.Slope.FALLING) {
                below = armedForRise ? edge.level() : below;
                above = armedForRise ? above : edge.level() - edge.hysteresis();
            }
            if (edge.slope() != Trigger.Slope.RISING) {
                above = armedForFall ? Math.max(above, edge.level()) : above;
                below = armedForFall ? below : Math.min(below, edge.level() + edge.hysteresis());
            }
        }
        return Optional.of(new Lookout(channel, above, below, samplesBefore, deadline));
    }

    private static int level(Trigger.Level level, byte[] codes, int from, int to) {
        boolean above = level.side() == Trigger.Side.ABOVE;
        for (int i = from; i < to; i++) {
            int code = codes[i] & 0xff;
            if (above ? code >= level.level() : code <= level.level()) {
                return i;
            }
        }
        return NONE;
    }

    private int edge(Trigger.Edge edge, byte[] codes, int from, int to, int notBefore) {
        boolean rises = edge.slope() != Trigger.Slope.FALLING;
        boolean falls = edge.slope() != Trigger.Slope.RISING;
        double lower = edge.level() - edge.hysteresis();
        double upper = edge.level() + edge.hysteresis();
        // As codes are whole numbers, so may the levels be.
        int armsRiseBelow = rises ? (int) Math.ceil(lower) : Integer.MIN_VALUE;
        int risesFrom = (int) Math.ceil(edge.level());
        int armsFallAbove = falls ? (int) Math.floor(upper) : Integer.MAX_VALUE;
        int fallsTo = (int) Math.floor(edge.level());
        for (int i = from; i < to; i++) {
            int code = codes[i] & 0xff;
            if (armedForRise && code >= risesFrom || armedForFall && code <= fallsTo) {
                armedForRise = false;
                armedForFall = false;
                if (i >= notBefore) {
                    int before = i == from ? previous : codes[i - 1] & 0xff;
                    fraction = Math.min(Math.abs((code - edge.level()) / (code - before)), 1);
                    return i;
                }
            }
            armedForRise |= code < armsRiseBelow;
            armedForFall |= code > armsFallAbove;
        }
        previous = codes[to - 1] & 0xff;
        return NONE;
    }
}
