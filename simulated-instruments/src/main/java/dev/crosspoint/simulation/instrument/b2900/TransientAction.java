package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The source's action on a trigger: the next level, or a pulse to it and back to the immediate level. */
final class TransientAction implements DeviceAction {
    private final Timeline timeline;
    private final OutputStage stage;
    private final ChannelSettings settings;
    private final PointChain chain;
    private final List<Event> planned = new ArrayList<>();
    private Optional<LevelSequence> levels = Optional.empty();
    private boolean pulsing;
    private long count;

    TransientAction(Timeline timeline, OutputStage stage, ChannelSettings settings, PointChain chain) {
        this.timeline = timeline;
        this.stage = stage;
        this.settings = settings;
        this.chain = chain;
    }

    /** Works out the levels of the sweep or list that is about to begin, and requires that they may be put out. */
    void prepare() {
        SourceSettings source = settings.source();
        LevelSettings level = source.active();
        levels = level.mode == LevelMode.FIXED ? Optional.empty() : Optional.of(LevelSequence.of(level, source.sweep));
        count = 0;
        stage.require(levels.map(LevelSequence::largest).orElse(triggeredLevel()));
    }

    @Override
    public void start(Runnable done) {
        stage.watchProtection();
        planned.clear();
        double level = levels.map(sequence -> sequence.level(count)).orElse(triggeredLevel());
        Range range = levels.map(sequence -> sequence.range(count))
                .orElse(settings.source().rangeFor(level));
        count++;
        if (settings.source().shape == SourceShape.PULSE) {
            pulse(level, range, done);
        } else {
            step(level, range, done);
        }
    }

    private void step(double level, Range range, Runnable done) {
        stage.source(level, range);
        if (levels.isEmpty()) {
            settings.source().active().level = level;
        }
        chain.stepped();
        afterWait(done);
    }

    private void pulse(double peak, Range range, Runnable done) {
        SourceSettings source = settings.source();
        long rise = timeline.time() + Math.round(source.pulseDelay * 1e9);
        long fall = rise + Math.round(source.pulseWidth * 1e9);
        pulsing = true;
        planned.add(timeline.plan(rise, () -> stage.source(peak, range)));
        planned.add(timeline.plan(fall, () -> {
            returnToBase();
            afterWait(done);
        }));
        chain.stepped();
    }

    private void afterWait(Runnable done) {
        double wait = settings.source().wait.duration(stage.range().settlingTime());
        double pause = Math.max(wait, TriggerLayer.SHORTEST_INTERVAL);
        planned.add(timeline.plan(timeline.time() + Math.round(pause * 1e9), done));
    }

    @Override
    public void cancel() {
        planned.forEach(Event::cancel);
        if (pulsing) {
            returnToBase();
        }
    }

    /** Returns whether a pulse is under way, or about to come. */
    boolean isPulsing() {
        return pulsing;
    }

    /** Ends a sweep; a completed one goes back to its first level, unless the last level is to stay. */
    void end(boolean completed) {
        SourceSettings source = settings.source();
        if (completed && levels.isPresent() && !source.staysAtEnd && source.shape == SourceShape.DC) {
            stage.source(levels.get().level(0), levels.get().range(0));
        }
        levels = Optional.empty();
    }

    private void returnToBase() {
        pulsing = false;
        double base = settings.source().active().level;
        stage.source(base, settings.source().rangeFor(base));
    }

    private double triggeredLevel() {
        LevelSettings level = settings.source().active();
        return level.triggeredLevel.orElse(level.level);
    }
}
