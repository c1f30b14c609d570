package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trigger model with immediate sources: so many times the trigger delay, the source's next level, the source delay, and a
 * measurement. Other sources of triggers are not simulated.
 */
final class SourceMeasureCycles {
    static final int MOST = 2500;

    private final Timeline timeline;
    private final Channel channel;
    private final TraceBuffer trace;
    private final Runnable whenIdle;
    private Optional<Event> next = Optional.empty();
    private boolean running;
    private List<SourceMeterReading> readings = new ArrayList<>();
    int armCount = 1;
    int triggerCount = 1;
    double triggerDelay;
    double sourceDelay;
    boolean autoSourceDelay = true;
    boolean offAfterEach;

    SourceMeasureCycles(Timeline timeline, Channel channel, TraceBuffer trace, Runnable whenIdle) {
        this.timeline = timeline;
        this.channel = channel;
        this.trace = trace;
        this.whenIdle = whenIdle;
    }

    void reset() {
        abort();
        readings = new ArrayList<>();
        armCount = 1;
        triggerCount = 1;
        triggerDelay = 0;
        sourceDelay = 0;
        autoSourceDelay = true;
        offAfterEach = false;
    }

    boolean isIdle() {
        return !running;
    }

    /** Returns the readings since the last {@link #initiate}. */
    List<SourceMeterReading> readings() {
        return readings;
    }

    void initiate() {
        if (!channel.isOn() && !offAfterEach) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        if (armCount * triggerCount > MOST) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        levels().forEach(channel::require);
        readings = new ArrayList<>();
        running = true;
        cycle();
    }

    /** Ends what runs; the source stays where it is. */
    void abort() {
        if (running) {
            next.ifPresent(Event::cancel);
            channel.cancelMeasurement();
            end();
        }
    }

    private void end() {
        running = false;
        whenIdle.run();
    }

    private List<Double> levels() {
        QuantitySettings settings = channel.of(channel.function());
        return settings.mode == QuantitySettings.LevelMode.LIST ? settings.list : List.of(settings.level);
    }

    private void cycle() {
        if (readings.size() == armCount * triggerCount) {
            end();
            return;
        }
        after(triggerDelay, () -> {
            channel.switchOn();
            channel.source(levels().get(readings.size() % levels().size()));
            after(sourceDelay, () -> channel.measure(this::measured));
        });
    }

    private void measured(SourceMeterReading reading) {
        readings.add(reading);
        trace.store(reading);
        if (offAfterEach) {
            channel.switchOff();
        }
        cycle();
    }

    private void after(double seconds, Runnable action) {
        next = Optional.of(timeline.plan(timeline.time() + Math.round(seconds * 1e9), action));
    }
}
