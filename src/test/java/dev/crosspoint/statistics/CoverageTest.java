package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether 95 % intervals hold the truth as often as they claim, and estimates are right on average. */
class CoverageTest {

    private static final int SEEDS = 500;
    private static final Bootstrap BOOTSTRAP = Bootstrap.of(199);

    /** An estimate made from random observations, what it should be, and the interval that claims to hold it. */
    private record Claim(String what, double truth, double estimate, Interval interval) {}

    /** Complete where {@code longest} is 0; else watched for a uniform time up to so many means. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 60, 0",
        "LOGNORMAL, 60, 0",
        "LOGNORMAL, 60, 3",
        "WEIBULL, 60, 0",
        "WEIBULL, 60, 3",
        "GAMMA, 60, 0",
        "GAMMA, 60, 3",
        "EXPONENTIAL, 30, 0",
        "EXPONENTIAL, 30, 3",
        "POISSON, 30, 0",
        "POISSON, 30, 3",
        "GEOMETRIC, 60, 0",
        "GEOMETRIC, 60, 3",
    })
    void maximumLikelihood(DistributionFamily family, int n, double longest) {
        double[] truth = Draws.typical(family);
        Law law = family.law();
        check(random -> {
            DistributionFit fit = MaximumLikelihoodTest.fit(family, drawn(family, n, longest, random));
            Map<String, Claim> claims = new LinkedHashMap<>();
            for (int i = 0; i < truth.length; i++) {
                add(
                        claims,
                        family.parameterNames().get(i),
                        truth[i],
                        fit.parameters().get(i),
                        fit.parameterInterval(i));
            }
            add(claims, "mean", law.mean(truth), fit.mean(), fit.meanInterval());
            add(claims, "sd", law.standardDeviation(truth), fit.standardDeviation(), fit.standardDeviationInterval());
            if (!family.isDiscrete()) {
                add(claims, "median", law.quantile(truth, 0.5), fit.median(), fit.medianInterval());
            }
            return List.copyOf(claims.values());
        });
    }

    @ParameterizedTest
    @CsvSource({"WEIBULL, 12, 0", "WEIBULL, 20, 3", "GAMMA, 12, 0", "EXPONENTIAL, 8, 3", "LOGNORMAL, 20, 3"})
    void profileLikelihoodOfFewEvents(DistributionFamily family, int n, double longest) {
        double[] truth = Draws.typical(family);
        check(random -> {
            Observations observations = drawn(family, n, longest, random);
            return MaximumLikelihood.fit(family, observations).value().stream()
                    .flatMap(fit -> IntStream.range(0, truth.length)
                            .mapToObj(i -> new Claim(
                                    family.parameterNames().get(i),
                                    truth[i],
                                    fit.parameters().get(i),
                                    ProfileLikelihood.interval(fit, observations, i)
                                            .orElseThrow())))
                    .toList();
        });
    }

    @Test
    void exactMeanOfFailureCensoredTimes() {
        check(random -> {
            double[] first =
                    Draws.sample(DistributionFamily.EXPONENTIAL, 10, random).sorted();
            double[] none = new double[6];
            Arrays.fill(none, first[3]);
            ExponentialMean mean = ExponentialMean.of(CensoredSample.of(Arrays.copyOf(first, 4), none));
            return List.of(new Claim("tau", 6.9e-3, mean.value().orElseThrow(), mean.intervalEndedByEvents()));
        });
    }

    @Test
    void proportionOfPulses() {
        check(random -> {
            long fired = IntStream.range(0, 50)
                    .filter(i -> random.nextDouble() < 0.57)
                    .count();
            Proportion proportion = new Proportion(fired, 50);
            return List.of(new Claim("probability", 0.57, proportion.value(), proportion.interval()));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"POISSON", "GEOMETRIC"})
    void fanoFactor(DistributionFamily family) {
        double[] truth = Draws.typical(family);
        double sd = family.law().standardDeviation(truth);
        check(random -> {
            FanoFactor factor = FanoFactor.of(Draws.sample(family, 100, random).sorted())
                    .value()
                    .orElseThrow();
            return List.of(new Claim(
                    "dispersion",
                    sd * sd / family.law().mean(truth),
                    factor.value(),
                    factor.interval(BOOTSTRAP).orElseThrow()));
        });
    }

    @Test
    void bootstrapOfASkewedSample() {
        double[] truth = {1.5, 4e-3};
        check(random -> {
            Sample sample = Draws.sample(DistributionFamily.GAMMA, truth, 100, random);
            Moments moments = sample.moments();
            return List.of(
                    new Claim("mean", 6e-3, moments.mean(), sample.meanInterval(BOOTSTRAP)),
                    new Claim(
                            "mean, percentiles",
                            6e-3,
                            moments.mean(),
                            BOOTSTRAP.percentileInterval(sample.sorted(), StatUtils::mean)),
                    new Claim(
                            "sd",
                            Math.sqrt(1.5) * 4e-3,
                            moments.standardDeviation(),
                            sample.standardDeviationInterval(BOOTSTRAP).orElseThrow()));
        });
    }

    @Test
    void switchingTimeOverVoltage() {
        double scale = 5;
        double voltageScale = 0.1;
        check(random -> {
            List<ExponentialRegression.Group> groups = List.of(0.4, 0.5, 0.6, 0.75).stream()
                    .map(v -> new ExponentialRegression.Group(
                            v,
                            Draws.censored(
                                    DistributionFamily.EXPONENTIAL,
                                    new double[] {scale * Math.exp(-v / voltageScale)},
                                    15,
                                    0.05,
                                    random)))
                    .toList();
            ExponentialRegression fit =
                    ExponentialRegression.fit(groups).value().orElseThrow();
            return List.of(
                    new Claim("slope", -1 / voltageScale, fit.slope(), fit.slopeInterval()),
                    new Claim(
                            "e-fold",
                            -voltageScale,
                            fit.eFold(),
                            fit.eFoldInterval().orElseThrow()),
                    new Claim("tau at 0", Math.log(scale), fit.logScale(), logarithm(fit.meanInterval(0))));
        });
    }

    @Test
    void kaplanMeierBand() {
        double[] truth = Draws.typical(DistributionFamily.WEIBULL);
        check(random -> {
            KaplanMeier curve = KaplanMeier.of(drawn(DistributionFamily.WEIBULL, 60, 3, random));
            KaplanMeier.Step step = curve.steps().stream()
                    .filter(s -> s.value() <= 0.3)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            double survival = Math.exp(DistributionFamily.WEIBULL.law().logSurvival(truth, 0.3));
            return List.of(
                    new Claim("survival", survival, step.survival(), step.band().orElseThrow()));
        });
    }

    /** The sizes of the groups cycle through those given. */
    @ParameterizedTest
    @CsvSource({"50, 50, 50, 0.03, 0.02", "5, 10, 10, 0.03, 0.02", "5, 10, 10, 0.03, 0.06", "12, 4, 30, 0.03, 0.03"})
    void varianceComponents(int groups, int smaller, int larger, double within, double between) {
        check(random -> {
            List<double[]> values = IntStream.range(0, groups)
                    .mapToObj(i -> {
                        double center = 0.16 + between * random.nextGaussian();
                        return random.doubles(i % 2 == 0 ? smaller : larger)
                                .map(unused -> center + within * random.nextGaussian())
                                .toArray();
                    })
                    .toList();
            VarianceComponents components =
                    VarianceComponents.of(values).value().orElseThrow();
            return List.of(
                    new Claim(
                            "within",
                            within,
                            components.within().value(),
                            components.within().interval()),
                    new Claim(
                            "between",
                            between * between,
                            components.betweenVariance(),
                            components.betweenVarianceInterval()),
                    new Claim(
                            "mean",
                            0.16,
                            components.mean().value(),
                            components.mean().interval()));
        });
    }

