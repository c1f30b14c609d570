package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.neuron.signal.Baseline;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.analysis.neuron.signal.SpikeFinder;
import dev.crosspoint.analysis.neuron.signal.TrainSink;
import dev.crosspoint.analysis.neuron.signal.Waveform;
import dev.crosspoint.store.StoredRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the trains of a run tell, gathered pulse by pulse and condition by condition. */
final class NeuronSummary implements TrainSink {

    private final NeuronSettings settings;
    private final SpikeFinder finder;
    private final Map<Long, ConditionSummary> conditions = new LinkedHashMap<>();
    private final SpikeSummary spikes;
    private final HumSummary hum;
    private final RecordQuality quality;
    private final TraceExcerpt trace;
    private final SpikeExcerpts excerpts = new SpikeExcerpts();
    private final SpikeTable table;
    private ConditionSummary current;

    private NeuronSummary(NeuronSettings settings, Map<Long, Waveform> waveforms, int mostRows) {
        this.settings = settings;
        this.finder = settings.spikeFinder();
        this.spikes = new SpikeSummary(settings);
        this.hum = new HumSummary(settings);
        this.quality = new RecordQuality(waveforms);
        this.trace = new TraceExcerpt(settings.threshold());
        this.table = new SpikeTable(settings, mostRows);
        waveforms
                .values()
                .forEach(waveform -> conditions.computeIfAbsent(
                        waveform.condition(), number -> new ConditionSummary(settings, waveform)));
    }

    /** Reads a run, whole or cut short. */
    static NeuronSummary of(StoredRun run) {
        return of(run, SpikeTable.MOST_ROWS);
    }

    /** Reads a run, with at most {@code mostRows} rows in the table of spikes. */
    static NeuronSummary of(StoredRun run, int mostRows) {
        NeuronSettings settings = NeuronSettings.of(run.record());
        Map<Long, Waveform> waveforms = Waveform.readAll(run);
        NeuronSummary summary = new NeuronSummary(settings, waveforms, mostRows);
        summary.quality.addUnknown(settings.pulseTrains().read(run, waveforms, summary));
        summary.quality.addOverRange(run);
        return summary;
    }

    @Override
    public void begin(Waveform waveform, Baseline baseline) {
        current = conditions.get(waveform.condition());
        hum.add(waveform, baseline);
        quality.begin(waveform);
    }

    @Override
    public void pulse(PulseWindow pulse) {
        Optional<Spike> rise = finder.find(pulse);
        quality.add(pulse);
        trace.add(pulse, rise);
        current.add(pulse, rise).ifPresent(firing -> {
            spikes.add(pulse, firing.spike());
            excerpts.add(pulse, firing.spike());
            table.add(pulse, firing);
        });
    }

    @Override
    public void end(long samples, boolean cutPulse) {
        current.endOfTrain();
        quality.end(samples, cutPulse);
    }

    NeuronSettings settings() {
        return settings;
    }

    /** Returns the conditions in the order in which they were first measured. */
    List<ConditionSummary> conditions() {
        return List.copyOf(conditions.values());
    }

    /** Returns the spikes of all conditions. */
    SpikeSummary spikes() {
        return spikes;
    }

    HumSummary hum() {
        return hum;
    }

    RecordQuality quality() {
        return quality;
    }

    TraceExcerpt trace() {
        return trace;
    }

    SpikeExcerpts excerpts() {
        return excerpts;
    }

    /** Returns the table of spikes. */
    SpikeTable table() {
        return table;
    }

    /** Returns the threshold from which on a rise counts as a spike. */
    Finding threshold() {
        long pulses = conditions.values().stream()
                .mapToLong(condition -> condition.count().pulses())
                .sum();
        return new Finding.Resolved(
                "spike_threshold",
                settings.threshold(),
                "V",
                settings.threshold(),
                settings.threshold(),
                pulses,
                "rise of the capacitor voltage within a pulse, smoothed over " + settings.smoothing()
                        + " samples, from which on it counts as a spike; a setting, not a measurement");
    }
}
