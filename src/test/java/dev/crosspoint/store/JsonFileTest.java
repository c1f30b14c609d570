package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    private static final ObjectNode CONTENTS =
            JsonNodeFactory.instance.objectNode().put("value", 0.1 + 0.2).put("unit", "µA");

    @TempDir
    Path folder;

    @Test
    void numbersAndTextsSurviveTheFile() {
        Path file = folder.resolve("results.json");
        JsonFile.write(file, CONTENTS);

        assertThat(file).hasContent("{\n  \"value\" : 0.30000000000000004,\n  \"unit\" : \"µA\"\n}\n");
        assertThat(JsonFile.read(file)).isEqualTo(CONTENTS);
    }

    @Test
    void failedWriteLeavesTheOldFileWhole() throws IOException {
        Path file = folder.resolve("results.json");
        JsonFile.write(file, CONTENTS);
        Files.createDirectory(folder.resolve("results.json.part"));

        assertThatThrownBy(() -> JsonFile.write(file, JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not write " + file);
        assertThat(JsonFile.read(file)).isEqualTo(CONTENTS);
    }

    @Test
    void interruptedThreadStillWrites() {
        Path file = folder.resolve("results.json");
        Thread.currentThread().interrupt();
        try {
            JsonFile.write(file, CONTENTS);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(JsonFile.read(file)).isEqualTo(CONTENTS);
    }
}
