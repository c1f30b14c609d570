package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** Writes the JSON schema of each kind of value. */
final class ValueSchemas {

    private final Function<RecordType, ObjectNode> references;

    /**
     * Schemas that refer to those of records.
     *
     * @param references gives the schema that stands where a record is used
     */
    ValueSchemas(Function<RecordType, ObjectNode> references) {
        this.references = references;
    }

    ObjectNode of(ValueType type) {
        if (type instanceof QuantityType quantity) {
            return quantity.expression().isOne() ? number(quantity) : quantity(quantity);
        }
        if (type instanceof WholeNumberType number) {
            return wholeNumber(number);
        }
        if (type instanceof WordType word) {
            return word(word.constants().keySet());
        }
        if (type instanceof SwitchType) {
            return ofType("boolean");
        }
        if (type instanceof TextType) {
            return ofTypes("string", "number", "boolean");
        }
        if (type instanceof ListType list) {
            return ofType("array").set("items", of(list.item()));
        }
        if (type instanceof MapType map) {
            return ofType("object").set("additionalProperties", of(map.item()));
        }
        if (type instanceof RecordType record) {
            return references.apply(record);
        }
        return type instanceof ChoiceType choice ? choice(choice) : object();
    }

    private static ObjectNode quantity(QuantityType type) {
        return ofType("string").put("pattern", QuantityPattern.of(type.expression()));
    }

    /** A plain number may also be written as text with a percent sign. */
    private static ObjectNode number(QuantityType type) {
        ObjectNode schema = ofTypes("number", "string").put("pattern", QuantityPattern.of(type.expression()));
        if (Double.isFinite(type.min())) {
            schema.put("minimum", type.min());
        }
        return Double.isFinite(type.max()) ? schema.put("maximum", type.max()) : schema;
    }

    private static ObjectNode wholeNumber(WholeNumberType type) {
        ObjectNode schema = ofType("integer");
        if (Double.isFinite(type.min())) {
            schema.put("minimum", (long) type.min());
        }
        return Double.isFinite(type.max()) ? schema.put("maximum", (long) type.max()) : schema;
    }

    /** Returns the schema of a mapping that is a record. */
    ObjectNode mapping(RecordType type) {
        ObjectNode schema = closedMapping();
        type.components().forEach(component -> property(schema, component));
        return schema;
    }

    private void property(ObjectNode mapping, SettingComponent component) {
        ObjectNode schema = of(component.type());
        schema.put("description", description(component));
        component.info().byDefault().ifPresent(text -> schema.set("default", written(component, text)));
        addProperty(mapping, component.key(), schema, component.isRequired());
    }

    /** What a number must be, the schema's own words do not tell. */
    private static String description(SettingComponent component) {
        ValueType type = component.type();
        String description = component.info().description();
        if (type.unit().isEmpty()) {
            return description;
        }
        String unit = type.unit().equals("1") ? "" : " (" + type.unit() + ")";
        return description + "; " + type.expected() + unit + (type.range().isEmpty() ? "" : ", " + type.range());
    }

    /** A default as YAML would give it: numbers and switches as such, quantities as texts. */
    private static JsonNode written(SettingComponent component, String text) {
        SettingsNode node = SettingsFile.parseValue("default of " + component.key(), text);
        ValueType type = component.type();
        boolean typed = type instanceof WholeNumberType || type instanceof SwitchType || isPlainNumber(type);
        if (!typed) {
            return new TreeType().toJson(node);
        }
        var problems = new Problems();
        return type.read(node, component.key(), problems).map(type::toJson).orElseThrow(problems::toException);
    }

    private static boolean isPlainNumber(ValueType type) {
        return type instanceof QuantityType quantity && quantity.expression().isOne();
    }

    private ObjectNode choice(ChoiceType type) {
        ObjectNode schema = ofType("object");
        ObjectNode names = word(type.records().keySet());
        schema.putObject("properties").set(type.key(), names);
        schema.putArray("required").add(type.key());
        ArrayNode choices = schema.putArray("oneOf");
        type.records().forEach((name, record) -> choices.add(chosen(type, name, record)));
        return schema;
    }

    private ObjectNode chosen(ChoiceType choice, String name, RecordType record) {
        ObjectNode schema = closedMapping();
        addProperty(schema, choice.key(), object().put("const", name), true);
        if (choice.settingsKey().isPresent()) {
            boolean required = record.components().stream().anyMatch(SettingComponent::isRequired);
            addProperty(schema, choice.settingsKey().get(), of(record), required);
        } else {
            record.components().forEach(component -> property(schema, component));
        }
        return schema;
    }

    /** Adds a property after those that a mapping has. */
    static void addProperty(ObjectNode mapping, String key, JsonNode schema, boolean required) {
        ((ObjectNode) mapping.get("properties")).set(key, schema);
        if (required) {
            ((ArrayNode) mapping.get("required")).add(key);
        }
    }

    static ObjectNode closedMapping() {
        ObjectNode schema = ofType("object");
        schema.putObject("properties");
        schema.putArray("required");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode word(Collection<String> words) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        words.forEach(names::add);
        return ofType("string").set("enum", names);
    }

    private static ObjectNode ofType(String type) {
        return object().put("type", type);
    }

    private static ObjectNode ofTypes(String... types) {
        ObjectNode schema = object();
        ArrayNode names = schema.putArray("type");
        for (String type : types) {
            names.add(type);
        }
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
