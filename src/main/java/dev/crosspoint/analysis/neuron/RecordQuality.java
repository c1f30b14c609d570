package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Waveform;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** What is wrong with the records: empty, cut short, out of range, or with other pulses than were armed. */
final class RecordQuality {

    /** A measured height that differs more from the armed one is not a matter of accuracy. */
    private static final double HEIGHT_TOLERANCE = 0.1;

    private final Map<Long, Waveform> waveforms;
    private final Set<Long> seen = new HashSet<>();
    private final RecordList cut = new RecordList();
    private final RecordList missing = new RecordList();
    private final RecordList extra = new RecordList();
    private final StreamingStatistics heights = new StreamingStatistics();
    private final Map<String, RecordList> overRange = new TreeMap<>();
    private final RecordList unknown = new RecordList();
    private long cutPulses;
    private Waveform current;
    private long pulses;

    RecordQuality(Map<Long, Waveform> waveforms) {
        this.waveforms = waveforms;
    }

    void begin(Waveform waveform) {
        current = waveform;
        pulses = 0;
    }

    void add(PulseWindow pulse) {
        pulses++;
        heights.addValue(pulse.height() / Math.abs(current.amplitude()));
    }

    void end(long samples, boolean cutPulse) {
        seen.add(current.id());
        if (samples < current.samples()) {
            cut.add(current.id());
        } else if (pulses < current.pulses()) {
            missing.add(current.id());
        } else if (pulses > current.pulses()) {
            extra.add(current.id());
        }
        cutPulses += cutPulse ? 1 : 0;
    }

    /** Adds what the run says of voltages beyond the range of an input. */
    void addOverRange(StoredRun run) {
        if (run.tables().contains("over_range")) {
            run.table("over_range").forEachBatch(batch -> {
                long[] record = batch.integers("waveform_id");
                String[] input = batch.texts("input");
                for (int row = 0; row < batch.rows(); row++) {
                    overRange
                            .computeIfAbsent(input[row], name -> new RecordList())
                            .add(record[row]);
                }
            });
        }
    }

    /** Adds records that have samples but nothing else. */
    void addUnknown(Iterable<Long> records) {
        records.forEach(unknown::add);
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (waveforms.isEmpty()) {
            return List.of("The run has no records.");
        }
        RecordList empty = new RecordList();
        waveforms.keySet().stream().filter(id -> !seen.contains(id)).forEach(empty::add);
        addIfAny(remarks, empty, " without a single sample: nothing is known of what was armed there.");
        addIfAny(
                remarks,
                cut,
                " cut short: pulses are used as far as they are complete"
                        + (cutPulses > 0 ? "; " + cutPulses + " cut in the middle left out." : "."));
        addIfAny(remarks, unknown, " with samples but without a row in table waveforms, left out.");
        addIfAny(remarks, missing, " with fewer pulses on the measured drive than were armed.");
        addIfAny(remarks, extra, " with more pulses on the measured drive than were armed.");
        overRange.forEach((input, records) -> addIfAny(
                remarks, records, " with voltages beyond the range of the " + input + "'s input; raise its range."));
        if (heights.getN() > 0 && Math.abs(heights.getMean() - 1) > HEIGHT_TOLERANCE) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "The measured pulses are %.3g times as high as was armed: see the generator's load setting, the probe's"
                            + " attenuation and the wiring.",
                    heights.getMean()));
        }
        return remarks;
    }

    private static void addIfAny(List<String> remarks, RecordList records, String what) {
        if (!records.isEmpty()) {
            String text = records + what;
            remarks.add(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        }
    }
}
