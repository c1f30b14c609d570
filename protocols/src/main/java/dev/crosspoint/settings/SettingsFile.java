package dev.crosspoint.settings;

import java.nio.file.Path;

/** Reads YAML into a tree in which every key and value knows its place. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * Returns the tree of a file in UTF-8.
     *
     * @throws SettingsException if the file cannot be read, is too long, is empty or is not plain YAML
     */
    public static SettingsNode read(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the tree of a text.
     *
     * @param name what positions call the text
     * @throws SettingsException if the text is too long, is empty or is not plain YAML
     */
    public static SettingsNode parse(String name, String text) {
        throw new UnsupportedOperationException();
    }
}
