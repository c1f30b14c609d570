package dev.crosspoint.protocol.endurance;

import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The levels of one cycle: SET, READ, RESET, READ; without the reads where a cycle is only written. */
final class EnduranceCycle {

    /** A cycle in one list is paced by the instrument alone; a B2900 holds this many levels ("B2900 SCPI Command Reference"). */
    private static final int MOST_SAMPLES = 2500;

    private final LevelSequence read;
    private final LevelSequence unread;

    /**
     * Makes the levels.
     *
     * @throws IllegalArgumentException if a width or gap is not a whole number of sample intervals, or there are too many
     */
    EnduranceCycle(PulseSettings set, PulseSettings reset, PulseSettings read, double interval) {
        requireCommonInterval(List.of(set, reset, read), interval);
        List<HeldLevel> writtenAndRead = new ArrayList<>();
        writtenAndRead.addAll(set.sampled(interval, SwitchingOperation.SET, 1));
        writtenAndRead.addAll(read.sampled(interval, SwitchingOperation.READ, 2));
        writtenAndRead.addAll(reset.sampled(interval, SwitchingOperation.RESET, 3));
        writtenAndRead.addAll(read.sampled(interval, SwitchingOperation.READ, 4));
        List<HeldLevel> written =
                writtenAndRead.stream().filter(held -> held.pulse() % 2 == 1).toList();
        this.read = new LevelSequence(interval, writtenAndRead);
        this.unread = new LevelSequence(interval, written);
        if (this.read.samples() > MOST_SAMPLES) {
            throw new IllegalArgumentException("a cycle has " + this.read.samples() + " samples, more than the "
                    + MOST_SAMPLES + " that the instrument can pace by itself; make the interval of sampling longer");
        }
    }

    /** Returns the levels of a cycle in which the resistance is read, or of one in which it is not. */
    LevelSequence levels(boolean isRead) {
        return isRead ? read : unread;
    }

    private static void requireCommonInterval(List<PulseSettings> pulses, double interval) {
        List<Double> times = pulses.stream()
                .flatMap(pulse -> Stream.of(pulse.width(), pulse.gap()))
                .toList();
        for (double time : times) {
            double samples = time / interval;
            if (Math.rint(samples) < 1 || Math.abs(samples - Math.rint(samples)) > 1e-6 * samples) {
                throw new IllegalArgumentException("the interval of sampling, " + Quantities.format(interval, "s")
                        + ", must divide every width and gap, but not " + Quantities.format(time, "s")
                        + "; the longest that does is " + Quantities.format(commonDivisor(times), "s"));
            }
        }
    }

    /** Returns the longest time in s that divides all {@code times}, which a person wrote as decimal numbers. */
    private static double commonDivisor(List<Double> times) {
        List<BigDecimal> decimals = times.stream().map(BigDecimal::valueOf).toList();
        int scale = decimals.stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        BigInteger divisor = decimals.stream()
                .map(decimal -> decimal.setScale(scale).unscaledValue())
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        return new BigDecimal(divisor, scale).doubleValue();
    }
}
