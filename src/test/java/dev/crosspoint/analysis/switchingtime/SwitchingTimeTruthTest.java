package dev.crosspoint.analysis.switchingtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.analysis.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What the analysis finds against what the device is made of: bias and coverage of the 95 % intervals. */
class SwitchingTimeTruthTest {
    private static final int SEEDS = 500;
    private static final int TRIALS = 30;
    private static final Double[] AMPLITUDES = {0.4, 0.5, 0.6};
    private static final double TAU0 = 0.05;
    private static final double V0 = 0.1;

    /** A 25th of the mean time at the largest amplitude, 0.05 e^-6 s. */
    private static final double INTERVAL = 5e-6;

    /** With these a third of all trials is censored, for times without memory. */
    private static final int SAMPLES = 75;

    /** Part of a step in which the median must lie, so that half of the trials switch in every run. */
    private static final double LARGEST_MEDIAN = 0.4;

    private static double mean(double volts) {
        return TAU0 * Math.exp(-volts / V0);
    }

    @Test
    void timesWithoutMemoryAThirdOfThemCensored() {
        double share = check(SAMPLES, Math.log(2), random -> -Math.log1p(-random.nextDouble()));
        assertThat(share).as("censored").isBetween(0.28, 0.38);
    }

    /** The intervals come from the scatter: those for times without memory would be five times as wide. */
    @Test
    void timesThatHardlyScatter() {
        double sigma = 0.2;
        double median = Math.exp(-sigma * sigma / 2);
        double share = check(8 * SAMPLES, median, random -> median * Math.exp(sigma * random.nextGaussian()));
        assertThat(share).as("censored").isLessThan(0.01);
    }

    @Test
    void timesWithAMemoryAThirdOfThemCensored() {
        double sigma = 0.3;
        double mean = mean(AMPLITUDES[0]);
        double median = mean * Math.exp(-sigma * sigma / 2);
        SteppedDevice device = new SteppedDevice(INTERVAL, (int) Math.round(1.14 * median / INTERVAL));
        SwitchingTimeSettings settings = device.settings(AMPLITUDES[0]);
        SwitchingDetector detector = new SwitchingDetector(settings);
        Claims claims = new Claims();
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AmplitudeSummary summary = new AmplitudeSummary(AMPLITUDES[0], settings);
            for (int trial = 0; trial < TRIALS; trial++) {
                double time = median * Math.exp(sigma * random.nextGaussian());
                summary.add(detector.trial(device.step(AMPLITUDES[0], time)));
            }
            claims.add(new AmplitudeFindings(summary, settings).mean(), mean);
        }
        claims.check("mean");
    }

    /**
     * Returns the share of censored trials.
     *
     * @param median of the times over their mean
     * @param relative times over their mean
     */
    private static double check(int samples, double median, ToDoubleFunction<SplittableRandom> relative) {
        SteppedDevice device = new SteppedDevice(INTERVAL, samples);
        SwitchingTimeSettings settings = device.settings(AMPLITUDES);
        SwitchingDetector detector = new SwitchingDetector(settings);
        Map<String, Claims> claims = new LinkedHashMap<>();
        long censored = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<AmplitudeSummary> summaries = new ArrayList<>();
            for (double volts : AMPLITUDES) {
                AmplitudeSummary summary = new AmplitudeSummary(volts, settings);
                for (int trial = 0; trial < TRIALS; trial++) {
                    double time = mean(volts) * relative.applyAsDouble(random);
                    summary.add(detector.trial(device.step(volts, time)));
                }
                summaries.add(summary);
                censored += summary.censored();
                AmplitudeFindings findings = new AmplitudeFindings(summary, settings);
                claim(claims, "mean at " + volts, findings.mean(), mean(volts));
                if (median * mean(volts) < LARGEST_MEDIAN * samples * INTERVAL) {
                    claim(claims, "median at " + volts, findings.median(), median * mean(volts));
                }
            }
            List<Finding> law = VoltageDependence.of(summaries).findings();
            claim(claims, "tau0", law.get(0), TAU0);
            claim(claims, "V0", law.get(1), V0);
        }
        claims.forEach((name, found) -> found.check(name));
        return censored / (double) (SEEDS * TRIALS * AMPLITUDES.length);
    }

    private static void claim(Map<String, Claims> claims, String what, Finding finding, double truth) {
        claims.computeIfAbsent(what, name -> new Claims()).add(finding, truth);
    }

    private static final class Claims {
        private int covered;
        private double logError;
        private double squares;

        void add(Finding finding, double truth) {
            Finding.Resolved found = (Finding.Resolved) finding;
            covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
            double error = Math.log(found.value() / truth);
            logError += error;
            squares += error * error;
        }

        void check(String what) {
            double bias = logError / SEEDS;
            double spread = Math.sqrt(squares / SEEDS - bias * bias);
            assertThat(covered / (double) SEEDS).as("coverage of " + what).isBetween(0.90, 0.98);
            assertThat(Math.abs(bias)).as("bias of " + what).isLessThan(spread / 2);
        }
    }
}
