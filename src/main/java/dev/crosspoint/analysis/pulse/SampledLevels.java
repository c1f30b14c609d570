package dev.crosspoint.analysis.pulse;

import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads the table of a pulse protocol's readings one level at a time; never holds more than one. */
public final class SampledLevels {

    private static final int FIRST_CAPACITY = 64;

    private final Consumer<SampledLevel> reader;
    private long cycle;
    private long pulse;
    private String operation = "";
    private double sourced;
    private double[] time = new double[FIRST_CAPACITY];
    private double[] voltage = new double[FIRST_CAPACITY];
    private double[] current = new double[FIRST_CAPACITY];
    private final List<String> status = new ArrayList<>();
    private int samples;

    private SampledLevels(Consumer<SampledLevel> reader) {
        this.reader = reader;
    }

    /** Hands every level to {@code reader}, in order, the last one even if it was cut short. */
    public static void read(StoredTable readings, Consumer<SampledLevel> reader) {
        SampledLevels levels = new SampledLevels(reader);
        readings.forEachBatch(levels::take);
        levels.finish();
    }

    /** Returns all levels, in order; for tables that are known to fit into memory. */
    public static List<SampledLevel> all(StoredTable readings) {
        List<SampledLevel> levels = new ArrayList<>();
        read(readings, levels::add);
        return levels;
    }

    private void take(StoredTable.Batch batch) {
        long[] cycles = batch.integers("cycle");
        long[] pulses = batch.integers("pulse");
        String[] operations = batch.texts("operation");
        long[] sample = batch.integers("sample");
        double[] times = batch.reals("time_s");
        double[] levels = batch.reals("voltage_sourced_v");
        double[] voltages = batch.reals("voltage_measured_v");
        double[] currents = batch.reals("current_measured_a");
        String[] statuses = batch.texts("status");
        for (int i = 0; i < batch.rows(); i++) {
            if (sample[i] == 0
                    || cycles[i] != cycle
                    || pulses[i] != pulse
                    || levels[i] != sourced
                    || !operations[i].equals(operation)) {
                finish();
                cycle = cycles[i];
                pulse = pulses[i];
                operation = operations[i];
                sourced = levels[i];
            }
            add(times[i], voltages[i], currents[i], statuses[i]);
        }
    }

    private void add(double when, double volts, double amperes, String how) {
        if (samples == time.length) {
            time = Arrays.copyOf(time, 2 * samples);
            voltage = Arrays.copyOf(voltage, 2 * samples);
            current = Arrays.copyOf(current, 2 * samples);
        }
        time[samples] = when;
        voltage[samples] = volts;
        current[samples] = amperes;
        status.add(how);
        samples++;
    }

    private void finish() {
        if (samples > 0) {
            reader.accept(new SampledLevel(
                    cycle,
                    pulse,
                    Operation.of(operation),
                    sourced,
                    Arrays.copyOf(time, samples),
                    Arrays.copyOf(voltage, samples),
                    Arrays.copyOf(current, samples),
                    status.toArray(String[]::new)));
            samples = 0;
            status.clear();
        }
    }
}
