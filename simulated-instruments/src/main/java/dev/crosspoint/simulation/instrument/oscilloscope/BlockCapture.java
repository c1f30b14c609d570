package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Records being taken, one after the other. All of it is where the circuit's time is: who wants to know what there is at
 * present advances the circuit first.
 */
public final class BlockCapture implements CodeSink {
    /** How much longer the pause before a repeated record gets with the time for which nobody has looked. */
    private static final double UNSEEN_FRACTION = 0.02;

    /** Where a capture stands. */
    public enum Phase {
        /** Samples before the trigger are being taken; there can be no trigger yet. */
        FILLING,
        /** There are samples enough: the trigger may come. */
        WAITING,
        /** The trigger has come, the rest of the record is being taken. */
        TRIGGERED,
        /** A record is complete, the next has not begun. */
        PAUSING,
        /** All records are complete. */
        COMPLETE
    }

    private final BlockSettings settings;
    private final SampleClock clock;
    private final int channels;
    private final TriggerSearch search;
    private final List<WaveformRecord> records = new ArrayList<>();
    private final List<Consumer<WaveformRecord>> listeners = new ArrayList<>();

    private long lookedAt;
    private long sampled;
    private int recorded;
    private boolean forced;
    private boolean skipsPause;

    /** The present record; indices count from the beginning of the capture. */
    private byte[][] rings;

    private long begin;
    private long begun;
    private long triggers;
    private int position;
    private boolean triggered;
    private boolean automatic;
    private long triggerAt;
    private long end;

    BlockCapture(BlockSettings settings, SampleClock clock, int channels) {
        this.settings = settings;
        this.clock = clock;
        this.channels = channels;
        this.search = new TriggerSearch(settings.trigger());
        this.lookedAt = clock.start();
        beginRecord(0);
    }

    private void beginRecord(long at) {
        rings = new byte[channels][settings.length()];
        begin = at;
        begun++;
        position = 0;
        triggered = false;
        automatic = false;
        forced = false;
        search.begin();
    }

    /** Triggers the present record as soon as there are samples enough. */
    public void force() {
        forced = true;
    }

    /**
     * Tells that somebody looks at {@code time} ns, the present time of the circuit. Records that nobody looks at are repeated
     * less and less often.
     */
    public void lookedAt(long time) {
        lookedAt = time;
        if (skipsPause && clock.nanoseconds(begin) > time) {
            begin = Math.max(clock.indexAfter(time), end + clock.samplesIn(settings.pause()));
        }
    }

    /** Has each record handed to {@code listener} as soon as it is complete, in addition to those handed to before. */
    public void whenRecorded(Consumer<WaveformRecord> listener) {
        listeners.add(listener);
    }

    /** Returns where the capture stands. */
    public Phase phase() {
        if (isComplete()) {
            return Phase.COMPLETE;
        } else if (sampled < begin) {
            return Phase.PAUSING;
        } else if (triggered) {
            return Phase.TRIGGERED;
        }
        return sampled < triggerableFrom() ? Phase.FILLING : Phase.WAITING;
    }

    /** Returns whether the latest trigger, be it of the present record or of one before, was the automatic one. */
    public boolean isAutomatic() {
        return phase() == Phase.TRIGGERED
                ? automatic
                : latest().map(record -> record.trigger().automatic()).orElse(false);
    }

    /** Returns how often the trigger has come, not counting the automatic one. */
    long triggers() {
        return triggers;
    }

    /** Returns for how many records there have been samples enough for the trigger to come. */
    long armings() {
        Phase phase = phase();
        return phase == Phase.FILLING || phase == Phase.PAUSING ? begun - 1 : begun;
    }

    /** Returns whether all records are complete; one that repeats never is. */
    @Override
    public boolean isComplete() {
        return !settings.isWithoutEnd() && recorded == settings.records();
    }

