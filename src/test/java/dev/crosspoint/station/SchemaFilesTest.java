package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crosspoint.influx.SinkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code config/schema/} and the files of the repository against the records. */
class SchemaFilesTest {
    private static final Path HOME = Path.of(System.getProperty("crosspoint.home"));
    private static final Path SCHEMAS = HOME.resolve("config/schema");
    private static final Path SINK = HOME.resolve("config/influxdb.yaml");
    private static final String RENEWAL = "./mvnw -q -pl src -am test -Dtest=SchemaFilesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dcrosspoint.renew=true";

    static Stream<Path> benches() throws IOException {
        return yamlFiles(HOME.resolve("config")).filter(file -> !file.equals(SINK));
    }

    static Stream<Path> protocols() throws IOException {
        return yamlFiles(HOME.resolve("protocols"));
    }

    private static Stream<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void theFilesInConfigSchemaAreThoseOfTheRecords() throws IOException {
        Map<String, String> schemas = SchemaFiles.all();
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            Path file = SCHEMAS.resolve(schema.getKey());
            if (Boolean.getBoolean("crosspoint.renew")) {
                Files.writeString(file, schema.getValue());
            }
            assertThat(file).as("out of date; to renew it: %s", RENEWAL).hasContent(schema.getValue());
        }
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(schemas.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("benches")
    void everyBenchFileFitsItsSchemaAndTheRecords(Path file) throws IOException {
        assertThat(errors(SchemaFiles.all().get("bench.json"), file)).isEmpty();
        assertThat(BenchFile.read(file).settings().instruments()).containsKey("smu");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyProtocolFileFitsItsSchema(Path file) throws IOException {
        String kind = new YAMLMapper()
                .readTree(Files.readString(file))
                .path("protocol")
                .asText();
        assertThat(errors(SchemaFiles.all().get(kind + ".json"), file)).isEmpty();
    }

    @Test
    void theReadySinkFitsItsSchemaAndTheRecords() throws IOException {
        assertThat(errors(SchemaFiles.all().get("sink.json"), SINK)).isEmpty();
        assertThat(SinkFile.read(SINK).settings().target())
                .isEqualTo("http://localhost:8086, bucket crosspoint of lab");
    }

    private static List<Error> errors(String schema, Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(Files.readString(file), InputFormat.YAML);
    }
}
