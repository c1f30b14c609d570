package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.pulse.SampledLevel;

/**
 * Finds when a device switches on.
 *
 * <p>A sample lies within an interval of the sampling, the first one within the interval that the step begins. The first of
 * enough samples in a row beyond the threshold tells the interval in which the device switched; its middle is taken as the time,
 * which is wrong by half an interval at most.
 */
final class SwitchingDetector {

    /** A current beyond the range of the measurement is beyond any threshold, which lies within the range. */
    private static final String OVER_RANGE = "over_range";

    private final SwitchingTimeSettings settings;

    SwitchingDetector(SwitchingTimeSettings settings) {
        this.settings = settings;
    }

    /** Returns what happened during a step. */
    Trial trial(SampledLevel step) {
        double amplitude = settings.amplitude(step.sourced());
        double threshold = settings.threshold(amplitude);
        int inARow = 0;
        for (int sample = 0; sample < step.samples(); sample++) {
            if (!isReading(step, sample)) {
                return censored(step, amplitude, sample - inARow);
            }
            inARow = isBeyond(step, sample, threshold) ? inARow + 1 : 0;
            if (inARow == settings.confirmSamples()) {
                return switched(step, amplitude, sample + 1 - inARow);
            }
        }
        return censored(step, amplitude, step.samples() - inARow);
    }

    private static boolean isReading(SampledLevel step, int sample) {
        return step.isOk(sample)
                || step.status()[sample].equals(OVER_RANGE)
                || step.status()[sample].equals(SampledLevel.IN_COMPLIANCE) && Double.isFinite(step.current()[sample]);
    }

    private static boolean isBeyond(SampledLevel step, int sample, double threshold) {
        return step.status()[sample].equals(OVER_RANGE) || Math.abs(step.current()[sample]) > threshold;
    }

    private Trial switched(SampledLevel step, double amplitude, int first) {
        return first == 0
                ? new Trial(step.cycle(), amplitude, Trial.Outcome.ALREADY_ON, 0)
                : new Trial(
                        step.cycle(),
                        amplitude,
                        Trial.Outcome.SWITCHED,
                        step.time()[first] - step.time()[0] + settings.sampleInterval() / 2);
    }

    /** @param seen number of samples that show the device off */
    private Trial censored(SampledLevel step, double amplitude, int seen) {
        double watched = seen == 0 ? 0 : step.time()[seen - 1] - step.time()[0] + settings.sampleInterval();
        return new Trial(step.cycle(), amplitude, Trial.Outcome.CENSORED, watched);
    }
}
