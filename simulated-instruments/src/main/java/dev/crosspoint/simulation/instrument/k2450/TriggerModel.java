package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.time.Event;
import dev.crosspoint.simulation.time.Timeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The trigger model: numbered blocks that are carried out one after the other, each in its time. */
final class TriggerModel {
    /** What a block takes besides what it does, in ns; an assumption. */
    private static final long BLOCK_TIME = 1_000;

    static final int MOST_BLOCKS = 63;

    private final Timeline timeline;
    private final Channel channel;
    private final Meter meter;
    private final ReadingBuffers buffers;
    private final ConfigurationLists lists;
    private final Runnable whenIdle;
    private final Map<Integer, Block> blocks = new TreeMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private Optional<Event> next = Optional.empty();
    private Optional<Runnable> onBusTrigger = Optional.empty();
    private boolean running;

    TriggerModel(
            Timeline timeline,
            Channel channel,
            Meter meter,
            ReadingBuffers buffers,
            ConfigurationLists lists,
            Runnable whenIdle) {
        this.timeline = timeline;
        this.channel = channel;
        this.meter = meter;
        this.buffers = buffers;
        this.lists = lists;
        this.whenIdle = whenIdle;
    }

    boolean isIdle() {
        return !running;
    }

    int size() {
        return blocks.size();
    }

    /** Replaces all blocks. */
    void load(Block... newBlocks) {
        requireIdle();
        blocks.clear();
        for (Block block : newBlocks) {
            blocks.put(blocks.size() + 1, block);
        }
    }

    void set(int number, Block block) {
        requireIdle();
        blocks.put(number, block);
    }

    void initiate() {
        if (running || blocks.isEmpty()) {
            throw new ScpiException(ScpiError.INIT_IGNORED);
        }
        counts.clear();
        positions.clear();
        meter.cancel();
        running = true;
        later(1);
    }

    void abort() {
        if (running) {
            next.ifPresent(Event::cancel);
            meter.cancel();
            end();
        }
    }

    /** Lets a block go on that waits for a trigger from the bus ({@code *TRG}). */
    void busTrigger() {
        Runnable waiting = onBusTrigger.orElseThrow(() -> new ScpiException(ScpiError.TRIGGER_IGNORED));
        onBusTrigger = Optional.empty();
        waiting.run();
    }

    private void requireIdle() {
        if (running) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private void end() {
        onBusTrigger = Optional.empty();
        running = false;
        whenIdle.run();
    }

    private void later(int number) {
        plan(timeline.time() + BLOCK_TIME, () -> carryOut(number));
    }

    private void plan(long at, Runnable action) {
        next = Optional.of(timeline.plan(at, action));
    }

    private void carryOut(int number) {
        Block block = blocks.get(number);
        if (block == null) {
            end();
        } else if (block instanceof Block.Wait wait) {
            plan(timeline.time() + Math.round(wait.seconds() * 1e9), () -> carryOut(number + 1));
        } else if (block instanceof Block.Measure measure) {
            measure(measure, measure.count(), number);
        } else if (block instanceof Block.GoTo branch) {
            later(branch.block());
        } else if (block instanceof Block.GoToIfLimited branch) {
            later(channel.isLimited() ? branch.block() : number + 1);
        } else if (block instanceof Block.AwaitBusTrigger) {
            onBusTrigger = Optional.of(() -> later(number + 1));
        } else if (block instanceof Block.Repeat repeat) {
            later(counts.merge(number, 1, Integer::sum) < repeat.count() ? repeat.block() : number + 1);
        } else {
            actAtOnce(block);
            later(number + 1);
        }
    }

    private void actAtOnce(Block block) {
        if (block instanceof Block.ClearBuffer clear) {
            buffers.get(clear.buffer()).clear();
        } else if (block instanceof Block.SwitchOutput output) {
            if (output.on()) {
                channel.switchOn();
            } else {
                channel.switchOff();
            }
        } else if (block instanceof Block.RecallConfiguration recall) {
            recall(recall.list(), recall.index());
        } else if (block instanceof Block.NextConfiguration following) {
            int position = positions.getOrDefault(following.list(), 0);
            recall(following.list(), position % lists.get(following.list()).size() + 1);
        }
    }

    private void recall(String list, int index) {
        positions.put(list, index);
        channel.recall(lists.get(list).get(index - 1));
    }

    private void measure(Block.Measure measure, int left, int number) {
        meter.measure(reading -> {
            buffers.get(measure.buffer()).add(reading);
            if (left > 1) {
                measure(measure, left - 1, number);
            } else {
                later(number + 1);
            }
        });
    }
}
