package dev.crosspoint.statistics;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fits per second of 1000 waiting times, complete and with a third of them censored, with covariance and likelihood.
 *
 * <p>Run with {@code mvn -Pbenchmark -pl src -am test -DskipTests -Dbenchmark=FitBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FitBenchmark {

    private static final int TIMES = 1000;

    @Param({"EXPONENTIAL", "GAMMA", "WEIBULL", "LOGNORMAL"})
    public DistributionFamily family;

    /** Longest time watched, in means; 0 for until the event. */
    @Param({"0", "3"})
    public double longest;

    private Observations observations;

    @Setup
    public void draw() {
        double[] truth = Draws.typical(family);
        observations = longest == 0
                ? Draws.sample(family, truth, TIMES, Draws.random(1))
                : Draws.censored(family, truth, TIMES, longest * family.law().mean(truth), Draws.random(1));
    }

    @Benchmark
    public DistributionFit fit() {
        return MaximumLikelihood.fit(family, observations).value().orElseThrow();
    }
}
