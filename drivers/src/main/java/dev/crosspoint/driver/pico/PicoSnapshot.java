package dev.crosspoint.driver.pico;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of a unit as they were last sent, all voltages at the tips of the probes. */
final class PicoSnapshot {
    private PicoSnapshot() {}

    /** Returns name and value with unit of each setting; what was not set yet is left out. */
    static Map<String, String> of(
            PicoUnit unit, PicoModel model, long memory, List<PicoInput> inputs, Optional<PicoProgram> program) {
        Map<String, String> snapshot = new LinkedHashMap<>();
        snapshot.put("library version", unit.text(Ps6000.PICO_DRIVER_VERSION));
        snapshot.put("calibration date", unit.text(Ps6000.PICO_CAL_DATE));
        snapshot.put("memory", memory + " samples");
        inputs.forEach(input -> describe(input, model, snapshot));
        program.ifPresent(sent -> {
            describe(sent.timebase(), snapshot);
            snapshot.put("segments", Integer.toString(sent.segments()));
            describe(sent.trigger(), snapshot);
        });
        return snapshot;
    }

    private static void describe(PicoInput input, PicoModel model, Map<String, String> snapshot) {
        String prefix = "input " + input.settings().number() + " ";
        snapshot.put(
                prefix + "range", input.range().fullScale() * input.settings().probeAttenuation() + " V");
        snapshot.put(prefix + "offset", input.volts(0) + " V");
        snapshot.put(prefix + "coupling", input.settings().coupling().name());
        snapshot.put(
                prefix + "probe attenuation", Double.toString(input.settings().probeAttenuation()));
        snapshot.put(
                prefix + "bandwidth", model.describeBandwidth(input.settings().bandwidthLimit()));
    }

    private static void describe(PicoTimebase timebase, Map<String, String> snapshot) {
        snapshot.put("sample interval", timebase.interval() + " s");
        snapshot.put("samples before trigger", Long.toString(timebase.samplesBeforeTrigger()));
        snapshot.put("samples from trigger on", Long.toString(timebase.samplesAfterTrigger()));
    }

    private static void describe(PicoTrigger trigger, Map<String, String> snapshot) {
        snapshot.put("trigger input", Integer.toString(trigger.settings().input()));
        snapshot.put("trigger level", trigger.level() + " V");
        snapshot.put("trigger edge", trigger.settings().edge().name().toLowerCase(Locale.ROOT));
        snapshot.put(
                "trigger delay",
                trigger.delay() == 0
                        ? "0 samples"
                        : trigger.delay() + " samples, of " + trigger.settings().delay() + " s");
    }
}
