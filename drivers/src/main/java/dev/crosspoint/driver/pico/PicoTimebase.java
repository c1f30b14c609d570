package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.Timebase;
import java.util.List;

/**
 * When samples are taken, by the number that the library has for an interval ("PicoScope 6000 Series Programmer's Guide",
 * timebases): 0 to 4 are 200 ps, doubled each time; from 5 on they are multiples of 6.4 ns.
 *
 * @param number number of the timebase, 0 to 2^32 - 1
 * @param samplesBeforeTrigger number of samples before the trigger
 * @param samplesAfterTrigger number of samples from the trigger on
 */
record PicoTimebase(long number, long samplesBeforeTrigger, long samplesAfterTrigger) {
    private static final double FASTEST_RATE = 5e9;
    private static final double SLOW_RATE = 156.25e6;
    private static final long FIRST_SLOW = 5;
    private static final long LAST = 0xFFFF_FFFFL;

    /** A time that is a whole number of intervals must not become one more by rounding. */
    private static final double ROUNDING = 1e-6;

    /** Returns the timebase that is nearest to the wanted one, with at least the wanted times before and after. */
    static PicoTimebase nearest(CaptureSettings settings, List<PicoInput> inputs) {
        long number = nearest(settings.sampleInterval(), fastest(inputs));
        double interval = interval(number);
        return new PicoTimebase(
                number,
                samples(settings.beforeTrigger() / interval),
                Math.max(1, samples(settings.afterTrigger() / interval)));
    }

    /** Returns the interval in s between two samples. */
    double interval() {
        return interval(number);
    }

    long samples() {
        return samplesBeforeTrigger + samplesAfterTrigger;
    }

    Timebase timebase() {
        return new Timebase(interval(), samplesBeforeTrigger, samples());
    }

    private static double interval(long number) {
        return number < FIRST_SLOW ? (1L << number) / FASTEST_RATE : (number - FIRST_SLOW + 1) / SLOW_RATE;
    }

    private static long nearest(double wanted, long fastest) {
        long below = wanted < interval(FIRST_SLOW)
                ? (long) Math.floor(Math.log(wanted * FASTEST_RATE) / Math.log(2))
                : (long) Math.min(LAST, Math.floor(wanted * SLOW_RATE) + FIRST_SLOW - 1);
        long best = Math.max(fastest, below);
        for (long candidate = best; candidate <= Math.min(LAST, Math.max(fastest, below + 1)); candidate++) {
            if (Math.abs(interval(candidate) - wanted) < Math.abs(interval(best) - wanted)) {
                best = candidate;
            }
        }
        return best;
    }

    /** One input has 5 GS/s; two have half of it if one is A or B, and the other C or D; all others a quarter. */
    private static long fastest(List<PicoInput> inputs) {
        if (inputs.size() == 1) {
            return 0;
        }
        boolean twoPairs = inputs.stream()
                        .mapToInt(input -> input.channel() / 2)
                        .distinct()
                        .count()
                == 2;
        return inputs.size() == 2 && twoPairs ? 1 : 2;
    }

    private static long samples(double intervals) {
        return (long) Math.ceil(intervals - ROUNDING);
    }
}
