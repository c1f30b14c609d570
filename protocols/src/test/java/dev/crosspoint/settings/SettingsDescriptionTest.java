package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsDescriptionTest {

    @Test
    void everySettingIsDescribedByTheKeyThatSetTakes() {
        List<SettingDescription> settings = SettingsDescription.of(Sweep.class);

        assertThat(settings)
                .extracting(SettingDescription::key)
                .containsExactly(
                        "loop",
                        "peak-voltage",
                        "compliance",
                        "dwell",
                        "read-voltage",
                        "cycles",
                        "seed",
                        "averages",
                        "four-wire",
                        "note",
                        "left-out",
                        "loads",
                        "stop.current",
                        "stop.on-compliance",
                        "levels",
                        "levels.N.voltage",
                        "levels.N.duration",
                        "presets",
                        "presets.NAME.voltage",
                        "presets.NAME.duration",
                        "sample",
                        "sample.resistance");
        assertThat(settings)
                .contains(
                        new SettingDescription(
                                "compliance",
                                "a current such as 10 uA",
                                "A",
                                "1 pA to 1 mA",
                                Optional.empty(),
                                true,
                                "largest current of either sign"),
                        new SettingDescription(
                                "dwell",
                                "a time such as 5 ms",
                                "s",
                                "0 s or more",
                                Optional.of("125 ms"),
                                false,
                                "time at each point"),
                        new SettingDescription(
                                "loop",
                                "one of single, double, bipolar-loop",
                                "",
                                "",
                                Optional.of("double"),
                                false,
                                "course of the voltage"));
    }

    @Test
    void recordOfARunHoldsEverySettingWithItsUnitAndText() {
        String text = """
                peak-voltage: 750 mV
                compliance: 10 uA
                loads: [1 GOhm, 2 kOhm]
                stop: {current: 5 uA}
                levels: [{voltage: 0.1 V}]
                sample: {model: ohmic-resistor, resistance: 1 MOhm}
                """;
        Sweep sweep = Settings.bind(SettingsFile.parse("iv.yaml", text), Sweep.class);

        ObjectNode json = SettingsDescription.toJson(sweep);

        var keys = new ArrayList<String>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "loop",
                        "peak-voltage",
                        "compliance",
                        "dwell",
                        "cycles",
                        "four-wire",
                        "left-out",
                        "loads",
                        "stop.current",
                        "stop.on-compliance",
                        "levels",
                        "presets",
                        "sample");
        assertThat(json.get("peak-voltage"))
                .hasToString("{\"value\":0.75,\"unit\":\"V\",\"text\":\"750 mV\",\"description\":\"largest voltage\"}");
        assertThat(json.get("loads"))
                .hasToString("{\"value\":[1.0E9,2000.0],\"unit\":\"ohm\",\"text\":\"[1 GOhm, 2 kOhm]\","
                        + "\"description\":\"resistances in series\"}");
        assertThat(json.get("cycles").toString()).contains("\"value\":1,\"unit\":\"1\",\"text\":\"1\"");
        assertThat(json.get("loop").toString()).contains("\"value\":\"double\",\"unit\":\"\",\"text\":\"double\"");
        assertThat(json.get("levels").toString())
                .contains("\"value\":[{\"voltage\":0.1,\"duration\":1.0}]")
                .contains("\"text\":\"[{voltage: 100 mV, duration: 1 s}]\"");
        assertThat(json.get("sample").toString())
                .contains("\"value\":{\"model\":\"ohmic-resistor\",\"resistance\":1000000.0}")
                .contains("\"text\":\"ohmic-resistor {resistance: 1 MOhm}\"");
    }
}
