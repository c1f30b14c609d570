package dev.crosspoint.analysis.variance;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.InMemoryRun;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Analysed sweeps of devices whose set voltages and resistances spread by known amounts. */
final class SpreadingDevices {

    private final RandomGenerator random;
    double center = 0.16;
    double cycleToCycle = 0.02;
    double deviceToDevice = 0.03;
    double cycleToCycleDecades = 0.2;
    double deviceToDeviceDecades = 0.3;
    double step = 0.001;

    SpreadingDevices(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<AnalyzedRun> runs(int devices, int cycles) {
        List<AnalyzedRun> runs = new ArrayList<>();
        for (int device = 1; device <= devices; device++) {
            runs.add(run("device-" + device, cycles));
        }
        return runs;
    }

    AnalyzedRun run(String device, int cycles) {
        double set = center + deviceToDevice * random.nextGaussian();
        double decades = 8 + deviceToDeviceDecades * random.nextGaussian();
        double[] voltages = new double[cycles];
        double[] resistances = new double[cycles];
        for (int i = 0; i < cycles; i++) {
            double voltage = set + cycleToCycle * random.nextGaussian();
            voltages[i] = step == 0 ? voltage : step * Math.rint(voltage / step);
            resistances[i] = Math.pow(10, decades + cycleToCycleDecades * random.nextGaussian());
        }
        return run(device, voltages, resistances);
    }

    AnalyzedRun run(String device, double[] voltages, double[] resistances) {
        double[] steps = new double[voltages.length];
        Arrays.setAll(steps, i -> Double.isNaN(voltages[i]) ? Double.NaN : step);
        TableData cycles = new TableData(
                new TableSchema(
                        "cycles",
                        "cycles",
                        List.of(
                                Column.real("set_voltage_v", "V", "set voltage"),
                                Column.real("set_voltage_step_v", "V", "its step"),
                                Column.real("resistance_hrs_ohm", "ohm", "resistance"))),
                List.of(voltages, steps, resistances));
        InMemoryRun run = new InMemoryRun(List.of())
                .started("protocol", "iv-sweep")
                .started("device", device)
                .with("peak", 0.5, "V")
                .with("cycles", voltages.length, "1");
        return new AnalyzedRun(run, new AnalysisResult(List.of(), List.of(), List.of(), List.of(cycles)));
    }
}
