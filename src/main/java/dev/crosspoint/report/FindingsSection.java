package dev.crosspoint.report;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.report.markup.Markup;
import java.util.List;

/** The table of findings: what was found, how sure it is, and what the run cannot tell. */
final class FindingsSection {

    private static final List<String> HEADINGS = List.of("Quantity", "Value", "95 % interval", "n", "Method");

    private FindingsSection() {}

    static void add(Markup page, String heading, List<Finding> findings) {
        page.open("section").element("h2", heading);
        if (findings.isEmpty()) {
            page.element("p", "The analysis has no findings for this run.");
        } else {
            page.open("table", "class", "findings");
            Tables.head(page, HEADINGS);
            page.open("tbody");
            findings.forEach(finding -> row(page, finding));
            page.close().close();
        }
        page.close();
    }

    private static void row(Markup page, Finding finding) {
        page.open("tr")
                .element(
                        "th", (Wording.words(finding.name()) + " " + finding.conditionsText()).strip(), "scope", "row");
        if (finding instanceof Finding.Resolved resolved) {
            resolved(page, resolved);
        } else if (finding instanceof Finding.Unresolved unresolved) {
            page.open("td", "class", "unresolved", "colspan", "2", "data-label", HEADINGS.get(1));
            page.element("strong", "not resolved")
                    .text(": " + unresolved.reason())
                    .close();
        }
        page.element("td", Long.toString(finding.n()), "class", "number", "data-label", HEADINGS.get(3));
        page.element("td", finding.method(), "class", "method", "data-label", HEADINGS.get(4))
                .close();
    }

    private static void resolved(Markup page, Finding.Resolved finding) {
        boolean counted = finding.isExactCount();
        String value = counted
                ? SiFormat.count(finding.value())
                : SiFormat.withInterval(finding.value(), finding.low(), finding.high(), finding.unit());
        String interval = counted
                ? "exact count"
                : SiFormat.interval(finding.value(), finding.low(), finding.high(), finding.unit());
        page.element("td", Wording.typographic(value), "class", "number value", "data-label", HEADINGS.get(1));
        page.element("td", Wording.typographic(interval), "class", "number", "data-label", HEADINGS.get(2));
    }
}
