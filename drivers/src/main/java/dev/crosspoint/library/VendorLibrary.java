package dev.crosspoint.library;

import java.util.List;

/**
 * A library of an instrument maker.
 *
 * @param name its name without what a system puts around it: {@code ps6000} is {@code libps6000.so} or {@code ps6000.dll}
 * @param linuxFolders where the maker's packages put it on Linux; searched behind the system's own folders, as the others are
 * @param macFolders where the maker's installers put it on macOS
 * @param windowsFolders where they put it on Windows
 * @param installer what a user installs to get it
 */
public record VendorLibrary(
        String name,
        List<String> linuxFolders,
        List<String> macFolders,
        List<String> windowsFolders,
        String installer) {

    public VendorLibrary {
        linuxFolders = List.copyOf(linuxFolders);
        macFolders = List.copyOf(macFolders);
        windowsFolders = List.copyOf(windowsFolders);
    }
}
