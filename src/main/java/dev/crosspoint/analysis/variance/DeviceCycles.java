package dev.crosspoint.analysis.variance;

import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The cycles of one device, of all its runs together.
 *
 * @param device sample and device
 * @param values of the cycles that have one, in the quantity's unit
 * @param without number of cycles that have none
 * @param steps width of the step to which each value is rounded, in the quantity's unit; empty if there is none
 */
record DeviceCycles(String device, double[] values, int without, double[] steps) {

    /** Returns the cycles of every device in the order in which the devices were first named. */
    static List<DeviceCycles> of(CycleQuantity quantity, List<AnalyzedRun> runs) {
        Map<String, DeviceCycles> devices = new LinkedHashMap<>();
        for (AnalyzedRun run : runs) {
            devices.merge(device(run), read(quantity, run), DeviceCycles::and);
        }
        return List.copyOf(devices.values());
    }

    /** Returns what tells a run's device from others: devices of one name on two samples are two devices. */
    static String device(AnalyzedRun run) {
        String device = run.run().record().at("/start/device").asText("");
        String sample = run.run().record().at("/start/sample").asText("");
        return sample.isEmpty() ? device : sample + ", " + device;
    }

    private static DeviceCycles read(CycleQuantity quantity, AnalyzedRun run) {
        double[] cells = cells(run, quantity.table(), quantity.column());
        double[] steps = quantity.step()
                .map(column -> cells(run, quantity.table(), column))
                .orElse(new double[0]);
        double[] values = finite(cells);
        return new DeviceCycles(device(run), values, cells.length - values.length, finite(steps));
    }

    private static double[] cells(AnalyzedRun run, String table, String column) {
        return run.result().tables().stream()
                .filter(data -> data.schema().name().equals(table))
                .findFirst()
                .map(data -> cells(data, column))
                .orElse(new double[0]);
    }

    private static double[] cells(TableData table, String column) {
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        int index = names.indexOf(column);
        return index < 0 ? new double[0] : (double[]) table.columns().get(index);
    }

    private static double[] finite(double[] cells) {
        return Arrays.stream(cells).filter(Double::isFinite).toArray();
    }

    private DeviceCycles and(DeviceCycles other) {
        return new DeviceCycles(
                device, joined(values, other.values), without + other.without, joined(steps, other.steps));
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
