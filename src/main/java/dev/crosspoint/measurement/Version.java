package dev.crosspoint.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Crosspoint this is.
 *
 * @param version release, such as {@code 0.1.0}
 * @param commit commit it was built from, {@code unknown} where it was not built from a checkout
 */
public record Version(String version, String commit) {

    /** Returns the version of the running program, as the build wrote it down. */
    public static Version current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/crosspoint.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program's jar has no crosspoint.properties");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(properties.getProperty("version"), properties.getProperty("commit"));
    }

    @Override
    public String toString() {
        return version + " (" + commit + ")";
    }
}
