package dev.crosspoint.report;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.report.markup.Markup;
import dev.crosspoint.store.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of several runs: which they are, and what they tell together. */
final class SeriesPage {

    private static final List<String> HEADINGS = List.of("Run", "Protocol", "Device", "Started", "Outcome");

    private SeriesPage() {}

    static String html(List<StoredRun> runs, AnalysisResult result, List<Drawing> drawings) {
        Markup page = new Markup();
        String title = runs.size() + " runs together";
        PageHead.open(page, title);
        page.open("body").open("main").open("header");
        long simulated =
                runs.stream().map(SeriesPage::view).filter(RunView::isSimulated).count();
        if (simulated > 0) {
            String which = simulated == runs.size()
                    ? "no real device was measured."
                    : "some of the runs measured no real device.";
            page.element("p", "Simulated instruments: " + which, "class", "simulated");
        }
        page.element("h1", title).close();
        FindingsSection.add(page, "Findings", result.headlines());
        FiguresSection.add(page, drawings);
        ListSection.add(page, "Remarks", result.remarks());
        if (!result.furtherFindings().isEmpty()) {
            FindingsSection.add(page, "Further findings", result.furtherFindings());
        }
        runs(page, runs);
        ListSection.add(page, "Limits of the analysis", limits(result));
        page.close().close().close();
        return page.toString();
    }

    private static void runs(Markup page, List<StoredRun> runs) {
        page.open("section").element("h2", "Runs").open("table");
        Tables.head(page, HEADINGS);
        page.open("tbody");
        for (StoredRun run : runs) {
            RunView view = view(run);
            page.open("tr").element("th", name(run.folder()), "scope", "row");
            page.element("td", view.title());
            page.element("td", view.text("/start/device").orElse(RunView.NOT_RECORDED));
            page.element("td", view.time("/start/time").orElse(RunView.NOT_RECORDED));
            page.element("td", view.text("/stop/outcome").orElse("no stop record"))
                    .close();
        }
        page.close().close().close();
    }

    private static RunView view(StoredRun run) {
        return new RunView(run.record());
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private static List<String> limits(AnalysisResult result) {
        List<String> limits = new ArrayList<>();
        limits.add("The findings rest on the runs named above and on no others, by the method named with each.");
        limits.add(
                "The intervals are 95 % intervals from the scatter within and between these runs. Unless a method says"
                        + " so, they do not contain the instruments' calibration uncertainty.");
        if (result.findings().stream().anyMatch(Finding.Unresolved.class::isInstance)) {
            limits.add("What is not resolved is not zero: the runs bound it only as stated.");
        }
        return limits;
    }
}
