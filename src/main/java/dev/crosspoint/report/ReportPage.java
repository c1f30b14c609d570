package dev.crosspoint.report;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.report.HtmlReport.Drawing;
import dev.crosspoint.report.markup.Markup;
import dev.crosspoint.store.RunNotes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The page: what was found first, then what was done. It is well-formed XML as well as HTML, and refers to nothing outside. */
final class ReportPage {

    private static final Set<String> OUTCOMES = Set.of("completed", "stopped", "aborted", "failed");

    private final RunView run;
    private final AnalysisResult result;
    private final List<Drawing> drawings;
    private final RunNotes notes;
    private final Markup page = new Markup();

    private ReportPage(RunView run, AnalysisResult result, List<Drawing> drawings, RunNotes notes) {
        this.run = run;
        this.result = result;
        this.drawings = drawings;
        this.notes = notes;
    }

    /**
     * Returns the page.
     *
     * @param drawings the figures of the result, drawn
     */
    static String html(RunView run, AnalysisResult result, List<Drawing> drawings, RunNotes notes) {
        return new ReportPage(run, result, drawings, notes).html();
    }

    private String html() {
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        head();
        page.open("body").open("main");
        header();
        FindingsSection.add(page, "Findings", result.headlines());
        figures();
        remarks();
        if (!result.furtherFindings().isEmpty()) {
            FindingsSection.add(page, "Further findings", result.furtherFindings());
        }
        NotesSection.add(page, notes);
        RunSection.add(page, run);
        DataSection.add(page, run);
        limits();
        page.close().close().close();
        return page.toString();
    }

    private void head() {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element(
                "title",
                run.title()
                        + run.text("/start/device")
                                .map(device -> " · " + device)
                                .orElse(""));
        page.open("style").raw(styleSheet()).close().close();
    }

    private static String styleSheet() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css from the program's own files", e);
        }
    }

    private void header() {
        page.open("header");
        if (run.isSimulated()) {
            page.element("p", "Simulated instruments: no real device was measured.", "class", "simulated");
        }
        page.element("h1", run.title());
        page.open("p", "class", "outcome");
        String outcome = run.text("/stop/outcome")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("no stop record");
        page.element("span", outcome, "class", "badge " + (OUTCOMES.contains(outcome) ? outcome : "unknown"));
        page.text(
                run.hasStopped()
                        ? run.text("/stop/reason").orElse("")
                        : "The run was cut short, or was still going on when this report was written.");
        page.close().open("dl");
        fact("Device", run.text("/start/device").orElse(RunView.NOT_RECORDED));
        fact("Sample", run.text("/start/sample").orElse(RunView.NOT_RECORDED));
        fact("Started", run.time("/start/time").orElse(RunView.NOT_RECORDED));
        run.duration().ifPresent(duration -> fact("Took", Wording.duration(duration)));
        page.close().close();
    }

    private void fact(String name, String value) {
        page.open("div").element("dt", name).element("dd", value).close();
    }

    private void figures() {
        if (drawings.isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Figures");
        for (int i = 0; i < drawings.size(); i++) {
            Figure figure = drawings.get(i).figure();
            page.open("figure", "id", figure.name()).raw(drawings.get(i).svg()).open("figcaption");
            page.element("strong", "Figure " + (i + 1) + ". " + figure.title() + ".")
                    .text(" " + figure.caption());
            page.close().close();
        }
        page.close();
    }

    private void remarks() {
        if (!result.remarks().isEmpty()) {
            page.open("section").element("h2", "Remarks");
            list(result.remarks());
            page.close();
        }
    }

    private void list(List<String> items) {
        page.open("ul");
        items.forEach(item -> page.element("li", item));
        page.close();
    }

    private void limits() {
        page.open("section").element("h2", "Limits of the analysis");
        list(AnalysisLimits.of(run, result.findings().stream().anyMatch(Finding.Unresolved.class::isInstance)));
        page.close();
    }
}
