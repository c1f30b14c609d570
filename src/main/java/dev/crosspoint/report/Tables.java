package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.report.markup.Markup;
import java.util.List;
import java.util.Set;

/** Tables of the page. */
final class Tables {

    private Tables() {}

    static void head(Markup page, List<String> headings) {
        page.open("thead").open("tr");
        headings.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close();
    }

    /** Adds a row of a name and what is recorded under it. */
    static void row(Markup page, String name, String value) {
        page.open("tr").element("th", name, "scope", "row").element("td", value).close();
    }

    /** Adds a row for every part of a recorded object but those left out. */
    static void rows(Markup page, JsonNode object, Set<String> leftOut) {
        object.properties().forEach(part -> {
            if (!leftOut.contains(part.getKey())) {
                row(page, Wording.label(part.getKey()), Wording.value(part.getKey(), part.getValue()));
            }
        });
    }
}
