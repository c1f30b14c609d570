package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.AnalysisResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many samples a second are analysed, of both channels together: a minute of two channels at 250 kS/s in one record, with
 * everything from hum to findings and figures, and no files.
 *
 * <p>Run with {@code mvn -Pbenchmark -pl src -am test -DskipTests -Dbenchmark=NeuronAnalysisBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class NeuronAnalysisBenchmark {

    private static final int SECONDS = 60;
    private static final int RATE = 250_000;
    private static final int CHANNELS = 2;

    @Param({"none", "baseline"})
    public String mainsRemoval;

    private SyntheticRun run;

    @Setup
    public void record() {
        SyntheticNeuron neuron = new SyntheticNeuron(1);
        neuron.interval = 1.0 / RATE;
        neuron.beforeTrigger = 0.1;
        neuron.pulses = (int) ((SECONDS - neuron.beforeTrigger) * neuron.frequency);
        neuron.hum = 0.01;
        run = new SyntheticRun(neuron).keepingRecords().with("mains-removal", mainsRemoval);
    }

    @Benchmark
    @OperationsPerInvocation(SECONDS * RATE * CHANNELS)
    public AnalysisResult samples() {
        return new NeuronPulseTrainAnalysis().analyze(run);
    }
}
