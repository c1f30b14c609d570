package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Derating;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ranges of the 2636B, from the smallest to the largest, with the accuracy of its meter and the settling time of its source
 * (SPEC-2636B). Levels go up to 101 % of a range, readings up to 102 % (Reference Manual, section 2, "Range").
 *
 * <p>Assumed, because the data sheet has no figure: the noise over one power line cycle (20 digits of the reading on current
 * ranges up to 10 nA, 10 on the others, 5 on the voltage ranges), and all of the 100 pA range's times (those of the 1 nA range).
 */
final class Ranges {
    private static final double READING = 1.02;
    private static final double LEVEL = 1.01;

    private static final Derating SMALLEST_VOLTAGE = new Derating(0.01e-2, 0.08e-2, 0.8e-2);
    private static final Derating VOLTAGES = new Derating(0.01e-2, 0.07e-2, 0.6e-2);
    private static final Derating SMALL_CURRENTS = new Derating(0.01e-2, 0.1e-2, 1e-2);
    private static final Derating CURRENTS = new Derating(0.01e-2, 0.05e-2, 0.5e-2);
    private static final Derating LARGE_CURRENTS = new Derating(0.01e-2, 0.05e-2, 1.1e-2);

    static final List<Range> VOLTAGE = List.of(
            new Range(0.2, READING, LEVEL, 100e-9, 5e-6, 0.015e-2, 225e-6, 0.5e-6, 50e-6, SMALLEST_VOLTAGE),
            new Range(2, READING, LEVEL, 1e-6, 50e-6, 0.02e-2, 350e-6, 5e-6, 50e-6, VOLTAGES),
            new Range(20, READING, LEVEL, 10e-6, 500e-6, 0.015e-2, 5e-3, 50e-6, 110e-6, VOLTAGES),
            new Range(200, READING, LEVEL, 100e-6, 5e-3, 0.015e-2, 50e-3, 500e-6, 700e-6, VOLTAGES));

    /** What is measured; the smallest range is no range of the source. */
    static final List<Range> MEASURED_CURRENT = List.of(
            new Range(100e-12, READING, LEVEL, 0.1e-15, 2e-15, 0.15e-2, 120e-15, 2e-15, 360e-3, SMALL_CURRENTS),
            new Range(1e-9, READING, LEVEL, 1e-15, 20e-15, 0.15e-2, 240e-15, 20e-15, 360e-3, SMALL_CURRENTS),
            new Range(10e-9, READING, LEVEL, 10e-15, 200e-15, 0.15e-2, 3e-12, 200e-15, 90e-3, SMALL_CURRENTS),
            new Range(100e-9, READING, LEVEL, 100e-15, 2e-12, 0.06e-2, 40e-12, 1e-12, 15e-3, SMALL_CURRENTS),
            new Range(1e-6, READING, LEVEL, 1e-12, 20e-12, 0.025e-2, 400e-12, 10e-12, 2.5e-3, CURRENTS),
            new Range(10e-6, READING, LEVEL, 10e-12, 200e-12, 0.025e-2, 1.5e-9, 100e-12, 500e-6, CURRENTS),
            new Range(100e-6, READING, LEVEL, 100e-12, 2e-9, 0.02e-2, 25e-9, 1e-9, 150e-6, CURRENTS),
            new Range(1e-3, READING, LEVEL, 1e-9, 20e-9, 0.02e-2, 200e-9, 10e-9, 100e-6, CURRENTS),
            new Range(10e-3, READING, LEVEL, 10e-9, 200e-9, 0.02e-2, 2.5e-6, 100e-9, 80e-6, CURRENTS),
            new Range(100e-3, READING, LEVEL, 100e-9, 2e-6, 0.02e-2, 20e-6, 1e-6, 80e-6, CURRENTS),
            new Range(1, READING, LEVEL, 1e-6, 20e-6, 0.03e-2, 1.5e-3, 10e-6, 120e-6, LARGE_CURRENTS),
            new Range(1.5, READING, LEVEL, 1e-6, 50e-6, 0.05e-2, 3.5e-3, 10e-6, 120e-6, LARGE_CURRENTS));

    static final List<Range> SOURCED_CURRENT = MEASURED_CURRENT.subList(1, MEASURED_CURRENT.size());

    /** All of them, the voltage ranges first. */
    static final List<Range> ALL =
            Stream.concat(VOLTAGE.stream(), MEASURED_CURRENT.stream()).toList();

    private Ranges() {}
}
