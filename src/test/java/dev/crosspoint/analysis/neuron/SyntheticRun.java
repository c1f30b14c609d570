package dev.crosspoint.analysis.neuron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stored run of neurons that is made up while it is read: one condition for each neuron, some records of each. */
public final class SyntheticRun implements StoredRun {

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final List<SyntheticNeuron> conditions = new ArrayList<>();
    private final Map<Long, String> overRange = new HashMap<>();
    private int repeats = 1;
    private int batch = 65536;
    private long cut = Long.MAX_VALUE;
    private final Map<Integer, SyntheticNeuron.Samples> kept = new HashMap<>();
    private boolean keepsRecords;

    public SyntheticRun(SyntheticNeuron... neurons) {
        conditions.addAll(List.of(neurons));
        SyntheticNeuron neuron = neurons[0];
        ObjectNode start = record.putObject("start");
        start.putObject("parameters");
        with("spike-threshold", 0.1, "V");
        with("smoothing", 5, "1");
        with("mains-removal", "none");
        ObjectNode bench = start.putObject("bench");
        bench.put("line_frequency_hz", 50);
        ObjectNode wiring = bench.putObject("wiring");
        wiring.putObject("series-capacitance").put("value", neuron.nominalCapacitance);
        wiring.putObject("series-capacitance-uncertainty").put("value", 0.02);
        ObjectNode inputs = bench.putObject("inputs");
        for (String input : List.of("drive", "capacitor")) {
            ObjectNode one = inputs.putObject(input);
            one.putObject("load-resistance").put("value", neuron.load);
            one.putObject("gain-uncertainty").put("value", 0.01);
        }
    }

    public SyntheticRun repeats(int count) {
        repeats = count;
        return this;
    }

    /** Hands samples over in batches of this many rows. */
    public SyntheticRun inBatchesOf(int rows) {
        batch = rows;
        return this;
    }

    /** Leaves out all samples after this many, as a run that was killed does. */
    public SyntheticRun cutAfter(long samples) {
        cut = samples;
        return this;
    }

    /** Makes every record up only once. */
    public SyntheticRun keepingRecords() {
        keepsRecords = true;
        return this;
    }

    public SyntheticRun overRange(long waveform, String input) {
        overRange.put(waveform, input);
        return this;
    }

    public SyntheticRun with(String parameter, double value, String unit) {
        parameters().putObject(parameter).put("value", value).put("unit", unit);
        return this;
    }

    public SyntheticRun with(String parameter, String value) {
        parameters().putObject(parameter).put("value", value);
        return this;
    }

    private ObjectNode parameters() {
        return (ObjectNode) record.at("/start/parameters");
    }

    /** Removes part of what the run says of its bench. */
    public SyntheticRun without(String parent, String name) {
        ((ObjectNode) record.at(parent)).remove(name);
        return this;
    }

    @Override
    public Path folder() {
        return Path.of("synthetic");
    }

    @Override
    public JsonNode record() {
        return record;
    }

    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public List<String> tables() {
        return overRange.isEmpty() ? List.of("waveforms", "samples") : List.of("waveforms", "samples", "over_range");
    }

    @Override
    public StoredTable table(String name) {
        return switch (name) {
            case "waveforms" -> new Table(this::waveforms);
            case "samples" -> new Table(this::samples);
            case "over_range" -> new Table(this::overRanges);
            default -> throw new IllegalArgumentException("no table " + name);
        };
    }

