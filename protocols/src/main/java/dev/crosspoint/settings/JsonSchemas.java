package dev.crosspoint.settings;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.List;
import java.util.Map;

/** JSON schemas (draft 2020-12) of settings, for editors: the same text for the same records, with LF line ends. */
public final class JsonSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonSchemas() {}

    /** Returns the schema of a record. */
    public static String of(Class<? extends Record> type, SettingReader... readers) {
        return of(type, Map.of(), readers);
    }

    /**
     * Returns the schema of a record with further, required properties before its own.
     *
     * @param properties schemas by key, such as a constant for {@code protocol}, in the order of the map
     */
    public static String of(
            Class<? extends Record> type, Map<String, ObjectNode> properties, SettingReader... readers) {
        List<SettingReader> all = AnnotationReader.ofSettingAnd(readers);
        ObjectNode schema = generate(type, (javaType, context) -> ofRecord(javaType, all, context));
        return text(withProperties(schema, properties));
    }

    /** Returns the schema of the records that a mapping can pick. */
    public static String of(Choice<?> choice, SettingReader... readers) {
        List<SettingReader> all = AnnotationReader.ofSettingAnd(readers);
        ChoiceType type = ChoiceType.of(choice, all);
        return text(generate(
                Choice.class,
                (javaType, context) -> javaType.getErasedType() == Choice.class
                        ? definition(schemas(context).of(type))
                        : ofRecord(javaType, all, context)));
    }

    /** Returns the text of a schema, indented, with LF line ends. */
    public static String text(ObjectNode schema) {
        try {
            return WRITER.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    private static ObjectNode generate(Class<?> root, CustomDefinitionProviderV2 definitions) {
        var config = new SchemaGeneratorConfigBuilder(MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.forTypesInGeneral().withCustomDefinitionProvider(definitions);
        return new SchemaGenerator(config.build()).generateSchema(root);
    }

    private static CustomDefinition ofRecord(
            ResolvedType javaType, List<SettingReader> readers, SchemaGenerationContext context) {
        RecordType type = RecordType.of(javaType.getErasedType().asSubclass(Record.class), readers);
        return definition(schemas(context).mapping(type));
    }

    private static ValueSchemas schemas(SchemaGenerationContext context) {
        return new ValueSchemas(record ->
                context.createDefinitionReference(context.getTypeContext().resolve(record.type())));
    }

    private static CustomDefinition definition(ObjectNode schema) {
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.STANDARD, CustomDefinition.AttributeInclusion.NO);
    }

    private static ObjectNode withProperties(ObjectNode schema, Map<String, ObjectNode> first) {
        var own = (ObjectNode) schema.get("properties");
        var ownRequired = (ArrayNode) schema.get("required");
        ObjectNode properties = MAPPER.createObjectNode();
        ArrayNode required = MAPPER.createArrayNode();
        first.forEach((key, property) -> {
            properties.set(key, property);
            required.add(key);
        });
        schema.set("properties", properties.setAll(own));
        schema.set("required", required.addAll(ownRequired));
        return schema;
    }
}
