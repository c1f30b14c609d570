package dev.crosspoint.site;

import java.util.Map;

/**
 * What a protocol must know of the place where it runs.
 *
 * @param limits what the site allows on its device
 * @param lineFrequency frequency of the mains in Hz, 50 or 60
 * @param device what stands between the instruments and the device
 * @param wiring wiring of each instrument, by its name in the bench file
 */
public record Site(SiteLimits limits, double lineFrequency, DeviceWiring device, Map<String, Wiring> wiring) {

    public Site {
        wiring = Map.copyOf(wiring);
    }

    /**
     * Returns how an instrument is wired.
     *
     * @throws IllegalArgumentException if the bench has no such instrument
     */
    public Wiring wiringOf(String instrument) {
        Wiring found = wiring.get(instrument);
        if (found == null) {
            throw new IllegalArgumentException("the bench has no instrument \"" + instrument + "\"; it has "
                    + String.join(", ", wiring.keySet()) + ". Name a bench that has it (--bench)");
        }
        return found;
    }

    /**
     * Returns how an oscilloscope watches something.
     *
     * @param instrument the oscilloscope's name in the bench file
     * @param input the name of what it watches
     * @throws IllegalArgumentException if the bench does not say, with what to add to its file
     */
    public InputWiring inputOf(String instrument, String input) {
        InputWiring found = wiringOf(instrument).inputs().get(input);
        if (found == null) {
            throw new IllegalArgumentException("the bench does not say which input of " + instrument + " watches "
                    + input + "; add to its file, with the channel it is:" + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(),
                            "  instruments:",
                            "    " + instrument + ":",
                            "      inputs:",
                            "        " + input + ": {channel: 1, probe-attenuation: 10}"));
        }
        return found;
    }

    /**
     * Returns the capacitance in series with the device in F.
     *
     * @throws IllegalArgumentException if the bench has none, with what to add to its file
     */
    public double seriesCapacitance() {
        return device.seriesCapacitance()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the bench does not say which capacitance is in series with the device; add to its file, with the"
                                + " value it has:" + System.lineSeparator()
                                + String.join(System.lineSeparator(), "  wiring:", "    series-capacitance: 300 pF")));
    }
}
