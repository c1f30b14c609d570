package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.OptionalDouble;

/** How a quantity of one channel follows that of the other. */
final class Coupling {

    /** What stays the same between the channels. */
    enum Mode implements Mnemonic {
        DEVIATION("OFFSet"),
        RATIO("RATio");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    boolean on;
    Mode mode;
    /** What channel 2 has more than channel 1, in the unit of the quantity. */
    double deviation;
    /** That of channel 2 over that of channel 1. */
    double ratio;

    Coupling() {
        reset();
    }

    void reset() {
        on = false;
        mode = Mode.RATIO;
        deviation = 0;
        ratio = 1;
    }

    /** Returns the value of the other channel when {@code channel} is set to {@code value}; empty if it keeps its own. */
    OptionalDouble follow(int channel, double value) {
        if (!on) {
            return OptionalDouble.empty();
        } else if (mode == Mode.DEVIATION) {
            return OptionalDouble.of(channel == 1 ? value + deviation : value - deviation);
        }
        return OptionalDouble.of(channel == 1 ? value * ratio : value / ratio);
    }
}
