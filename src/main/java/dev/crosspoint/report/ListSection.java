package dev.crosspoint.report;

import dev.crosspoint.report.markup.Markup;
import java.util.List;

/** A section of plain sentences; nothing where there are none. */
final class ListSection {

    private ListSection() {}

    static void add(Markup page, String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.open("section").element("h2", heading).open("ul");
            items.forEach(item -> page.element("li", item));
            page.close().close();
        }
    }
}
