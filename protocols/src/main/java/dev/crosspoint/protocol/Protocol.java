package dev.crosspoint.protocol;

import dev.crosspoint.site.Site;

/**
 * A measurement recipe: a record whose components are its parameters, each annotated with
 * {@link dev.crosspoint.settings.Setting}.
 */
public interface Protocol {

    /**
     * Returns what a run would do: duration, worst case and amount of data. Touches no hardware.
     *
     * @param site limits, for recipes that search up to them, and mains; whether the plan keeps the limits is checked
     *     by the run
     * @throws IllegalArgumentException if the parameters cannot work at this site, saying why
     */
    Plan plan(Site site);

    /**
     * Measures, in plain blocking code.
     *
     * @return whether all of it was done, or what stopped it
     * @throws InterruptedException if the run was cancelled
     */
    Conclusion run(RunContext context) throws InterruptedException;
}
