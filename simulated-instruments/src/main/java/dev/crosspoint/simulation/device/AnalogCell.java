package dev.crosspoint.simulation.device;

import dev.crosspoint.simulation.settings.Parameter;

/**
 * A crossbar cell under the pulses of its analog window, after the one-dimensional perovskite memristor of Vishwanath et al.,
 * Mater. Horiz. 2024, 11, 2643: potentiation and depression by identical pulses.
 *
 * <p>The n-th of N identical pulses takes the conductance on average to G_min + (G_max - G_min) (1 - exp(-n / A)) / (1 - exp(-N
 * / A)), and likewise back from G_max, the usual description of nonlinear weight updates; a pulse counts in proportion to its
 * width and to sinh((|V| - V_threshold) / V0). Beyond the window the cell sets and resets abruptly.
 *
 * <p>The same paper sets and resets its cells completely by single pulses of +1.2 V and -1.5 V, 10 ms. No one set of numbers
 * does both; {@link CrossbarCell} is the digital cell, this the analog one.
 */
public record AnalogCell(
        @Parameter(
                value = "Smallest conductance that depressing pulses reach; assumed, see the device file",
                unit = "S",
                min = 1e-15,
                max = 1e3,
                byDefault = "1 uS")
        double smallestConductance,

        @Parameter(
                value =
                        "Largest conductance that potentiating pulses reach; assumed, within the published analog ratio of 100",
                unit = "S",
                min = 1e-15,
                max = 1e3,
                byDefault = "50 uS")
        double largestConductance,

        @Parameter(
                value = "Conductance of a pristine cell; assumed",
                unit = "S",
                min = 1e-15,
                max = 1e3,
                byDefault = "1 uS")
        double initialConductance,

        @Parameter(
                value =
                        "Number N of identical pulses from the smallest to the largest conductance and back; published: trains of 300",
                min = 1,
                max = 1e9,
                byDefault = "300")
        double pulses,

        @Parameter(
                value = "Width of these pulses; published: 10 ms",
                unit = "s",
                min = 1e-9,
                max = 1e6,
                byDefault = "10 ms")
        double pulseWidth,

        @Parameter(
                value = "Height of these pulses where they potentiate; published: 1 V",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "1 V")
        double potentiationVoltage,

        @Parameter(
                value = "Height of these pulses where they depress; published: 1 V of the other sign",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "1 V")
        double depressionVoltage,

        @Parameter(
                value = "Nonlinearity A of potentiation in pulses; assumed, published only as non-linear",
                min = 1e-3,
                max = 1e9,
                byDefault = "100")
        double potentiationNonlinearity,

        @Parameter(
                value = "Nonlinearity A of depression in pulses; assumed, published only as non-linear",
                min = 1e-3,
                max = 1e9,
                byDefault = "60")
        double depressionNonlinearity,

        @Parameter(
                value = "Voltage up to which nothing potentiates; published: below 1.0 V nothing that stays",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "900 mV")
        double potentiationThreshold,

        @Parameter(
                value =
                        "Voltage of the other sign up to which nothing depresses; published: below 0.4 V nothing that stays",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "350 mV")
        double depressionThreshold,

        @Parameter(
                value = "Voltage V0 in the sinh of the rate of potentiation; assumed",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "200 mV")
        double potentiationCharacteristicVoltage,

        @Parameter(
                value =
                        "Voltage V0 in the sinh of the rate of depression; assumed, for a wider window than that of potentiation",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "300 mV")
        double depressionCharacteristicVoltage,

        @Parameter(
                value = "Spread (sd of ln) of what a pulse does from pulse to pulse; assumed",
                min = 0,
                max = 5,
                byDefault = "0.3")
        double pulseSpread,

        @Parameter(
                value = "Mean voltage above which the cell sets abruptly; published: above 1.2 V",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "1.25 V")
        double setVoltage,

        @Parameter(
                value = "Mean voltage of the other sign beyond which it resets abruptly; published: beyond 1.5 V",
                unit = "V",
                min = 1e-3,
                max = 100,
                byDefault = "1.55 V")
        double resetVoltage,

        @Parameter(
                value =
                        "Spread (sd) of both from pulse to pulse; assumed, none is farther than four of these from its mean",
                unit = "V",
                min = 0,
                max = 1,
                byDefault = "10 mV")
        double voltageSpread,

        @Parameter(
                value = "Time beyond these voltages that it takes to switch abruptly; assumed, a tenth of a pulse",
                unit = "s",
                min = 0,
                max = 1e3,
                byDefault = "1 ms")
        double switchingTime,

        @Parameter(
                value = "Median conductance after an abrupt set; published: 0.37 mA, here at 0.1 V",
                unit = "S",
                min = 1e-15,
                max = 1e3,
                byDefault = "3.7 mS")
        double onConductance,

        @Parameter(
                value = "Median conductance after an abrupt reset; published: 3.45 nA, here at 0.1 V",
                unit = "S",
                min = 1e-15,
                max = 1e3,
                byDefault = "34.5 nS")
        double offConductance,

        @Parameter(
                value = "Spread (sd of ln) of both from cycle to cycle; assumed",
                min = 0,
                max = 5,
                byDefault = "0.02")
        double conductanceSpread)
        implements DeviceParameters {

    /** Farthest that a draw of a voltage is from its mean, in standard deviations. */
    static final double FARTHEST = 4;

    public AnalogCell {
        requireInOrder("smallest-conductance", smallestConductance, "largest-conductance", largestConductance);
        double farthest = FARTHEST * voltageSpread;
        requireInOrder("potentiation-threshold", potentiationThreshold, "potentiation-voltage", potentiationVoltage);
        requireInOrder(
                "potentiation-threshold", potentiationThreshold, "set-voltage less its spread", setVoltage - farthest);
        requireInOrder("depression-threshold", depressionThreshold, "depression-voltage", depressionVoltage);
        requireInOrder(
                "depression-threshold", depressionThreshold, "reset-voltage less its spread", resetVoltage - farthest);
    }

    @Override
    public DeviceModel create(long seed, double temperature) {
        return new AnalogCellModel(this, seed);
    }

    private static void requireInOrder(String smallerName, double smaller, String largerName, double larger) {
        if (!(smaller < larger)) {
            throw new IllegalArgumentException(
                    smallerName + " is " + smaller + ", which must lie below " + largerName + ", " + larger);
        }
    }
}
