package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.Derating;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ranges of the 2400, from the smallest to the largest, with the accuracy of its meter (User's Manual, appendix A).
 *
 * <p>Assumed, because there is no figure: the noise over one power line cycle (half a digit of 5 1/2 digits), the errors of
 * short apertures, and the settling times.
 */
final class Ranges {
    private static final Derating USUAL = new Derating(0.01e-2, 0.05e-2, 0.5e-2);

    static final List<Range> VOLTAGE = List.of(
            new Range(0.2, 1.055, 1.05, 1e-6, 5e-6, 0.012e-2, 300e-6, 0.5e-6, 100e-6, USUAL),
            new Range(2, 1.055, 1.05, 10e-6, 50e-6, 0.012e-2, 300e-6, 5e-6, 100e-6, USUAL),
            new Range(20, 1.055, 1.05, 100e-6, 500e-6, 0.015e-2, 1.5e-3, 50e-6, 100e-6, USUAL),
            new Range(200, 1.055, 1.05, 1e-3, 5e-3, 0.015e-2, 10e-3, 500e-6, 1e-3, USUAL));

    static final List<Range> CURRENT = List.of(
            new Range(1e-6, 1.055, 1.05, 10e-12, 50e-12, 0.029e-2, 300e-12, 5e-12, 1e-3, USUAL),
            new Range(10e-6, 1.055, 1.05, 100e-12, 500e-12, 0.027e-2, 700e-12, 50e-12, 500e-6, USUAL),
            new Range(100e-6, 1.055, 1.05, 1e-9, 5e-9, 0.025e-2, 6e-9, 500e-12, 200e-6, USUAL),
            new Range(1e-3, 1.055, 1.05, 10e-9, 50e-9, 0.027e-2, 60e-9, 5e-9, 200e-6, USUAL),
            new Range(10e-3, 1.055, 1.05, 100e-9, 500e-9, 0.035e-2, 600e-9, 50e-9, 200e-6, USUAL),
            new Range(100e-3, 1.055, 1.05, 1e-6, 5e-6, 0.055e-2, 6e-6, 500e-9, 200e-6, USUAL),
            new Range(1, 1.055, 1.05, 10e-6, 50e-6, 0.22e-2, 570e-6, 5e-6, 200e-6, USUAL));

    /** All of them, the voltage ranges first. */
    static final List<Range> ALL =
            Stream.concat(VOLTAGE.stream(), CURRENT.stream()).toList();

    private Ranges() {}
}
