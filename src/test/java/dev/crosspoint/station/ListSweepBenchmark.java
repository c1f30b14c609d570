package dev.crosspoint.station;

import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast a simulated source-measure unit plays lists for the real driver: endurance cycles of set, read, reset and read on the
 * crossbar cell, 2500 levels of 10 ms.
 *
 * <p>The score is readings per second. Run with {@code mvn -Pbenchmark -pl src -am test -DskipTests
 * -Dbenchmark=ListSweepBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class ListSweepBenchmark {

    private static final int LEVELS = 2500;
    private static final double[] CYCLE = {1.2, 0.1, -1.5, 0.1};
    private static final double DWELL = 10e-3;
    private static final double NPLC = 0.1;
    private static final double MEASURE_DELAY = 7e-3;

    private Station station;
    private Bench bench;
    private EnergisedOutput output;
    private HardwareSweep sweeps;

    @Setup
    public void energise() {
        BenchFile file = BenchFile.read(Path.of("../config/simulated-crossbar-cell.yaml"));
        station = Station.of(file, OptionalLong.empty());
        bench = Bench.open(
                file.settings(), station.addresses(), station.clock(), station.libraries(), ConnectionWrapper.none());
        SourceMeasureUnit smu = (SourceMeasureUnit) bench.instruments().get("smu");
        MeasureRange voltageRange = new MeasureRange.Fixed(2);
        smu.configure(new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                voltageRange,
                new MeasureRange.Fixed(10e-3),
                voltageRange,
                NPLC,
                SenseMode.TWO_WIRE,
                OffMode.NORMAL));
        output = smu.energise(new Compliance(SourceFunction.CURRENT, 10e-3, -10e-3));
        sweeps = (HardwareSweep) smu;
    }

    @Benchmark
    @OperationsPerInvocation(LEVELS)
    public int playAList() throws InterruptedException {
        double[] levels = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = CYCLE[i % CYCLE.length];
        }
        int readings = 0;
        try (RunningSweep sweep = sweeps.start(output, new ListSweep(levels, DWELL, MEASURE_DELAY))) {
            for (List<Reading> batch = sweep.next(); !batch.isEmpty(); batch = sweep.next()) {
                readings += batch.size();
            }
        }
        return readings;
    }

    @TearDown
    public void close() {
        output.close();
        bench.close();
        station.close();
    }
}
