package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Derating;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ranges of the 2450, from the smallest to the largest, with the accuracy of its meter (SPEC-2450 Rev. A, page 2).
 *
 * <p>Assumed, because the data sheet has no figure: the noise over one power line cycle (20 digits of the reading on the two
 * smallest current ranges, 10 on the others, 5 on the voltage ranges), the errors of short apertures, and the settling times
 * but for that of the 20 V range (page 4).
 */
final class Ranges {
    private static final Derating SMALL = new Derating(0.01e-2, 0.1e-2, 1e-2);
    private static final Derating USUAL = new Derating(0.01e-2, 0.05e-2, 0.5e-2);

    static final List<Range> VOLTAGE = List.of(
            new Range(20e-3, 1.05, 1.05, 10e-9, 500e-9, 0.1e-2, 150e-6, 50e-9, 200e-6, SMALL),
            new Range(0.2, 1.05, 1.05, 100e-9, 5e-6, 0.012e-2, 200e-6, 0.5e-6, 200e-6, USUAL),
            new Range(2, 1.05, 1.05, 1e-6, 50e-6, 0.012e-2, 300e-6, 5e-6, 200e-6, USUAL),
            new Range(20, 1.05, 1.05, 10e-6, 500e-6, 0.015e-2, 1e-3, 50e-6, 200e-6, USUAL),
            new Range(200, 1.05, 1.05, 100e-6, 5e-3, 0.015e-2, 10e-3, 500e-6, 1e-3, USUAL));

    static final List<Range> CURRENT = List.of(
            new Range(10e-9, 1.05, 1.05, 10e-15, 500e-15, 0.1e-2, 50e-12, 0.2e-12, 20e-3, SMALL),
            new Range(100e-9, 1.05, 1.05, 100e-15, 5e-12, 0.06e-2, 100e-12, 2e-12, 10e-3, SMALL),
            new Range(1e-6, 1.05, 1.05, 1e-12, 50e-12, 0.025e-2, 300e-12, 10e-12, 1e-3, USUAL),
            new Range(10e-6, 1.05, 1.05, 10e-12, 500e-12, 0.025e-2, 700e-12, 100e-12, 500e-6, USUAL),
            new Range(100e-6, 1.05, 1.05, 100e-12, 5e-9, 0.02e-2, 6e-9, 1e-9, 200e-6, USUAL),
            new Range(1e-3, 1.05, 1.05, 1e-9, 50e-9, 0.02e-2, 60e-9, 10e-9, 200e-6, USUAL),
            new Range(10e-3, 1.05, 1.05, 10e-9, 500e-9, 0.02e-2, 600e-9, 100e-9, 200e-6, USUAL),
            new Range(100e-3, 1.05, 1.05, 100e-9, 5e-6, 0.025e-2, 6e-6, 1e-6, 200e-6, USUAL),
            new Range(1, 1.05, 1.05, 1e-6, 50e-6, 0.03e-2, 500e-6, 10e-6, 200e-6, USUAL));

    /** All of them, the voltage ranges first. */
    static final List<Range> ALL =
            Stream.concat(VOLTAGE.stream(), CURRENT.stream()).toList();

    private Ranges() {}
}
