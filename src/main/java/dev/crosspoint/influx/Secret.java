package dev.crosspoint.influx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a token or a password from where it is kept. No message ever holds it. */
final class Secret {

    /** What, on systems with such permissions, lets anybody but the owner at a file. */
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final String HOME = "~/";

    private Secret() {}

    /**
     * Returns the secret, or nothing where neither place is given.
     *
     * @param kind what it is, such as {@code token}
     * @param variable environment variable that holds it
     * @param file file that holds it, its last line end left out
     * @throws IllegalArgumentException if it is not there, or if others may read the file; the message says how to mend that
     */
    static Optional<String> of(String kind, Optional<String> variable, Optional<String> file) {
        return variable.map(name -> ofVariable(kind, name))
                .or(() -> file.map(name -> ofFile(kind, path(name))))
                .map(secret -> printable(kind, secret));
    }

    private static String ofVariable(String kind, String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment variable " + name + " holds no " + kind
                    + "; set it before crosspoint is started, or name a file in " + kind + "-file");
        }
        return value.strip();
    }

    private static Path path(String name) {
        return name.startsWith(HOME)
                ? Path.of(System.getProperty("user.home")).resolve(name.substring(HOME.length()))
                : Path.of(name);
    }

    private static String ofFile(String kind, Path file) {
        try {
            requirePrivate(kind, file);
            String content = Files.readString(file).strip();
            if (content.isEmpty()) {
                throw new IllegalArgumentException("the file " + file + " holds no " + kind + ": it is empty");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no file " + file + ", which should hold the " + kind, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the " + kind + " in " + file + " could not be read: " + e, e);
        }
    }

    private static void requirePrivate(String kind, Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return; // Windows: a file in a user's folder is the user's alone by default
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("the " + kind + " in " + file
                    + " can be read or changed by others on this computer; it is not used until that is mended: chmod 600 "
                    + file);
        }
    }

    /** What goes into a header; the client's own complaint about another character would repeat the secret. */
    private static String printable(String kind, String secret) {
        if (!secret.chars().allMatch(character -> character > ' ' && character < 0x7f) && !kind.equals("password")) {
            throw new IllegalArgumentException(
                    "the " + kind + " has a space, a line break or a character beyond ASCII in it");
        }
        return secret;
    }
}
