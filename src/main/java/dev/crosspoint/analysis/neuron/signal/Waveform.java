package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one record before its samples are looked at.
 *
 * @param id the record, as its samples name it
 * @param condition number of the condition under which it was taken
 * @param repeat how often that condition had been measured by then, with this time
 * @param amplitude voltage of the pulses that were armed, V; negative for negative pulses
 * @param width width of the pulses that were armed, s
 * @param frequency repetition frequency of the pulses that were armed, Hz
 * @param pulses number of pulses that were armed
 * @param start time of the first sample since the run began, s
 * @param interval time between samples, s
 * @param samples number of samples of a complete record
 * @param samplesBeforeTrigger number of those before the trigger, which starts the first pulse
 * @param drive input that watched the drive
 * @param capacitor input that watched the capacitor
 */
public record Waveform(
        long id,
        long condition,
        long repeat,
        double amplitude,
        double width,
        double frequency,
        long pulses,
        double start,
        double interval,
        long samples,
        long samplesBeforeTrigger,
        Input drive,
        Input capacitor) {

    private static final String TABLE = "waveforms";

    public Waveform {
        if (!(amplitude != 0) || !(width > 0) || !(frequency > 0) || !(interval > 0)) {
            throw new IllegalArgumentException("record " + id + " of table " + TABLE
                    + " has no pulses that could be: amplitude " + amplitude + " V, width " + width + " s, frequency "
                    + frequency + " Hz, sample interval " + interval + " s");
        }
    }

    /**
     * What one input of the oscilloscope could tell.
     *
     * @param lowest smallest voltage in range, V
     * @param highest largest voltage in range, V
     * @param resolution voltage between neighbouring codes, V
     */
    public record Input(double lowest, double highest, double resolution) {

        /** Returns whether a voltage, V, lies at or beyond the last code, so that it bounds what was there. */
        boolean clips(double voltage) {
            return voltage >= highest - resolution / 2 || voltage <= lowest + resolution / 2;
        }
    }

    /** Returns 1 for positive pulses, −1 for negative ones. */
    double polarity() {
        return Math.signum(amplitude);
    }

    /** Returns the time from one pulse to the next, s. */
    double period() {
        return 1 / frequency;
    }

    /** Returns the duration of a complete record, s. */
    double duration() {
        return samples * interval;
    }

    /** Returns the duration of the part before the trigger, s. */
    double durationBeforeTrigger() {
        return samplesBeforeTrigger * interval;
    }

    /** Returns the records of a run by their number, in the order in which they were taken; none if there is no such table. */
    public static Map<Long, Waveform> readAll(StoredRun run) {
        Map<Long, Waveform> waveforms = new LinkedHashMap<>();
        if (run.tables().contains(TABLE)) {
            run.table(TABLE).forEachBatch(batch -> new Rows(batch).addTo(waveforms));
        }
        return waveforms;
    }

    /** The columns of some rows. */
    private static final class Rows {

        private final int count;
        private final Map<String, long[]> integers = new HashMap<>();
        private final Map<String, double[]> reals = new HashMap<>();

        Rows(StoredTable.Batch batch) {
            count = batch.rows();
            for (String name :
                    List.of("waveform_id", "condition", "repeat", "pulses", "samples", "samples_before_trigger")) {
                integers.put(name, batch.integers(name));
            }
            for (String name : List.of("amplitude_v", "width_s", "frequency_hz", "t0_s", "dt_s")) {
                reals.put(name, batch.reals(name));
            }
            for (String input : List.of("drive", "capacitor")) {
                for (String bound : List.of("_lowest_v", "_highest_v", "_resolution_v")) {
                    reals.put(input + bound, batch.reals(input + bound));
                }
            }
        }

        void addTo(Map<Long, Waveform> waveforms) {
            for (int row = 0; row < count; row++) {
                Waveform waveform = waveform(row);
                waveforms.put(waveform.id(), waveform);
            }
        }

        private Waveform waveform(int row) {
            return new Waveform(
                    integers.get("waveform_id")[row],
                    integers.get("condition")[row],
                    integers.get("repeat")[row],
                    reals.get("amplitude_v")[row],
                    reals.get("width_s")[row],
                    reals.get("frequency_hz")[row],
                    integers.get("pulses")[row],
                    reals.get("t0_s")[row],
                    reals.get("dt_s")[row],
                    integers.get("samples")[row],
                    integers.get("samples_before_trigger")[row],
                    input(row, "drive"),
                    input(row, "capacitor"));
        }

        private Input input(int row, String name) {
            return new Input(
                    reals.get(name + "_lowest_v")[row],
                    reals.get(name + "_highest_v")[row],
                    reals.get(name + "_resolution_v")[row]);
        }
    }
}
