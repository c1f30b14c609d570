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

    /** Takes in the next pulse; returns how it fired at the run's threshold, empty if it did not. */
    Optional<Firing> add(PulseWindow pulse, Optional<Spike> rise) {
        Optional<Firing> firing = Optional.empty();
        count.add(rise.filter(spike -> spike.rise() >= threshold).isPresent());
        for (Map.Entry<Double, WaitingTimes> entry : waiting.entrySet()) {
            double compared = entry.getKey();
            Optional<Spike> spike = rise.filter(one -> one.rise() >= compared);
            Optional<WaitingTime> ended = advance(entry.getValue(), pulse, spike);
            if (compared == threshold) {
                firing = spike.map(one -> new Firing(count.trainPulses(), ended.orElseThrow(), one));
            }
        }
        firing.ifPresent(one -> spikes.add(pulse, one.spike()));
        return firing;
    }

    private static Optional<WaitingTime> advance(WaitingTimes times, PulseWindow pulse, Optional<Spike> spike) {
        double interval = pulse.waveform().interval();
        if (spike.isEmpty()) {
            times.passed((pulse.off() - pulse.on()) * interval);
        }
        // A spike at once came within the first sample; no waiting time is 0.
        return spike.map(one -> times.fired(Math.max(one.delay(), interval / 2)));
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
