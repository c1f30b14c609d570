package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Node;
import java.util.Optional;

/**
 * What an input is connected to.
 *
 * @param node where the tip is; the input is at 0 V if it is nowhere
 * @param attenuation volts at the tip per volt at the input, 1 for a plain cable
 */
public record Probe(Optional<Node> node, double attenuation) {

    /** An input with nothing connected. */
    public static final Probe NONE = new Probe(Optional.empty(), 1);

    /** A probe at {@code node}. */
    public static Probe at(Node node, double attenuation) {
        return new Probe(Optional.of(node), attenuation);
    }

    /** Returns the same with its leads swapped, which is what an inverted channel shows. */
    public Probe inverted() {
        return new Probe(node, -attenuation);
    }
}
