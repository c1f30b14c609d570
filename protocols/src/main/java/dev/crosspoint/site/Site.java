package dev.crosspoint.site;

import java.util.Map;

/**
 * What a protocol must know of the place where it runs.
 *
 * @param limits what the site allows on its device
 * @param lineFrequency frequency of the mains in Hz, 50 or 60
 * @param wiring wiring of each source-measure channel, by its name in the bench file
 */
public record Site(SiteLimits limits, double lineFrequency, Map<String, Wiring> wiring) {

    public Site {
        wiring = Map.copyOf(wiring);
    }

    /**
     * Returns how an instrument is wired.
     *
     * @throws IllegalArgumentException if the bench has no such source-measure channel
     */
    public Wiring wiringOf(String instrument) {
        Wiring found = wiring.get(instrument);
        if (found == null) {
            throw new IllegalArgumentException(
                    "the bench has no instrument \"" + instrument + "\"; it has " + String.join(", ", wiring.keySet()));
        }
        return found;
    }
}
