package dev.crosspoint.driver.keysight;

import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.smu.SweepPace;

/** The trigger model and the trace buffer of one channel. */
record B2900Trigger(ScpiChannel channel) {

    /** Arms both layers with a finite count, so that what they pace ends even if the host does not, and empties the buffer. */
    void arm(B2900Pace pace) {
        SweepPace readings = pace.readings();
        B2900Commands.TriggerSource source =
                readings.chained() ? B2900Commands.TriggerSource.AUTOMATIC : B2900Commands.TriggerSource.TIMER;
        channel.group()
                .with(B2900Commands.TRANSIENT.source(), source)
                .with(B2900Commands.TRANSIENT.timer(), pace.stepInterval())
                .with(B2900Commands.TRANSIENT.count(), pace.steps())
                .with(B2900Commands.TRANSIENT.delay(), readings.chained() ? readings.idle() : 0.0)
                .with(B2900Commands.TRANSIENT.armCount(), 1)
                .with(B2900Commands.ACQUIRE.source(), source)
                .with(B2900Commands.ACQUIRE.timer(), readings.interval())
                .with(B2900Commands.ACQUIRE.count(), readings.count())
                .with(B2900Commands.ACQUIRE.delay(), readings.measureDelay())
                .with(B2900Commands.ACQUIRE.armCount(), 1)
                .apply();
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEV");
        channel.send(B2900Commands.TRACE_CLEAR, "");
        channel.set(B2900Commands.TRACE_POINTS, readings.count());
        channel.send(B2900Commands.TRACE_FEED, "SENS");
        channel.send(B2900Commands.TRACE_TIMES, "ABS");
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEXT");
        channel.link().checkErrors();
    }
}
