package dev.crosspoint.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names in settings files, in lower case with hyphens, and what to say of one that is not known. */
final class Names {

    private Names() {}

    /** Returns {@code read-voltage} for {@code readVoltage} and for {@code ReadVoltage}. */
    static String hyphenated(String javaName) {
        return javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns {@code two-wire} for {@code TWO_WIRE}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns {@code one of single, double, bipolar}. */
    static String oneOf(Collection<String> names) {
        return names.size() == 1 ? names.iterator().next() : "one of " + String.join(", ", names);
    }

    /** Returns {@code duble is not known (did you mean double?)}. */
    static String unknown(String given, Collection<String> known) {
        String suggestion = nearest(given, known)
                .map(name -> " (did you mean " + name + "?)")
                .orElse("");
        return Excerpt.of(given) + " is not known" + suggestion;
    }

    /** Returns the known name that a typing error turns into the given one, if there is one. */
    static Optional<String> nearest(String given, Collection<String> known) {
        String name = hyphenated(given.strip()).replace('_', '-').replace(' ', '-');
        if (name.length() > 2 * longest(known)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static int longest(Collection<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The optimal string alignment distance: letters added, left out, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
