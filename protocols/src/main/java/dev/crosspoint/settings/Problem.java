package dev.crosspoint.settings;

/**
 * One thing wrong in a settings file.
 *
 * @param position where it stands
 * @param path the dotted keys that lead there from the file's root, such as {@code stop.current}; empty for the root
 * @param message what is wrong and what is allowed
 */
public record Problem(Position position, String path, String message) {

    /** Returns {@code file:line:column: path: message}; the path is left out where it is empty. */
    @Override
    public String toString() {
        return position + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
