package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures with one channel as often as it is set to, one acquisition at a time. */
final class Acquirer {
    private final Timeline timeline;
    private final Channel channel;
    private Optional<Event> next = Optional.empty();
    private boolean busy;

    Acquirer(Timeline timeline, Channel channel) {
        this.timeline = timeline;
        this.channel = channel;
    }

    boolean isBusy() {
        return busy;
    }

    /** Starts at once; the last measurement goes to {@code receiver}. */
    void start(Acquisition acquisition, Consumer<Measurement> receiver) {
        busy = true;
        measure(acquisition, 1, timeline.time(), receiver);
    }

    private void measure(Acquisition acquisition, int number, long started, Consumer<Measurement> receiver) {
        channel.measure(acquisition.needsVoltage(), acquisition.needsCurrent(), number == 1, measurement -> {
            acquisition.keep(measurement);
            if (number < channel.measuring().count) {
                long due = started + Math.round(channel.measuring().interval * 1e9);
                next = Optional.of(timeline.plan(
                        due, () -> measure(acquisition, number + 1, Math.max(due, timeline.time()), receiver)));
            } else {
                busy = false;
                receiver.accept(measurement);
            }
        });
    }

    void cancel() {
        next.ifPresent(Event::cancel);
        channel.cancelMeasurement();
        busy = false;
    }
}
