package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosspoint.settings.Sweep.Level;
import dev.crosspoint.settings.Sweep.Nested;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemasTest {

    private static final String LEAST = "peak-voltage: 750 mV\ncompliance: 10 uA\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loop: bipolar-loop",
                "dwell: 5ms",
                "dwell: 1 min",
                "read-voltage: -2.5e-3 V",
                "cycles: 100",
                "left-out: 0.1",
                "left-out: 12 %",
                "four-wire: true",
                "note: 5",
                "loads: [1 GΩ, 2 kOhm, \"3 ohm\"]",
                "stop: {current: 5 µA, on-compliance: false}",
                "levels: [{voltage: 0.1 V}, {voltage: 1 V, duration: 2 h}]",
                "presets: {low: {voltage: 10 mV}}",
                "sample: {model: ohmic-resistor, resistance: 1 MOhm}",
                "sample: {model: open-contact}",
            })
    void whatTheReaderTakesTheSchemaTakes(String line) throws JsonProcessingException {
        Settings.bind(SettingsFile.parse("iv.yaml", LEAST + line), Sweep.class);

        assertThat(errors(JsonSchemas.of(Sweep.class), LEAST + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loop: duble",
                "dwell: 5",
                "dwell: 5 A",
                "dwell: 5 mV/s",
                "read-voltage: 0,5 V",
                "cycles: 0",
                "cycles: 1001",
                "cycles: 1.5",
                "cycles: ten",
                "left-out: 0.6",
                "left-out: 5 V",
                "four-wire: 1",
                "note: [a]",
                "loads: 1 kOhm",
                "loads: [1 V]",
                "stop: {curent: 5 uA}",
                "levels: [{voltage: 1 V, extra: 1}]",
                "presets: {low: {voltage: 10 A}}",
                "sample: {model: ohmic-resister}",
                "sample: {model: open-contact, resistance: 1 MOhm}",
                "sample: {resistance: 1 MOhm}",
                "complience: 10 uA",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String line) throws JsonProcessingException {
        assertThat(errors(JsonSchemas.of(Sweep.class), LEAST + line)).isNotEmpty();
    }

    @Test
    void missingKeyIsRefused() throws JsonProcessingException {
        assertThat(errors(JsonSchemas.of(Sweep.class), "peak-voltage: 1 V"))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("compliance"));
    }

    @Test
    void editorShowsMeaningUnitRangeAndDefault() throws JsonProcessingException {
        JsonNode properties = tree(JsonSchemas.of(Sweep.class)).get("properties");

        assertThat(properties.at("/peak-voltage/description").asText())
                .isEqualTo("largest voltage; a voltage such as 500 mV (V), -1 V to 1 V");
        assertThat(properties.at("/dwell/default").asText()).isEqualTo("125 ms");
        assertThat(properties.at("/cycles/default")).hasToString("1");
        assertThat(properties.at("/four-wire/default").isBoolean()).isTrue();
        assertThat(properties.at("/loads/default").isArray()).isTrue();
        assertThat(properties.at("/levels/description").asText()).isEqualTo("levels held one after the other");
    }

    @Test
    void furtherPropertiesComeFirstAndAreRequired() throws JsonProcessingException {
        var further = new LinkedHashMap<String, ObjectNode>();
        further.put("protocol", JsonNodeFactory.instance.objectNode().put("const", "level"));

        String schema = JsonSchemas.of(Level.class, further);

        var keys = new ArrayList<String>();
        tree(schema).get("properties").fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly("protocol", "voltage", "duration");
        assertThat(errors(schema, "protocol: level\nvoltage: 1 V")).isEmpty();
        assertThat(errors(schema, "protocol: other\nvoltage: 1 V")).isNotEmpty();
        assertThat(errors(schema, "voltage: 1 V")).isNotEmpty();
    }

    @Test
    void choiceTakesEachOfItsRecordsAndNothingElse() throws JsonProcessingException {
        String beside = JsonSchemas.of(Choice.by("protocol", Map.of("level", Level.class, "sweep", Sweep.class)));
        String under = JsonSchemas.of(Choice.of(Nested.class));

        assertThat(errors(beside, "protocol: level\nvoltage: 1 V")).isEmpty();
        assertThat(errors(beside, "protocol: sweep\n" + LEAST)).isEmpty();
        assertThat(errors(beside, "protocol: level\n" + LEAST)).isNotEmpty();
        assertThat(errors(under, "model: leak\nparameters: {conductance: 1 uS}"))
                .isEmpty();
        assertThat(errors(under, "model: ideal")).isEmpty();
        assertThat(errors(under, "model: leak")).isNotEmpty();
        assertThat(errors(under, "model: leak\nconductance: 1 uS")).isNotEmpty();
    }

    @Test
    void schemaIsTheSameTextOnEveryHost() {
        String schema = JsonSchemas.of(Sweep.class);
        Locale host = Locale.getDefault();
        String separator = System.getProperty("line.separator");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            System.setProperty("line.separator", "\r\n");
            assertThat(JsonSchemas.of(Sweep.class)).isEqualTo(schema);
        } finally {
            Locale.setDefault(host);
            System.setProperty("line.separator", separator);
        }
        assertThat(schema)
                .startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\",\n")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    private static List<Error> errors(String schema, String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(yaml, InputFormat.YAML);
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
