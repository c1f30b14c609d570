package dev.crosspoint.protocol;

import dev.crosspoint.stimulus.SiteLimits;

/**
 * A measurement recipe: a record whose components are its parameters, each annotated with
 * {@link dev.crosspoint.settings.Setting}.
 */
public interface Protocol {

    /**
     * Returns what a run would do: duration, worst case and amount of data. Touches no hardware.
     *
     * @param limits the site's limits, for recipes that search up to them; whether the plan keeps them is checked elsewhere
     */
    Plan plan(SiteLimits limits);

    /**
     * Measures, in plain blocking code.
     *
     * @return whether all of it was done, or what stopped it
     * @throws InterruptedException if the run was cancelled
     */
    Conclusion run(RunContext context) throws InterruptedException;
}
