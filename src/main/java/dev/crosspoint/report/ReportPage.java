package dev.crosspoint.report;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.report.markup.Markup;
import dev.crosspoint.store.RunNotes;
import java.util.List;
import java.util.Locale;
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
        head();
        page.open("body").open("main");
        header();
        FindingsSection.add(page, "Findings", result.headlines());
        FiguresSection.add(page, drawings);
        ListSection.add(page, "Remarks", result.remarks());
        if (!result.furtherFindings().isEmpty()) {
            FindingsSection.add(page, "Further findings", result.furtherFindings());
        }
        NotesSection.add(page, notes);
        RunSection.add(page, run);
        DataSection.add(page, run);
        boolean hasUnresolved = result.findings().stream().anyMatch(Finding.Unresolved.class::isInstance);
        ListSection.add(page, "Limits of the analysis", AnalysisLimits.of(run, hasUnresolved));
        page.close().close().close();
        return page.toString();
    }

    private void head() {
        String device = run.text("/start/device").map(name -> " · " + name).orElse("");
        PageHead.open(page, run.title() + device);
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
}
