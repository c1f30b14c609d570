package dev.crosspoint.protocol.neuron;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;

/** What the pulses of a train are like. */
public record NeuronCondition(
        @Setting(value = "voltage of the pulses, either sign, from a base of 0 V", unit = "V", min = -20, max = 20)
        double amplitude,

        @Setting(value = "width of the pulses", unit = "s", min = 1e-6, max = 100)
        double width,

        @Setting(value = "pulses per second", unit = "Hz", min = 1e-3, max = 1e5)
        double frequency) {

    public NeuronCondition {
        if (amplitude == 0) {
            throw new IllegalArgumentException("amplitude must differ from 0 V, the base of the pulses");
        }
        if (!(width < 1 / frequency)) {
            throw new IllegalArgumentException("a width of " + Quantities.format(width, "s")
                    + " does not fit into the period of " + Quantities.approximately(1 / frequency, "s") + " at "
                    + Quantities.format(frequency, "Hz") + "; lower width or frequency");
        }
    }

    /** Returns the time from one pulse to the next in s. */
    double period() {
        return 1 / frequency;
    }

    @Override
    public String toString() {
        return Quantities.format(amplitude, "V") + ", " + Quantities.format(width, "s") + " wide, at "
                + Quantities.format(frequency, "Hz");
    }
}
