package dev.crosspoint.simulation.device;

import java.util.SplittableRandom;

/**
 * Chance of one kind, such as all retention times of a device. Each kind has a stream of its own, so that how often one is
 * drawn from does not move another. The transformations are written out with {@link StrictMath}, because the JDK leaves
 * the algorithm of its own open and a seed must give the same bits on every machine.
 */
final class Draws {

    private final SplittableRandom random;

    /** Takes a stream off {@code source}. */
    Draws(SplittableRandom source) {
        this.random = source.split();
    }

    /** Returns a draw from the normal distribution with mean 0 and standard deviation 1, after Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Returns a draw from the exponential distribution with mean 1. */
    double exponential() {
        return -StrictMath.log1p(-random.nextDouble());
    }

    /** Returns a draw whose logarithm is normal with standard deviation {@code sigma} about that of {@code median}. */
    double lognormal(double median, double sigma) {
        return sigma == 0 ? median : median * StrictMath.exp(sigma * normal());
    }

    /** Returns a lognormal draw with mean 1. */
    double lognormalOfMeanOne(double sigma) {
        return lognormal(StrictMath.exp(-sigma * sigma / 2), sigma);
    }

    /** Returns a normal draw, drawn again until it lies between {@code smallest} and {@code largest}. */
    double normalWithin(double mean, double sd, double smallest, double largest) {
        double draw = mean + sd * normal();
        while (draw < smallest || draw > largest) {
            draw = mean + sd * normal();
        }
        return draw;
    }

    /** Returns a lognormal draw, drawn again until it lies between {@code smallest} and {@code largest}. */
    double lognormalWithin(double median, double sigma, double smallest, double largest) {
        return StrictMath.exp(
                normalWithin(StrictMath.log(median), sigma, StrictMath.log(smallest), StrictMath.log(largest)));
    }
}