    private static void check(Function<RandomGenerator, List<Claim>> experiment) {
        Map<String, double[]> byName = new LinkedHashMap<>();
        int made = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Claim> claims = experiment.apply(Draws.random(seed));
            made += claims.isEmpty() ? 0 : 1;
            for (Claim claim : claims) {
                double[] sums = byName.computeIfAbsent(claim.what, name -> new double[3]);
                sums[0] += claim.interval.contains(claim.truth) ? 1 : 0;
                sums[1] += claim.estimate - claim.truth;
                sums[2] += (claim.estimate - claim.truth) * (claim.estimate - claim.truth);
            }
        }
        int n = made;
        assertThat(n).isGreaterThan(SEEDS * 95 / 100);
        byName.forEach((name, sums) -> {
            assertThat(sums[0] / n).as("coverage of %s", name).isBetween(0.90, 0.98);
            assertThat(Math.abs(sums[1] / n)).as("bias of %s", name).isLessThan(Math.sqrt(sums[2] / n) / 2);
        });
    }

    private static void add(Map<String, Claim> claims, String what, double truth, double estimate, Interval interval) {
        claims.put(what, new Claim(what, truth, estimate, interval));
    }

    private static Observations drawn(DistributionFamily family, int n, double longest, RandomGenerator random) {
        double[] truth = Draws.typical(family);
        return longest == 0
                ? Draws.sample(family, truth, n, random)
                : Draws.censored(family, truth, n, longest * family.law().mean(truth), random);
    }

    private static Interval logarithm(Interval interval) {
        return new Interval(Math.log(interval.low()), Math.log(interval.high()));
    }
}
