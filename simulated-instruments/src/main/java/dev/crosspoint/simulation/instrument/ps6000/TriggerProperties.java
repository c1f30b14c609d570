package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/**
 * The thresholds of one channel in codes ({@code PS6000_TRIGGER_CHANNEL_PROPERTIES}).
 *
 * @param mode 0 for a level; 1, a window, is not simulated
 */
public record TriggerProperties(
        short upper, int upperHysteresis, short lower, int lowerHysteresis, int channel, int mode) {
    private static final int LEVEL = 0;

    /** One level without hysteresis. */
    static TriggerProperties level(int channel, short threshold) {
        return new TriggerProperties(threshold, 0, threshold, 0, channel, LEVEL);
    }

    void requireValid() {
        require(channel >= 0 && channel < Inputs.COUNT, PicoStatus.INVALID_TRIGGER_CHANNEL);
        require(mode == LEVEL, PicoStatus.INVALID_TRIGGER_PROPERTY);
    }
}
