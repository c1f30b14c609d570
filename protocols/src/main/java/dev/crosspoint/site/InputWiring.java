package dev.crosspoint.site;

import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.settings.Setting;
import java.util.OptionalDouble;

/** How one input of an oscilloscope is connected, with the probe in front of it. */
public record InputWiring(
        @Setting(value = "number of the input at the oscilloscope, from 1", min = 1, max = 64)
        int channel,

        @Setting(
                value = "how many times the voltage at the tip of the probe is greater than that at the input",
                min = 1e-3,
                max = 1e5,
                byDefault = "1")
        double probeAttenuation,

        @Setting(
                value =
                        "resistance that probe and input put across what they watch; left out, 1 MOhm x probe-attenuation",
                unit = "ohm",
                min = 1,
                max = 1e15)
        OptionalDouble loadResistance,

        @Setting(
                value =
                        "relative standard uncertainty of the voltage scale, input and probe: limits of accuracy in the data sheet divided by the square root of 3",
                min = 0,
                max = 1,
                byDefault = "1.5 %")
        double gainUncertainty,

        @Setting(value = "what is shown of the voltage: dc (all of it) or ac (changes only)", byDefault = "dc")
        InputCoupling coupling,

        @Setting(value = "whether the input filters out fast changes (above 20 MHz or 25 MHz)", byDefault = "false")
        boolean bandwidthLimit) {

    /** Input resistance of the oscilloscopes in ohm: PicoScope 6402C data sheet, DS1000Z data sheet. */
    private static final double INPUT_RESISTANCE = 1e6;

    /** Fills in the load where none is given, so that the record of a run has it. */
    public InputWiring {
        if (loadResistance.isEmpty()) {
            loadResistance = OptionalDouble.of(INPUT_RESISTANCE * probeAttenuation);
        }
    }

    /** Returns the resistance in ohm across what the input watches. */
    public double load() {
        return loadResistance.orElseThrow();
    }
}
