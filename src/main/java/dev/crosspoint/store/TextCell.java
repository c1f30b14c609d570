package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as a journal holds them. */
final class TextCell {

    private TextCell() {}

    /**
     * Returns a text in UTF-8.
     *
     * @throws IllegalArgumentException if it is no Unicode text
     */
    static ByteBuffer encode(TableSchema schema, int column, String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "column " + schema.columns().get(column).name() + " of table " + schema.name()
                            + " takes Unicode text; the cell holds half a surrogate pair",
                    e);
        }
    }
}
