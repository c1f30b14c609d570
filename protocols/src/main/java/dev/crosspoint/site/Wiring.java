package dev.crosspoint.site;

import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import java.util.Map;

/**
 * How an instrument, or one channel of it, is connected to the device.
 *
 * @param sense by two wires or by four, where it sources and measures
 * @param offMode what its terminals do when the output is off
 * @param inputs the inputs of an oscilloscope by what they watch, such as {@code drive}
 */
public record Wiring(SenseMode sense, OffMode offMode, Map<String, InputWiring> inputs) {

    public Wiring {
        inputs = Map.copyOf(inputs);
    }
}
