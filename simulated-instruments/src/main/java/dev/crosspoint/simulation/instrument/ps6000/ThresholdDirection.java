package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;

/** On which side of a threshold, or in which direction across it, there is a trigger ({@code PS6000_THRESHOLD_DIRECTION}). */
enum ThresholdDirection {
    ABOVE,
    BELOW,
    RISING,
    FALLING,
    RISING_OR_FALLING,
    ABOVE_LOWER,
    BELOW_LOWER,
    RISING_LOWER,
    FALLING_LOWER;

    /** Returns the direction of that number; the two that follow, runt pulses, are not simulated. */
    static ThresholdDirection of(int number) {
        require(number >= 0 && number < values().length, PicoStatus.INVALID_TRIGGER_DIRECTION);
        return values()[number];
    }

    boolean isSimple() {
        return compareTo(RISING_OR_FALLING) <= 0;
    }

    /** Returns the trigger; {@code channel} is the place of its channel among those that are sampled. */
    Trigger trigger(int channel, TriggerProperties thresholds) {
        double level = AdcCode.sampled(isSimple() ? thresholds.upper() : thresholds.lower());
        double hysteresis =
                AdcCode.difference(isSimple() ? thresholds.upperHysteresis() : thresholds.lowerHysteresis());
        return switch (this) {
            case ABOVE, ABOVE_LOWER -> new Trigger.Level(channel, Trigger.Side.ABOVE, level);
            case BELOW, BELOW_LOWER -> new Trigger.Level(channel, Trigger.Side.BELOW, level);
            case RISING, RISING_LOWER -> new Trigger.Edge(channel, Trigger.Slope.RISING, level, hysteresis);
            case FALLING, FALLING_LOWER -> new Trigger.Edge(channel, Trigger.Slope.FALLING, level, hysteresis);
            case RISING_OR_FALLING -> new Trigger.Edge(channel, Trigger.Slope.EITHER, level, hysteresis);
        };
    }
}
