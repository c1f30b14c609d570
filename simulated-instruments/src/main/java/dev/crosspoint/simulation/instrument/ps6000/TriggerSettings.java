package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What an acquisition waits for: one source, or nothing. */
final class TriggerSettings {
    /** The auxiliary input, to which nothing is connected. */
    static final int AUXILIARY = 5;

    private static final int SOURCES = 6;

    private final Map<Integer, TriggerProperties> properties = new TreeMap<>();
    private final ThresholdDirection[] directions = new ThresholdDirection[SOURCES];
    private OptionalInt source = OptionalInt.empty();
    private long delay;
    private int autoTriggerMillis;

    TriggerSettings() {
        reset();
    }

    void reset() {
        properties.clear();
        Arrays.fill(directions, ThresholdDirection.RISING);
        source = OptionalInt.empty();
        delay = 0;
        autoTriggerMillis = 0;
    }

    void setSimple(boolean enable, int channel, short threshold, int direction, long delaySamples, int autoMillis) {
        boolean analogue = channel >= 0 && channel < Inputs.COUNT;
        require(analogue || channel == AUXILIARY, PicoStatus.INVALID_TRIGGER_CHANNEL);
        require(autoMillis >= 0, PicoStatus.INVALID_PARAMETER);
        ThresholdDirection wanted = ThresholdDirection.of(direction);
        require(wanted.isSimple(), PicoStatus.INVALID_TRIGGER_DIRECTION);
        reset();
        delay = delaySamples;
        autoTriggerMillis = autoMillis;
        if (enable) {
            source = OptionalInt.of(channel);
            directions[channel] = wanted;
            if (analogue) {
                properties.put(channel, TriggerProperties.level(channel, threshold));
            }
        }
    }

    void setProperties(List<TriggerProperties> newProperties, int autoMillis) {
        require(autoMillis >= 0, PicoStatus.INVALID_PARAMETER);
        newProperties.forEach(TriggerProperties::requireValid);
        properties.clear();
        newProperties.forEach(one -> properties.put(one.channel(), one));
        autoTriggerMillis = autoMillis;
    }

    /** No condition means that nothing is waited for; conditions of which one is enough are not simulated. */
    void setConditions(List<TriggerConditions> conditions) {
        require(conditions.size() <= 1, PicoStatus.CONDITIONS);
        source = conditions.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(conditions.get(0).source());
    }

    void setDirections(List<Integer> numbers) {
        List<ThresholdDirection> wanted =
                numbers.stream().map(ThresholdDirection::of).toList();
        for (int channel = 0; channel < SOURCES; channel++) {
            directions[channel] = wanted.get(channel);
        }
    }

    void setDelay(long samples) {
        delay = samples;
    }

    boolean enabled() {
        return source.isPresent();
    }

    /** Returns the time in samples from the trigger to the sample that counts as the trigger's. */
    long delay() {
        return enabled() ? delay : 0;
    }

    /** Returns after how many seconds without a trigger an acquisition goes on as if there had been one. */
    double autoTrigger() {
        return autoTriggerMillis == 0 ? Double.POSITIVE_INFINITY : autoTriggerMillis / 1000.0;
    }

    /**
     * Returns what is waited for.
     *
     * @param channels the channels that are sampled
     * @param withoutSource what it is where nothing is to be waited for
     */
    Trigger trigger(List<Integer> channels, Trigger withoutSource) {
        if (source.isEmpty()) {
            return withoutSource;
        }
        int channel = source.getAsInt();
        if (channel == AUXILIARY) {
            return new Trigger.External();
        }
        require(channels.contains(channel), PicoStatus.INVALID_TRIGGER_CHANNEL);
        require(properties.containsKey(channel), PicoStatus.INVALID_TRIGGER_PROPERTY);
        return directions[channel].trigger(channels.indexOf(channel), properties.get(channel));
    }
}
