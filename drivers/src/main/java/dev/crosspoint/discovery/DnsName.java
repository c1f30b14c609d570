package dev.crosspoint.discovery;

import java.util.List;
import java.util.Locale;

/**
 * A name in the domain name system; letter case does not matter.
 *
 * @param labels its parts, which may hold any characters, the top-level domain last
 */
record DnsName(List<String> labels) {

    DnsName {
        labels = labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList();
    }

    /** Returns the name whose parts are separated by dots. */
    static DnsName of(String dotted) {
        return new DnsName(List.of(dotted.split("\\.")));
    }

    @Override
    public String toString() {
        return String.join(".", labels);
    }
}
