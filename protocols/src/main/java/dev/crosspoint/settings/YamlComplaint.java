package dev.crosspoint.settings;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What a YAML parser complains of, in words that help somebody who edits settings. */
final class YamlComplaint {

    private YamlComplaint() {}

    static String of(MarkedYAMLException complaint) {
        String problem = complaint.getProblem();
        if (problem.contains("\\t(TAB)")) {
            return "a tab cannot stand here; indent with spaces";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon is not expected here; check the indentation of this line and the one above, or quote the text";
        }
        if (problem.contains("that cannot start any token")) {
            return problem.replaceFirst("that cannot start.*", "that cannot begin a value; quote the text");
        }
        String context = complaint.getContext() == null ? "" : complaint.getContext() + ", ";
        return "this is not valid YAML: " + context + Excerpt.of(problem);
    }

    static String of(ReaderException complaint) {
        return String.format(Locale.ROOT, "the character U+%04X cannot stand in YAML", complaint.getCodePoint());
    }
}
