package dev.crosspoint.influx;

import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import java.nio.file.Path;

/**
 * A sink file, read and checked.
 *
 * @param file where it stands
 * @param settings what it says
 */
public record SinkFile(Path file, SinkSettings settings) {

    /**
     * Returns what a sink file says.
     *
     * @throws SettingsException with all problems of the file, if there are any
     */
    public static SinkFile read(Path file) {
        return new SinkFile(file, Settings.bind(SettingsFile.read(file), SinkSettings.class));
    }

    /** Returns the sink's name, that of its file without the ending; what is pushed is kept account of under it. */
    public String name() {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
