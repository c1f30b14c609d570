package dev.crosspoint.simulation.device;

/**
 * What grows before a filament does: x from 0 to 1, with dx/dt = r (1 + b x) - x / tau. At a constant rate r that is linear in
 * x and solved exactly, so that no result depends on a step width.
 */
final class Precursor {

    private final double autocatalysis;
    private final double lifetime;

    private double amount;

    Precursor(double autocatalysis, double lifetime) {
        this.autocatalysis = autocatalysis;
        this.lifetime = lifetime;
    }

    double amount() {
        return amount;
    }

    void set(double amount) {
        this.amount = amount;
    }

    /** Advances by {@code seconds} s while an empty precursor grows by {@code rate} per second; 0 without bias. */
    void advance(double rate, double seconds) {
        double exponent = exponent(rate);
        double growth = StrictMath.expm1(exponent * seconds);
        // As the exponent goes to 0, its quotient goes to the time itself.
        amount += growth * amount + rate * (exponent == 0 ? seconds : growth / exponent);
    }

    /** Returns the time in s until the precursor is full; 0 if it is, infinity if its leak keeps it from becoming so. */
    double timeToFill(double rate) {
        if (amount >= 1) {
            return 0;
        }
        double exponent = exponent(rate);
        double slope = rate + exponent * amount;
        double ratio = exponent * (1 - amount) / slope;
        if (slope <= 0 || ratio <= -1) {
            return Double.POSITIVE_INFINITY;
        }
        return exponent == 0 ? (1 - amount) / slope : StrictMath.log1p(ratio) / exponent;
    }

    /** Returns the time in s until a precursor without bias has leaked away to {@code remainder}. */
    double timeToLeakTo(double remainder) {
        return amount <= remainder ? 0 : lifetime * StrictMath.log(amount / remainder);
    }

    private double exponent(double rate) {
        return rate * autocatalysis - 1 / lifetime;
    }
}