    /** Returns the time in ns of the last sample of the last record, once its trigger has come. */
    public OptionalLong completion() {
        boolean last = !settings.isWithoutEnd() && recorded == settings.records() - 1;
        return isComplete() || last && triggered ? OptionalLong.of(clock.nanoseconds(end - 1)) : OptionalLong.empty();
    }

    /** Returns the complete records that are kept, oldest first. */
    public List<WaveformRecord> records() {
        return Collections.unmodifiableList(records);
    }

    /** Returns the latest complete record. */
    public Optional<WaveformRecord> latest() {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
    }

    private long triggerableFrom() {
        return begin + Math.max(settings.triggerIndex(), 0);
    }

    @Override
    public long wantedFrom() {
        return skipsPause ? begin : 0;
    }

    @Override
    public Optional<Lookout> lookout() {
        if (forced || phase() != Phase.WAITING) {
            return Optional.empty();
        }
        return search.lookout(Math.max(settings.triggerIndex(), 0), deadline());
    }

    private long deadline() {
        return triggerableFrom() + clock.samplesIn(settings.autoTrigger());
    }

    @Override
    public void take(byte[][] codes, long first, int count) {
        int from = 0;
        while (from < count && !isComplete()) {
            if (first + from < begin) {
                from = (int) Math.min(count, begin - first);
            } else {
                from = takeIntoRecord(codes, first, from, count);
            }
        }
        sampled = first + from;
    }

    private int takeIntoRecord(byte[][] codes, long first, int from, int count) {
        if (!triggered) {
            search(codes, first, from, count);
        }
        int to = triggered ? (int) Math.min(count, end - first) : count;
        keep(codes, from, to);
        if (triggered && first + to == end) {
            completeRecord();
        }
        return to;
    }

    private void search(byte[][] codes, long first, int from, int count) {
        long earliest = triggerableFrom() - first;
        int notBefore = (int) Math.min(Math.max(from, earliest), count);
        int found = search.find(codes, from, count, notBefore);
        long deadline = forced ? notBefore : deadline() - first;
        if (found != TriggerSearch.NONE && found <= deadline) {
            trigger(first + found, false);
        } else if (deadline < count) {
            trigger(first + deadline, !forced);
        }
    }

    private void trigger(long at, boolean byTime) {
        triggered = true;
        automatic = byTime;
        triggers += byTime ? 0 : 1;
        triggerAt = at;
        end = at - settings.triggerIndex() + settings.length();
    }

    private void keep(byte[][] codes, int from, int to) {
        int length = settings.length();
        int start = Math.max(from, to - length);
        int writeAt = (int) ((position + (long) (start - from)) % length);
        int straight = Math.min(to - start, length - writeAt);
        for (int i = 0; i < rings.length; i++) {
            System.arraycopy(codes[i], start, rings[i], writeAt, straight);
            System.arraycopy(codes[i], start + straight, rings[i], 0, to - start - straight);
        }
        position = (int) ((position + (long) (to - from)) % length);
    }

    private void completeRecord() {
        if (settings.keepsLatest()) {
            records.clear();
        }
        WaveformRecord.TriggerPoint trigger = new WaveformRecord.TriggerPoint(
                settings.triggerIndex(),
                clock.nanoseconds(triggerAt),
                automatic ? 0 : search.fraction() * settings.interval(),
                automatic);
        WaveformRecord record = new WaveformRecord(rings, position, trigger);
        records.add(record);
        recorded++;
        listeners.forEach(listener -> listener.accept(record));
        if (!isComplete()) {
            double unseen = (clock.nanoseconds(end) - lookedAt) * Sampler.SECONDS_PER_NANOSECOND;
            double pause =
                    settings.isWithoutEnd() ? Math.max(settings.pause(), UNSEEN_FRACTION * unseen) : settings.pause();
            long samples = clock.samplesIn(pause);
            skipsPause = samples >= Sampler.SHORTEST_SKIP;
            beginRecord(end + samples);
        }
    }
}
