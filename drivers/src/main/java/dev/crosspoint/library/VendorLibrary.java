package dev.crosspoint.library;

import com.sun.jna.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A library of an instrument maker.
 *
 * @param name its name without what a system puts around it: {@code ps6000} is {@code libps6000.so} or {@code ps6000.dll}
 * @param linux where else to look for it on Linux, in this order: other names of it, or files by their whole path
 * @param mac where else on macOS
 * @param windows where else on Windows
 * @param installer what a user installs to get it
 */
public record VendorLibrary(String name, List<String> linux, List<String> mac, List<String> windows, String installer) {

    public VendorLibrary {
        linux = List.copyOf(linux);
        mac = List.copyOf(mac);
        windows = List.copyOf(windows);
    }

    /** Returns where to look for it on this computer, the name first. */
    List<String> candidates() {
        List<String> candidates = new ArrayList<>(List.of(name));
        if (Platform.isWindows()) {
            candidates.addAll(windows);
        } else {
            candidates.addAll(Platform.isMac() ? mac : linux);
        }
        return candidates;
    }
}
