package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trigger model: an arm layer around a trigger layer, and in that the trigger delay, the source's next level, the
 * source delay, and a measurement. Nobody presses the front panel's key, and no lines are connected: an event of theirs is
 * waited for until the instrument is told to abort.
 */
final class SourceMeasureCycles {
    static final int MOST = 2500;

    private final Timeline timeline;
    private final Channel channel;
    private final Meter meter;
    private final TraceBuffer trace;
    private final Runnable whenIdle;
    private Optional<Event> next = Optional.empty();
    private Optional<Runnable> onBusTrigger = Optional.empty();
    private boolean running;
    private TriggerSettings settings = new TriggerSettings();
    private List<Double> levels = List.of();
    private List<SourceMeterReading> readings = new ArrayList<>();
    private int arms;
    private int triggers;
    private long armed;

    SourceMeasureCycles(Timeline timeline, Channel channel, Meter meter, TraceBuffer trace, Runnable whenIdle) {
        this.timeline = timeline;
        this.channel = channel;
        this.meter = meter;
        this.trace = trace;
        this.whenIdle = whenIdle;
    }

    void reset() {
        abort();
        readings = new ArrayList<>();
        settings = new TriggerSettings();
    }

    TriggerSettings settings() {
        return settings;
    }

    boolean isIdle() {
        return !running;
    }

    /** Returns the readings since the last {@link #initiate}. */
    List<SourceMeterReading> readings() {
        return readings;
    }

    void initiate() {
        if (!channel.isOn() && !settings.offAfterEach) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        if (settings.armCount * settings.triggerCount > MOST) {
            throw new ScpiException(ScpiError.TOO_MUCH_DATA);
        }
        if (!channel.meter().isAutoOhms()) {
            channel.requireLevels();
            levels = channel.levels();
        }
        readings = new ArrayList<>();
        meter.cancel();
        running = true;
        arms = 0;
        nextArm();
    }

    /** Lets the arm layer go on that waits for a trigger from the bus ({@code *TRG}). */
    void busTrigger() {
        Runnable waiting = onBusTrigger.orElseThrow(() -> new ScpiException(ScpiError.TRIGGER_IGNORED));
        onBusTrigger = Optional.empty();
        waiting.run();
    }

    /** Ends what runs; the source stays where it is. */
    void abort() {
        if (running) {
            next.ifPresent(Event::cancel);
            meter.cancel();
            end();
        }
    }

    private void end() {
        onBusTrigger = Optional.empty();
        running = false;
        whenIdle.run();
    }

    private void nextArm() {
        if (arms == settings.armCount) {
            end();
            return;
        }
        arms++;
        triggers = 0;
        boolean first = arms == 1;
        switch (settings.armSource) {
            case IMMEDIATE -> nextTrigger();
            case TIMER -> {
                armed = first ? timeline.time() : armed + Math.round(settings.armTimer * 1e9);
                at(Math.max(armed, timeline.time()), this::nextTrigger);
            }
            case BUS -> onBusTrigger = Optional.of(this::nextTrigger);
            default -> {
                if (first && settings.armBypassed) {
                    nextTrigger();
                }
            }
        }
    }

    private void nextTrigger() {
        if (triggers == settings.triggerCount) {
            nextArm();
            return;
        }
        triggers++;
        boolean passes = settings.triggerSource == TriggerSettings.TriggerSource.IMMEDIATE
                || triggers == 1 && settings.triggerBypassed;
        if (passes) {
            after(settings.triggerDelay, this::source);
        }
    }

    private void source() {
        channel.switchOn();
        if (!channel.meter().isAutoOhms()) {
            channel.source(levels.get(readings.size() % levels.size()));
        }
        after(settings.sourceDelay, this::measure);
    }

    private void measure() {
        if (isSweepOver(SweepSettings.ComplianceAbort.EARLY, channel.isLimited())) {
            end();
        } else {
            meter.measure(this::measured);
        }
    }

    private void measured(SourceMeterReading reading) {
        readings.add(reading);
        trace.store(reading);
        if (settings.offAfterEach && (settings.offMode == TriggerSettings.AutoOff.ALWAYS || isLastTrigger())) {
            channel.switchOff();
        }
        if (isSweepOver(SweepSettings.ComplianceAbort.LATE, reading.isLimited())) {
            end();
        } else {
            nextTrigger();
        }
    }

    private boolean isLastTrigger() {
        return triggers == settings.triggerCount;
    }

    private boolean isSweepOver(SweepSettings.ComplianceAbort when, boolean limited) {
        boolean sweeps = channel.of(channel.function()).mode != LevelMode.FIXED;
        return limited && sweeps && channel.sweep().complianceAbort == when;
    }

    private void after(double seconds, Runnable action) {
        at(timeline.time() + Math.round(seconds * 1e9), action);
    }

    private void at(long time, Runnable action) {
        next = Optional.of(timeline.plan(time, action));
    }
}
