package dev.crosspoint.simulation.instrument.k2600;

/**
 * The numbers of the events that the trigger model of a channel fires.
 *
 * @param sweeping it leaves idle
 * @param armed it enters the trigger layer
 * @param sourceComplete a level is sourced
 * @param measureComplete a level is measured
 * @param pulseComplete a point is over
 * @param sweepComplete all points are over
 * @param idle it is idle again
 */
record SweepEvents(
        int sweeping,
        int armed,
        int sourceComplete,
        int measureComplete,
        int pulseComplete,
        int sweepComplete,
        int idle) {

    static SweepEvents of(EventBus bus) {
        return new SweepEvents(
                bus.newEvent(),
                bus.newEvent(),
                bus.newEvent(),
                bus.newEvent(),
                bus.newEvent(),
                bus.newEvent(),
                bus.newEvent());
    }
}
