package dev.crosspoint.bench;

import dev.crosspoint.connection.VisaUse;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.InputWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.site.Wiring;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A bench file: what stands on the bench, and what may be done with the device on it. */
public record BenchSettings(
        @Setting("name of the bench, for reports") String name,

        @Setting("anything a reader of the data should know: atmosphere, light, history of the device")
        Optional<String> notes,

        @Setting("name of the device under the probes; part of every run folder's name")
        String device,

        @Setting("name of the sample that the device is on") Optional<String> sample,

        @Setting(
                value = "temperature of the device, where it is known; kept in the record of every run",
                unit = "K",
                min = 1e-3,
                max = 1e4)
        OptionalDouble temperature,

        @Setting(value = "frequency of the mains, 50 Hz or 60 Hz", unit = "Hz", min = 50, max = 60, byDefault = "50 Hz")
        double lineFrequency,

        @Setting(
                value =
                        "which instruments are reached through an installed VISA library: system (all), builtin (none) or auto (those on GPIB and USB)",
                byDefault = "auto")
        VisaUse visa,

        @Setting("what the site allows on this device; no run goes beyond it")
        SiteLimits siteLimits,

        @Setting("what stands between the instruments and the device; left out, there is nothing but wires")
        Optional<DeviceWiring> wiring,

        @Setting("the instruments, by the names that protocols use for them (smu, generator, oscilloscope)")
        Map<String, InstrumentSettings> instruments) {

    public BenchSettings {
        if (lineFrequency != 50 && lineFrequency != 60) {
            throw new IllegalArgumentException("line-frequency is 50 Hz or 60 Hz, not " + lineFrequency + " Hz");
        }
        instruments.forEach((key, instrument) -> requireLibraryHasUse(key, instrument, visa));
        List<String> inputs = instruments.values().stream()
                .flatMap(instrument -> instrument.inputs().keySet().stream())
                .toList();
        if (Set.copyOf(inputs).size() != inputs.size()) {
            throw new IllegalArgumentException(
                    "inputs of two instruments have one name among " + String.join(", ", inputs));
        }
        instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
    }

    private static void requireLibraryHasUse(String key, InstrumentSettings instrument, VisaUse visa) {
        if (instrument.library().isPresent() && !instrument.mayUseLibrary(visa)) {
            throw new IllegalArgumentException("library is given for " + key + ", but "
                    + instrument.address().orElseThrow() + " is not reached by one; leave library out, give an address"
                    + " such as PS6000 or GPIB0::17::INSTR, or let visa be system");
        }
    }

    /** Returns what a protocol must know of this bench. */
    public Site site() {
        Map<String, Wiring> channels = new LinkedHashMap<>();
        instruments.forEach((key, settings) ->
                channels.put(key, new Wiring(settings.sense(), settings.offMode(), settings.inputs())));
        return new Site(siteLimits, lineFrequency, wiring.orElse(DeviceWiring.DIRECT), channels);
    }

    /** Returns the inputs of all oscilloscopes by their names. */
    public Map<String, InputWiring> inputs() {
        Map<String, InputWiring> inputs = new LinkedHashMap<>();
        instruments.values().forEach(instrument -> inputs.putAll(instrument.inputs()));
        return inputs;
    }
}
