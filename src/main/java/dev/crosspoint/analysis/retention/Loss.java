package dev.crosspoint.analysis.retention;

/** When a repeat met a criterion, or what is known instead. */
sealed interface Loss {

    /**
     * It met the criterion between two probes.
     *
     * @param time geometric mean of the times of the two probes in s, or half the time of the first probe
     * @param low the last time in s at which the conductance was surely above, by 95 % of the noise
     * @param high the first time in s at which it was surely below
     * @param spacing time in s between the two probes
     */
    record Lost(double time, double low, double high, double spacing) implements Loss {}

    /**
     * It had not met the criterion at the last probe.
     *
     * @param until time of the last probe that was above, in s
     */
    record Kept(double until) implements Loss {}

    /**
     * It does not tell.
     *
     * @param reason why
     */
    record Unknown(String reason) implements Loss {}
}
