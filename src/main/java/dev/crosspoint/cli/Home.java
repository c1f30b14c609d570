package dev.crosspoint.cli;

import java.nio.file.Path;

/** The folder that Crosspoint was started from, as its launcher says; the working folder where there was no launcher. */
final class Home {

    private Home() {}

    static Path file(String path) {
        Path home = Path.of(System.getProperty("crosspoint.home", "")).toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        Path file = home.resolve(path);
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