    private void waveforms(Consumer<StoredTable.Batch> reader) {
        int rows = conditions.size() * repeats;
        Columns columns = new Columns(rows);
        for (int i = 0; i < rows; i++) {
            SyntheticNeuron neuron = conditions.get(i / repeats);
            columns.integer("waveform_id", i, i + 1);
            columns.integer("condition", i, i / repeats + 1);
            columns.integer("repeat", i, i % repeats + 1);
            columns.integer("pulses", i, neuron.pulses);
            columns.integer("samples", i, neuron.samples());
            columns.integer("samples_before_trigger", i, neuron.samplesBeforeTrigger());
            columns.real("amplitude_v", i, neuron.amplitude);
            columns.real("width_s", i, neuron.width);
            columns.real("frequency_hz", i, neuron.frequency);
            columns.real("t0_s", i, i);
            columns.real("dt_s", i, neuron.interval);
            for (String input : List.of("drive", "capacitor")) {
                columns.real(input + "_lowest_v", i, neuron.lowest);
                columns.real(input + "_highest_v", i, neuron.highest);
                columns.real(input + "_resolution_v", i, neuron.resolution);
            }
        }
        if (rows > 0) {
            reader.accept(columns);
        }
    }

    private void samples(Consumer<StoredTable.Batch> reader) {
        long left = cut;
        for (int i = 0; i < conditions.size() * repeats; i++) {
            SyntheticNeuron.Samples samples = record(i);
            int count = (int) Math.min(left, samples.drive().length);
            for (int from = 0; from < count; from += batch) {
                reader.accept(columns(i + 1, samples, from, Math.min(count, from + batch)));
            }
            left -= count;
        }
    }

    private SyntheticNeuron.Samples record(int number) {
        SyntheticNeuron neuron = conditions.get(number / repeats);
        return keepsRecords ? kept.computeIfAbsent(number, neuron::record) : neuron.record(number);
    }

    private static Columns columns(long id, SyntheticNeuron.Samples samples, int from, int to) {
        Columns columns = new Columns(to - from);
        long[] ids = new long[to - from];
        Arrays.fill(ids, id);
        columns.integers.put("waveform_id", ids);
        columns.singles.put("drive_v", Arrays.copyOfRange(samples.drive(), from, to));
        columns.singles.put("capacitor_v", Arrays.copyOfRange(samples.capacitor(), from, to));
        return columns;
    }

    private void overRanges(Consumer<StoredTable.Batch> reader) {
        Columns columns = new Columns(overRange.size());
        int row = 0;
        for (Map.Entry<Long, String> entry : overRange.entrySet()) {
            columns.integer("waveform_id", row, entry.getKey());
            columns.texts.computeIfAbsent("input", name -> new String[overRange.size()])[row] = entry.getValue();
            row++;
        }
        reader.accept(columns);
    }

    /** Rows, however they come about. */
    private interface Rows {
        void read(Consumer<StoredTable.Batch> reader);
    }

    private record Table(Rows source) implements StoredTable {

        @Override
        public TableSchema schema() {
            return new TableSchema("synthetic", "made up", List.of(Column.integer("waveform_id", "record")));
        }

        @Override
        public long rows() {
            long[] count = {0};
            source.read(batch -> count[0] += batch.rows());
            return count[0];
        }

        @Override
        public void forEachBatch(Consumer<Batch> reader) {
            source.read(reader);
        }
    }

    private record Columns(
            int rows,
            Map<String, long[]> integers,
            Map<String, double[]> reals,
            Map<String, float[]> singles,
            Map<String, String[]> texts)
            implements StoredTable.Batch {

        Columns(int rows) {
            this(rows, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        void integer(String column, int row, long value) {
            integers.computeIfAbsent(column, name -> new long[rows])[row] = value;
        }

        void real(String column, int row, double value) {
            reals.computeIfAbsent(column, name -> new double[rows])[row] = value;
        }

        @Override
        public long[] integers(String column) {
            return cells(integers, column);
        }

        @Override
        public double[] reals(String column) {
            return cells(reals, column);
        }

        @Override
        public float[] singles(String column) {
            return cells(singles, column);
        }

        @Override
        public String[] texts(String column) {
            return cells(texts, column);
        }

        private static <T> T cells(Map<String, T> columns, String column) {
            T cells = columns.get(column);
            if (cells == null) {
                throw new IllegalArgumentException("no column " + column + " of that type");
            }
            return cells;
        }
    }
}
