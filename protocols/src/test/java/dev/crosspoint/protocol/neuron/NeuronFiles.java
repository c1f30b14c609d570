package dev.crosspoint.protocol.neuron;

import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.InputWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.site.Wiring;
import java.util.Map;
import java.util.OptionalDouble;

/** Protocol files of the neuron and the sites where they are planned. */
final class NeuronFiles {
    static final OptionalDouble NONE = OptionalDouble.empty();

    static final DeviceWiring CAPACITOR = new DeviceWiring(OptionalDouble.of(300e-12), 0.05, NONE, NONE);

    static final Map<String, InputWiring> INPUTS = Map.of("drive", input(1), "capacitor", input(2));

    static final String TRAIN = """
            protocol: neuron-pulse-train
            amplitude: 750 mV
            width: 5 ms
            frequency: 20 Hz
            pulses: 10
            repeats: 4
            rest: 1 s
            sample-interval: 4 us
            drive-range: 1 V
            capacitor-range: 1 V
            """;

    private NeuronFiles() {}

    private static InputWiring input(int channel) {
        return new InputWiring(channel, 10, NONE, 0.015, InputCoupling.DC, false);
    }

    static Site site(DeviceWiring device, Map<String, InputWiring> inputs) {
        return new Site(
                new SiteLimits(1, 20e-3, NONE, NONE),
                50,
                device,
                Map.of(
                        "generator", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of()),
                        "oscilloscope", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, inputs)));
    }

    static ProtocolFile bind(String text) {
        return ProtocolFile.bind(SettingsFile.parse("test.yaml", text));
    }

    static Plan plan(String text) {
        return bind(text).protocol().plan(site(CAPACITOR, INPUTS));
    }
}
