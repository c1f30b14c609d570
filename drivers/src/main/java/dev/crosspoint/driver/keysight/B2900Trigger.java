package dev.crosspoint.driver.keysight;

import dev.crosspoint.scpi.ScpiChannel;

/** The trigger model and the trace buffer of one channel. */
record B2900Trigger(ScpiChannel channel) {

    /** Arms both layers with a finite count, so that what they pace ends even if the host does not, and empties the buffer. */
    void arm(B2900Pace pace) {
        B2900Commands.TriggerSource source =
                pace.chained() ? B2900Commands.TriggerSource.AUTOMATIC : B2900Commands.TriggerSource.TIMER;
        channel.group()
                .with(B2900Commands.TRANSIENT.source(), source)
                .with(B2900Commands.TRANSIENT.timer(), pace.stepInterval())
                .with(B2900Commands.TRANSIENT.count(), pace.steps())
                .with(B2900Commands.TRANSIENT.delay(), pace.chained() ? pace.idle() : 0.0)
                .with(B2900Commands.TRANSIENT.armCount(), 1)
                .with(B2900Commands.ACQUIRE.source(), source)
                .with(B2900Commands.ACQUIRE.timer(), pace.interval())
                .with(B2900Commands.ACQUIRE.count(), pace.count())
                .with(B2900Commands.ACQUIRE.delay(), pace.measureDelay())
                .with(B2900Commands.ACQUIRE.armCount(), 1)
                .apply();
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEV");
        channel.send(B2900Commands.TRACE_CLEAR, "");
        channel.set(B2900Commands.TRACE_POINTS, pace.count());
        channel.send(B2900Commands.TRACE_FEED, "SENS");
        channel.send(B2900Commands.TRACE_TIMES, "ABS");
        channel.send(B2900Commands.TRACE_FEED_CONTROL, "NEXT");
        channel.link().checkErrors();
    }

    /** Starts what is armed. */
    void initiate() {
        channel.send(B2900Commands.INITIATE, channelList());
    }

    /** Stops what runs; the output stays on at its present level. */
    void abort() {
        channel.send(B2900Commands.ABORT, channelList());
    }

    private String channelList() {
        return "(@" + channel.number() + ")";
    }
}
