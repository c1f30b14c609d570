package dev.crosspoint.simulation.tsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.lua51.Lua51;

/** The native Lua. */
final class NativeLua {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLua.class);

    /** Where LuaJava unpacks its library (GlobalLibraryLoader), to leave it there for whoever comes next. */
    private static final String FOLDER_PROPERTY = "java.io.tmpdir";

    private static boolean loaded;

    private NativeLua() {}

    /** Returns a new Lua in which nothing is defined. */
    static synchronized Lua open() {
        if (!loaded) {
            loadLeavingNothingBehind();
            loaded = true;
        }
        return new Lua51();
    }

    /** Has the library unpacked into a folder that is nobody else's, and that is gone once the library is loaded. */
    private static void loadLeavingNothingBehind() {
        try {
            Path folder = Files.createTempDirectory("crosspoint-lua");
            String before = System.setProperty(FOLDER_PROPERTY, folder.toString());
            try {
                new Lua51().close();
            } finally {
                System.setProperty(FOLDER_PROPERTY, before);
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place to unpack Lua: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                // Windows keeps a library that is in use.
                LOG.debug("{} stays", file, e);
                return;
            }
        }
    }
}
