package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The settings of channels A to D, numbered from 0. */
final class Inputs {
    static final int COUNT = 4;

    private static final int FULL_BANDWIDTH = 0;
    private static final int LIMIT_OF_THIS_MODEL = 1;

    private final InputSettings[] settings = new InputSettings[COUNT];

    Inputs() {
        reset();
    }

    void reset() {
        Arrays.fill(settings, InputSettings.AT_POWER_UP);
    }

    void set(int channel, boolean enabled, int coupling, int range, float offset, int bandwidth) {
        requireChannel(channel);
        Coupling newCoupling = Coupling.of(coupling);
        VoltageRange newRange = VoltageRange.of(range);
        // 50 ohm has no data-sheet value for its largest range in the sources; 5 V is what its power rating suggests.
        require(newCoupling != Coupling.DC_50R || newRange.fullScale() <= 5, PicoStatus.INVALID_VOLTAGE_RANGE);
        require(Math.abs(offset) <= newRange.largestOffset(), PicoStatus.INVALID_ANALOGUE_OFFSET);
        require(bandwidth == FULL_BANDWIDTH || bandwidth == LIMIT_OF_THIS_MODEL, PicoStatus.INVALID_PARAMETER);
        settings[channel] = new InputSettings(enabled, newCoupling, newRange, offset, bandwidth == LIMIT_OF_THIS_MODEL);
    }

    InputSettings get(int channel) {
        return settings[channel];
    }

    /** Returns the numbers of the enabled channels in ascending order. */
    List<Integer> enabled() {
        return IntStream.range(0, COUNT)
                .filter(channel -> settings[channel].enabled())
                .boxed()
                .toList();
    }

    long enabledAmong(int... channels) {
        return Arrays.stream(channels)
                .filter(channel -> settings[channel].enabled())
                .count();
    }

    static void requireChannel(int channel) {
        require(channel >= 0 && channel < COUNT, PicoStatus.INVALID_CHANNEL);
    }
}
