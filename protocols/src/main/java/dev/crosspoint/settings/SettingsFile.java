package dev.crosspoint.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads YAML into a tree in which every key and value knows its place. */
public final class SettingsFile {

    /** In bytes or characters; settings written by hand are far smaller. */
    private static final int LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SettingsFile() {}

    /**
     * Returns the tree of a file in UTF-8.
     *
     * @throws SettingsException if the file cannot be read, is too long, is empty or is not plain YAML
     */
    public static SettingsNode read(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLong(name);
            }
            return parse(name, decode(name, Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new SettingsException(Position.ofWhole(name), "", "there is no such file");
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "it is a folder" : e.toString();
            throw new SettingsException(Position.ofWhole(name), "", "the file cannot be read: " + reason);
        }
    }

    /**
     * Returns the tree of a text.
     *
     * @param name what positions call the text
     * @throws SettingsException if the text is too long, is empty or is not plain YAML
     */
    public static SettingsNode parse(String name, String text) {
        if (text.length() > LARGEST) {
            throw tooLong(name);
        }
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new YamlReader(content, (line, column) -> new Position(name, line, column)).read();
    }

    /** Returns the tree of a value that stands alone, as on a command line; all its parts have the source as their place. */
    static SettingsNode parseValue(String source, String text) {
        Position position = Position.ofWhole(source);
        String value = text.strip();
        if (value.isEmpty() || "[{\"'".indexOf(value.charAt(0)) < 0) {
            return new SettingsNode.Scalar(position, value, true);
        }
        if (value.length() > LARGEST) {
            throw tooLong(source);
        }
        return new YamlReader(value, (line, column) -> position).read();
    }

    private static String decode(String name, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
            TextPlace end = TextPlace.endOf(text.flip().toString());
            throw new SettingsException(
                    new Position(name, end.line(), end.column()), "", "this is not UTF-8 text; save the file as UTF-8");
        }
        return text.flip().toString();
    }

    private static SettingsException tooLong(String name) {
        return new SettingsException(
                Position.ofWhole(name), "", "the file is longer than 1 MiB, the most that is read as settings");
    }
}
