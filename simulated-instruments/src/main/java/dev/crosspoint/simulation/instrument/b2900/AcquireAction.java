package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;

/** The meter's action on a trigger: one measurement, but not before the source has had its wait time. */
final class AcquireAction implements DeviceAction {
    private final Timeline timeline;
    private final OutputStage stage;
    private final ChannelSettings settings;
    private final Meter meter;
    private final TransientAction source;
    private final Meter.Receiver receiver;
    private final PointChain chain;
    private Optional<Event> waiting = Optional.empty();

    AcquireAction(
            Timeline timeline,
            OutputStage stage,
            ChannelSettings settings,
            Meter meter,
            TransientAction source,
            Meter.Receiver receiver,
            PointChain chain) {
        this.timeline = timeline;
        this.stage = stage;
        this.settings = settings;
        this.meter = meter;
        this.source = source;
        this.receiver = receiver;
        this.chain = chain;
    }

    @Override
    public void start(Runnable done) {
        Meter.Receiver all = (voltage, current, time, status) -> {
            receiver.accept(voltage, current, time, status);
            chain.measured();
            done.run();
        };
        waiting = Optional.of(timeline.plan(earliest(), () -> meter.measure(all)));
    }

    /** The wait counts from a DC step and from the end of a pulse, not from its beginning. */
    private long earliest() {
        if (source.isPulsing()) {
            return timeline.time();
        }
        double wait = settings.sense().wait.duration(stage.range().settlingTime());
        return Math.max(timeline.time(), stage.lastStep() + Math.round(wait * 1e9));
    }

    @Override
    public void cancel() {
        waiting.ifPresent(Event::cancel);
        meter.cancel();
    }
}
