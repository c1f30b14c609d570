package dev.crosspoint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON files of a run folder: indented, ending in a line feed, replaced as a whole and forced to disk. */
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    /**
     * Writes a file; whoever reads it meets the old contents or the new, never a part.
     *
     * @throws UncheckedIOException if it could not be written; an older file of that name is untouched then
     */
    public static void write(Path file, JsonNode contents) {
        String text = contents.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
        try {
            DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file + ": " + Reason.of(e), e);
        }
    }

    /**
     * Reads a file that holds one object.
     *
     * @throws RunFolderException if it holds anything else; the message names file, line and column
     */
    public static ObjectNode read(Path file) {
        try {
            if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
            throw new RunFolderException(file + " does not hold a JSON object");
        } catch (JsonProcessingException e) {
            throw new RunFolderException(
                    file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr() + " is not JSON: " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file + ": " + Reason.of(e), e);
        }
    }
}
