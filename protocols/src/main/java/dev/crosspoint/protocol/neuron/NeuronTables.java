package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.SampleBlock;
import dev.crosspoint.instrument.Timebase;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The tables of a neuron's run: what was applied and how it was watched, the samples, and what was beyond a range. */
final class NeuronTables {

    /** A whole number of 8 bytes and two samples of 4. */
    static final int BYTES_PER_SAMPLE = 16;

    private static final TableSchema WAVEFORMS = new TableSchema(
            "waveforms",
            "records of the oscilloscope, one pulse train each, in the order they were taken",
            List.of(
                    Column.integer("waveform_id", "number of the record, from 1"),
                    Column.integer("condition", "number of the pulse train's condition, from 1"),
                    Column.integer("repeat", "number of the train among those of its condition, from 1"),
                    Column.real("amplitude_v", "V", "voltage of the pulses, from a base of 0 V"),
                    Column.real("width_s", "s", "width of the pulses at half of their height"),
                    Column.real("frequency_hz", "Hz", "pulses per second"),
                    Column.integer("pulses", "pulses of the train"),
                    Column.real("t0_s", "s", "time of the first sample since the run began, by the lab's clock"),
                    Column.real("dt_s", "s", "time between samples, as the oscilloscope achieved it"),
                    Column.integer("samples", "samples of the record"),
                    Column.integer("samples_before_trigger", "samples before the first pulse"),
                    Column.real("drive_lowest_v", "V", "lowest voltage that the drive's input can show"),
                    Column.real("drive_highest_v", "V", "highest voltage that the drive's input can show"),
                    Column.real("drive_resolution_v", "V", "step between codes of the drive's input"),
                    Column.real("capacitor_lowest_v", "V", "lowest voltage that the capacitor's input can show"),
                    Column.real("capacitor_highest_v", "V", "highest voltage that the capacitor's input can show"),
                    Column.real("capacitor_resolution_v", "V", "step between codes of the capacitor's input")));

    private static final TableSchema SAMPLES = new TableSchema(
            "samples",
            "samples of all records, in the order of the records and of time",
            List.of(
                    Column.integer("waveform_id", "number of the record"),
                    Column.single("drive_v", "V", "voltage across device and capacitor"),
                    Column.single("capacitor_v", "V", "voltage across the capacitor")));

    private static final TableSchema OVER_RANGE = new TableSchema(
            "over_range",
            "records in which the oscilloscope saw a voltage beyond a range, a row for each input",
            List.of(Column.integer("waveform_id", "number of the record"), Column.text("input", "drive or capacitor")));

    private final TableWriter waveforms;
    private final TableWriter samples;
    private final TableWriter overRange;

    NeuronTables(Function<TableSchema, TableWriter> tables) {
        this.waveforms = tables.apply(WAVEFORMS);
        this.samples = tables.apply(SAMPLES);
        this.overRange = tables.apply(OVER_RANGE);
    }

    /**
     * Says what a record is, before its samples come.
     *
     * @param start time of the first sample since the run began, in s
     */
    void waveform(
            long id, TrainNumber number, RecordedTrain train, double start, Timebase time, List<InputRange> ranges) {
        InputRange drive = ranges.get(0);
        InputRange capacitor = ranges.get(1);
        waveforms.append(
                id,
                number.condition(),
                number.repeat(),
                train.condition().amplitude(),
                train.condition().width(),
                train.condition().frequency(),
                train.pulses(),
                start,
                time.sampleInterval(),
                time.samples(),
                time.samplesBeforeTrigger(),
                drive.lowest(),
                drive.highest(),
                drive.resolution(),
                capacitor.lowest(),
                capacitor.highest(),
                capacitor.resolution());
    }

    void samples(long id, SampleBlock block) {
        long[] ids = new long[block.samples()];
        Arrays.fill(ids, id);
        samples.appendAll(ids, block.volts().get(0), block.volts().get(1));
    }

    void overRange(long id, String input) {
        overRange.append(id, input);
    }
}
