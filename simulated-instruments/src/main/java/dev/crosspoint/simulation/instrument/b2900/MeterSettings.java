package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** How a channel measures and limits this quantity ({@code :SENS:VOLT}, {@code :SENS:CURR}). */
final class MeterSettings {

    /** When automatic ranging changes the range. */
    enum AutoMode implements Mnemonic {
        NORMAL("NORMal"),
        RESOLUTION("RESolution"),
        SPEED("SPEed");

        private final String keyword;

        AutoMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    boolean enabled = true;
    boolean autoRange = true;
    Range fixedRange;
    Range smallestAutoRange;
    Range largestAutoRange;
    AutoMode autoMode = AutoMode.NORMAL;
    /** In % of the range. */
    double threshold = 90;

    /** Compliance in V or A, both positive. */
    double positiveLimit;

    double negativeLimit;

    private MeterSettings(Quantity quantity, double smallestAutoRange, double limit) {
        this.fixedRange = quantity.rangeToMeasure(smallestAutoRange);
        this.smallestAutoRange = fixedRange;
        this.largestAutoRange = quantity.largestRange();
        this.positiveLimit = limit;
        this.negativeLimit = limit;
    }

    static MeterSettings voltage() {
        return new MeterSettings(Quantity.VOLTAGE, 0.2, 2);
    }

    static MeterSettings current() {
        return new MeterSettings(Quantity.CURRENT, 1e-6, 100e-6);
    }

    double largestLimit() {
        return Math.max(positiveLimit, negativeLimit);
    }
}
