package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.analysis.neuron.signal.Waveform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the trains of one condition tell. */
final class ConditionSummary {

    private final double threshold;
    private final Waveform first;
    private final FiringCount count = new FiringCount();
    private final Map<Double, WaitingTimes> waiting = new TreeMap<>();
    private final SpikeSummary spikes;

    /** @param first the first record under this condition */
    ConditionSummary(NeuronSettings settings, Waveform first) {
        this.threshold = settings.threshold();
        this.first = first;
        settings.comparedThresholds().forEach(compared -> waiting.put(compared, new WaitingTimes()));
        this.spikes = new SpikeSummary(settings);
    }

    void add(PulseWindow pulse, Optional<Spike> rise) {
        double interval = pulse.waveform().interval();
        double width = (pulse.off() - pulse.on()) * interval;
        waiting.forEach((compared, times) -> {
            if (rise.isPresent() && rise.get().rise() >= compared) {
                // A spike at once came within the first sample; no waiting time is 0.
                times.fired(Math.max(rise.get().delay(), interval / 2));
            } else {
                times.passed(width);
            }
        });
        Optional<Spike> spike = rise.filter(one -> one.rise() >= threshold);
        count.add(spike.isPresent());
        spike.ifPresent(one -> spikes.add(pulse, one));
    }

    void endOfTrain() {
        count.endOfTrain();
        waiting.values().forEach(WaitingTimes::endOfTrain);
    }

    FiringCount count() {
        return count;
    }

    /** Returns times under bias at the run's threshold. */
    WaitingTimes waiting() {
        return waiting.get(threshold);
    }

    /** Returns times under bias by threshold, V. */
    Map<Double, WaitingTimes> waitingByThreshold() {
        return waiting;
    }

    SpikeSummary spikes() {
        return spikes;
    }

    double amplitude() {
        return first.amplitude();
    }

    double width() {
        return first.width();
    }

    double frequency() {
        return first.frequency();
    }

    /** Returns what tells this condition from others. */
    List<Condition> conditions() {
        return List.of(
                new Condition.Amount("amplitude_v", amplitude(), "V"),
                new Condition.Amount("width_s", width(), "s"),
                new Condition.Amount("frequency_hz", frequency(), "Hz"));
    }
}
