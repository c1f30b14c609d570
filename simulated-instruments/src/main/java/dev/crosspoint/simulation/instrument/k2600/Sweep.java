package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;
import java.util.List;
import java.util.Optional;

/**
 * The trigger model of one channel: an arm layer around a trigger layer that sources, measures and ends pulses (Reference Manual,
 * section 3, "Remote trigger model"). Its steps take no time of their own, an assumption.
 */
final class Sweep {

    /** What a channel is to source, one level after the other. */
    record Levels(Quantity quantity, List<Double> values) {
        double largestMagnitude() {
            return values.stream().mapToDouble(Math::abs).max().orElse(0);
        }
    }

    private final Timeline timeline;
    private final Channel channel;
    private final Acquirer acquirer;
    private final EventBus bus;
    private final Runnable whenIdle;

    final EventDetector arm = new EventDetector();
    final EventDetector source = new EventDetector();
    final EventDetector measure = new EventDetector();
    final EventDetector endPulse = new EventDetector();

    private final List<EventDetector> detectors = List.of(arm, source, measure, endPulse);

    final SweepEvents events;

    int armCount;
    int count;
    boolean sources;
    boolean measures;
    boolean holdsBehindPulse;
    boolean holdsBehindSweep;

    private Optional<Levels> levels = Optional.empty();
    private Optional<Acquisition> acquisition = Optional.empty();
    private Optional<Range> range = Optional.empty();
    private Optional<Event> next = Optional.empty();
    private boolean running;
    private int armsDone;
    private int pointsDone;
    private int position;

    Sweep(Timeline timeline, Channel channel, Acquirer acquirer, EventBus bus, Runnable whenIdle) {
        this.timeline = timeline;
        this.channel = channel;
        this.acquirer = acquirer;
        this.bus = bus;
        this.whenIdle = whenIdle;
        detectors.forEach(bus::add);
        this.events = SweepEvents.of(bus);
        reset();
    }

    /** Ends the sweep, and takes the settings back to what they are after a reset. */
    void reset() {
        abort();
        for (EventDetector detector : detectors) {
            detector.clear();
            detector.stimulus(EventBus.NO_EVENT);
        }
        armCount = 1;
        count = 1;
        sources = false;
        measures = false;
        holdsBehindPulse = true;
        holdsBehindSweep = false;
        levels = Optional.empty();
        acquisition = Optional.empty();
    }

    void levels(Levels newLevels) {
        levels = Optional.of(newLevels);
    }

    void acquisition(Acquisition newAcquisition) {
        acquisition = Optional.of(newAcquisition);
    }

    boolean isIdle() {
        return !running;
    }

    void initiate() {
        if (running || acquirer.isBusy()) {
            throw new TspException(TspError.OVERLAPPED_MEASURE);
        } else if (sources && levels.isEmpty()) {
            throw new TspException(TspError.SOURCE_ACTION_NOT_CONFIGURED);
        } else if (measures && acquisition.isEmpty()) {
            throw new TspException(TspError.MEASURE_ACTION_NOT_CONFIGURED);
        } else if (sources && !holdsBehindPulse && channel.of(levels.get().quantity()).autoSourceRange) {
            throw new TspException(TspError.SOURCE_AUTORANGE_ON);
        }
        range = levels.filter(any -> sources).map(all -> channel.rangeOfSweep(all.quantity(), all.largestMagnitude()));
        detectors.forEach(EventDetector::clear);
        if (measures) {
            acquisition.get().begin();
        }
        running = true;
        armsDone = 0;
        position = 0;
        bus.fire(events.sweeping());
        step(this::armLayer);
    }

    void abort() {
        if (running) {
            next.ifPresent(Event::cancel);
            acquirer.cancel();
            detectors.forEach(EventDetector::clear);
            goIdle();
        }
    }

    private void goIdle() {
        running = false;
        bus.fire(events.idle());
        whenIdle.run();
    }

    /** Goes on from the timeline, so that a long sweep is no deep recursion. */
    private void step(Runnable action) {
        later(0, action);
    }

    private void later(double seconds, Runnable action) {
        next = Optional.of(timeline.plan(timeline.time() + Math.round(seconds * 1e9), action));
    }

    private void armLayer() {
        arm.pass(() -> {
            bus.fire(events.armed());
            pointsDone = 0;
            step(this::source);
        });
    }

    private void source() {
        source.pass(() -> {
            if (sources) {
                List<Double> values = levels.orElseThrow().values();
                channel.sourceSwept(levels.get().quantity(), values.get(position), range.orElseThrow());
                position = (position + 1) % values.size();
                later(channel.actualSourceDelay(), this::sourced);
            } else {
                sourced();
            }
        });
    }

    private void sourced() {
        bus.fire(events.sourceComplete());
        measure.pass(() -> {
            if (measures) {
                acquirer.start(acquisition.orElseThrow(), last -> measured());
            } else {
                measured();
            }
        });
    }

    private void measured() {
        bus.fire(events.measureComplete());
        endPulse.pass(() -> {
            if (sources && !holdsBehindPulse) {
                channel.sourceIdle();
            }
            bus.fire(events.pulseComplete());
            pointsDone++;
            if (pointsDone < count || count == 0) {
                step(this::source);
            } else {
                endTriggerLayer();
            }
        });
    }

    private void endTriggerLayer() {
        armsDone++;
        if (armsDone < armCount || armCount == 0) {
            step(this::armLayer);
            return;
        }
        if (sources && !holdsBehindSweep) {
            channel.sourceIdle();
        }
        bus.fire(events.sweepComplete());
        goIdle();
    }
}
