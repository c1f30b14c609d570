package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An entry in the notes of a run: a text, a tag given or a tag taken away. */
public sealed interface RunNote {

    /** Returns when it was written. */
    Instant time();

    /**
     * Some sentences.
     *
     * @param text at least one visible character
     */
    record Text(Instant time, String text) implements RunNote {
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a note has some text");
            }
        }
    }

    /** A tag that the run is given. */
    record Tag(Instant time, String tag) implements RunNote {
        public Tag {
            requireTag(tag);
        }
    }

    /** A tag that is taken from the run. */
    record Untag(Instant time, String tag) implements RunNote {
        public Untag {
            requireTag(tag);
        }
    }

    /** Returns the entry as {@code notes.json} has it: the time, and one of note, tag, untag. */
    default ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("time", time().toString());
        if (this instanceof Text note) {
            return json.put("note", note.text());
        }
        if (this instanceof Tag given) {
            return json.put("tag", given.tag());
        }
        return json.put("untag", ((Untag) this).tag());
    }

    /**
     * Returns the entry that {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is none
     * @throws java.time.DateTimeException if its time is none
     */
    static RunNote fromJson(JsonNode json) {
        Instant time = Instant.parse(json.path("time").asText());
        if (json.path("note").isTextual()) {
            return new Text(time, json.get("note").textValue());
        }
        if (json.path("tag").isTextual()) {
            return new Tag(time, json.get("tag").textValue());
        }
        if (json.path("untag").isTextual()) {
            return new Untag(time, json.get("untag").textValue());
        }
        throw new IllegalArgumentException(json.toString());
    }

    private static void requireTag(String tag) {
        if (!tag.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]*")) {
            throw new IllegalArgumentException(
                    "a tag is one word of letters, digits and the signs - _ . : /, not \"" + tag + "\"");
        }
    }
}
