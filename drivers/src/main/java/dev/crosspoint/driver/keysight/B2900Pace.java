package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.smu.SweepPace;

/**
 * When the two trigger layers are triggered: that of the source, and that of the measurement.
 *
 * <p>A sweep with an automatic range is chained: paced by a timer, a reading that looks for its range would miss the next
 * trigger, and every later reading would belong to another level than its number says. The steps of a chained sweep are as
 * long as the timer's, but for those in which the range changes.
 *
 * @param steps number of steps of the source
 * @param stepInterval time from one step of the source to the next in s
 * @param readings when the readings are taken
 */
record B2900Pace(int steps, double stepInterval, SweepPace readings) {

    /**
     * Requires that the model can be triggered like this.
     *
     * @throws LimitException if it cannot, naming what is allowed
     */
    void require(B2900Model model) {
        B2900Commands.TRANSIENT.count().check(steps);
        B2900Commands.ACQUIRE.count().check(readings.count());
        B2900Commands.TRANSIENT.timer().check(stepInterval);
        B2900Commands.ACQUIRE.timer().check(readings.interval());
        B2900Commands.ACQUIRE.delay().check(readings.measureDelay());
        if (readings.interval() < model.shortestInterval()) {
            throw new LimitException("the triggers of a " + model + " are at least " + model.shortestInterval()
                    + " s apart, not " + readings.interval() + " s");
        }
        readings.requireReadingsToFit();
    }
}
