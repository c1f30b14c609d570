package dev.crosspoint.library;

import java.util.List;

/**
 * A library of an instrument maker.
 *
 * @param name its name without what a system puts around it: {@code ps6000} is {@code libps6000.so} or {@code ps6000.dll}
 * @param folders where the maker's installers put it, on any system; they are searched behind the system's own folders
 * @param installer what a user installs to get it
 */
public record VendorLibrary(String name, List<String> folders, String installer) {

    public VendorLibrary {
        folders = List.copyOf(folders);
    }
}
