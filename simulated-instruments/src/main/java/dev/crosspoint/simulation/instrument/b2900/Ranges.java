package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Derating;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ranges of the B2902A, from the smallest to the largest (B2900A data sheet, pages 15 to 18). It has no 10 nA range; the
 * 10 A range, for short pulses only, is not simulated.
 *
 * <p>Assumed, because the data sheet has no figure: the noise over one power line cycle (20 digits of the reading's
 * resolution on the 100 nA range, that is 2 pA rms; 10 on the other current ranges and the 0.2 V range, 5 on the other
 * voltage ranges), and the levels' resolution on the voltage ranges (10 digits of the reading's).
 */
final class Ranges {
    // The data sheet's errors of short apertures, page 16
    private static final Derating SMALLEST_VOLTAGE_DERATING = new Derating(0.01e-2, 0.05e-2, 0.5e-2);
    private static final Derating VOLTAGE_OR_HIGH_CURRENT_DERATING = new Derating(0.01e-2, 0.02e-2, 0.2e-2);
    private static final Derating SMALLEST_CURRENT_DERATING = new Derating(0.01e-2, 0.1e-2, 1e-2);
    private static final Derating CURRENT_DERATING = new Derating(0.01e-2, 0.05e-2, 0.5e-2);

    static final List<Range> VOLTAGE = List.of(
            new Range(0.2, 1.06, 1.05, 100e-9, 1e-6, 0.015e-2, 225e-6, 1e-6, 50e-6, SMALLEST_VOLTAGE_DERATING),
            new Range(2, 1.06, 1.05, 1e-6, 10e-6, 0.02e-2, 350e-6, 5e-6, 50e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING),
            new Range(20, 1.06, 1.05, 10e-6, 100e-6, 0.015e-2, 5e-3, 50e-6, 110e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING),
            new Range(
                    200, 1.06, 1.05, 100e-6, 1e-3, 0.015e-2, 50e-3, 500e-6, 700e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING));

    static final List<Range> CURRENT = List.of(
            new Range(100e-9, 1.06, 1.05, 100e-15, 1e-12, 0.06e-2, 100e-12, 2e-12, 10e-3, SMALLEST_CURRENT_DERATING),
            new Range(1e-6, 1.06, 1.05, 1e-12, 10e-12, 0.025e-2, 500e-12, 10e-12, 500e-6, CURRENT_DERATING),
            new Range(10e-6, 1.06, 1.05, 10e-12, 100e-12, 0.025e-2, 1.5e-9, 100e-12, 250e-6, CURRENT_DERATING),
            new Range(100e-6, 1.06, 1.05, 100e-12, 1e-9, 0.02e-2, 25e-9, 1e-9, 250e-6, CURRENT_DERATING),
            new Range(1e-3, 1.06, 1.05, 1e-9, 10e-9, 0.02e-2, 200e-9, 10e-9, 80e-6, CURRENT_DERATING),
            new Range(10e-3, 1.06, 1.05, 10e-9, 100e-9, 0.02e-2, 2.5e-6, 100e-9, 80e-6, CURRENT_DERATING),
            new Range(100e-3, 1.06, 1.05, 100e-9, 1e-6, 0.02e-2, 20e-6, 1e-6, 80e-6, CURRENT_DERATING),
            new Range(1, 1.06, 1.05, 1e-6, 10e-6, 0.03e-2, 1.5e-3, 10e-6, 80e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING),
            new Range(1.5, 1.02, 1.01, 1e-6, 10e-6, 0.05e-2, 3.5e-3, 10e-6, 80e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING),
            new Range(3, 1.02, 1.01, 10e-6, 100e-6, 0.4e-2, 7e-3, 100e-6, 80e-6, VOLTAGE_OR_HIGH_CURRENT_DERATING));

    /** All of them, the voltage ranges first. */
    static final List<Range> ALL =
            Stream.concat(VOLTAGE.stream(), CURRENT.stream()).toList();

    private Ranges() {}
}
