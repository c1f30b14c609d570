package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.time.Timeline;

/** The instrument's timer, which stamps the readings ({@code :SYST:TIME:TIM:COUN}). */
final class InstrumentTimer {
    private final Timeline timeline;
    private long zero;
    /** Whether an initiation sets the timer to 0; that it does so by default is an assumption. */
    boolean resetsAutomatically = true;

    InstrumentTimer(Timeline timeline) {
        this.timeline = timeline;
    }

    void reset() {
        zero = timeline.time();
    }

    /** Returns the timer's reading in s at {@code time} ns of the timeline. */
    double at(long time) {
        return (time - zero) * 1e-9;
    }
}
