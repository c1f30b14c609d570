package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** All settings that the instrument has once for each quantity, as they are after switching on. */
final class QuantitySettings {

    /** What the terminals are like while the output is off. */
    enum OffMode implements Mnemonic {
        NORMAL("NORMal"),
        ZERO("ZERO"),
        HIGH_IMPEDANCE("HIMPedance"),
        GUARD("GUARd");

        private final String keyword;

        OffMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** How several readings become one. */
    enum Filter implements Mnemonic {
        REPEATING("REPeat"),
        MOVING("MOVing");

        private final String keyword;

        Filter(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    final Quantity quantity;

    double level;
    boolean autoSourceRange = true;
    Range sourceRange;
    /** Limit of the other quantity while this one is sourced. */
    double limit;

    boolean autoSourceDelay = true;
    double sourceDelay;
    boolean readsBack = true;
    OffMode offMode = OffMode.NORMAL;

    boolean autoRange = true;
    Range range;
    Range smallestAutoRange;
    double powerLineCycles = 1;
    boolean autoZero = true;
    boolean averaging;
    int averagingCount = 10;
    Filter filter = Filter.REPEATING;
    boolean remoteSense;

    QuantitySettings(Quantity quantity) {
        this.quantity = quantity;
        boolean voltage = quantity == Quantity.VOLTAGE;
        this.sourceRange = Ranging.holding(quantity.ranges(), voltage ? 20e-3 : 10e-9);
        this.range = sourceRange;
        this.smallestAutoRange = sourceRange;
        this.limit = voltage ? 105e-6 : 21;
    }

    /** Returns the point of the source at a level of this quantity. */
    SourcePoint point(double atLevel) {
        Range used = autoSourceRange ? Ranging.holding(quantity.ranges(), atLevel) : sourceRange;
        return new SourcePoint(quantity == Quantity.VOLTAGE, atLevel, used, limit);
    }
}
