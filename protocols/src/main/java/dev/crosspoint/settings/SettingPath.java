package dev.crosspoint.settings;

/** Dotted paths to settings, such as {@code stop.current} or {@code steps.0}, as {@code --set} takes them. */
final class SettingPath {

    private SettingPath() {}

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String join(String path, int index) {
        return join(path, Integer.toString(index));
    }
}
