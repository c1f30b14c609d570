package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/** What has to hold of every source for a trigger: 0 for anything, 1 for true, 2 for false ({@code PS6000_TRIGGER_CONDITIONS}). */
public record TriggerConditions(
        int channelA, int channelB, int channelC, int channelD, int external, int auxiliary, int pulseWidthQualifier) {
    private static final int TRUE = 1;
    private static final int FALSE = 2;

    private int[] states() {
        return new int[] {channelA, channelB, channelC, channelD, external, auxiliary, pulseWidthQualifier};
    }

    /** Returns the one source that triggers; combinations of sources are not simulated. */
    int source() {
        int source = -1;
        int[] states = states();
        for (int i = 0; i < states.length; i++) {
            require(states[i] >= 0 && states[i] <= FALSE, PicoStatus.INVALID_TRIGGER_STATES);
            if (states[i] != 0) {
                require(states[i] == TRUE && source < 0, PicoStatus.CONDITIONS);
                source = i;
            }
        }
        require(source >= 0, PicoStatus.CONDITIONS);
        require(source < Inputs.COUNT || source == TriggerSettings.AUXILIARY, PicoStatus.INVALID_CONDITION_CHANNEL);
        return source;
    }
}
