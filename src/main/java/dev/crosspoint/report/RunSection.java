package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.report.markup.Markup;
import java.util.List;
import java.util.Set;

/** What was done: parameters, plan, bench, limits, instruments and their settings, seed and software. */
final class RunSection {

    private RunSection() {}

    static void add(Markup page, RunView run) {
        page.open("section").element("h2", "What was done");
        run.text("/start/description").ifPresent(text -> page.element("p", text));
        parameters(page, run.at("/start/parameters"));
        object(page, "Plan", run.at("/start/plan"), Set.of());
        object(page, "Bench and wiring", run.at("/start/bench"), Set.of("site_limits"));
        object(page, "Site limits", run.at("/start/bench/site_limits"), Set.of());
        instruments(page, run.at("/start/instruments"));
        provenance(page, run);
        page.close();
    }

    private static void parameters(Markup page, JsonNode parameters) {
        page.element("h3", "Parameters");
        if (parameters.isEmpty()) {
            page.element("p", RunView.NOT_RECORDED);
            return;
        }
        page.open("table");
        Tables.head(page, List.of("Parameter", "Value", "Meaning"));
        page.open("tbody");
        parameters.properties().forEach(parameter -> {
            page.open("tr")
                    .open("th", "scope", "row")
                    .element("code", parameter.getKey())
                    .close();
            page.element("td", Wording.value(parameter.getKey(), parameter.getValue()), "class", "nowrap");
            page.element("td", parameter.getValue().path("description").asText(""))
                    .close();
        });
        page.close().close();
    }

    private static void object(Markup page, String title, JsonNode object, Set<String> leftOut) {
        if (object.isEmpty()) {
            return;
        }
        page.element("h3", title).open("table", "class", "facts").open("tbody");
        Tables.rows(page, object, leftOut);
        page.close().close();
    }

    private static void instruments(Markup page, JsonNode instruments) {
        page.element("h3", "Instruments");
        if (instruments.isEmpty()) {
            page.element("p", RunView.NOT_RECORDED);
            return;
        }
        instruments.properties().forEach(instrument -> {
            page.open("table", "class", "facts")
                    .element("caption", instrument.getKey())
                    .open("tbody");
            Tables.rows(page, instrument.getValue(), Set.of("settings"));
            page.close().close();
            settings(page, instrument.getValue().path("settings"));
        });
    }

    private static void settings(Markup page, JsonNode settings) {
        if (settings.isEmpty()) {
            page.element("p", "Settings: " + RunView.NOT_RECORDED);
            return;
        }
        page.open("details").element("summary", "Settings at the start (" + settings.size() + ")");
        page.open("table", "class", "facts").open("tbody");
        settings.properties()
                .forEach(setting ->
                        Tables.row(page, setting.getKey(), Wording.value(setting.getKey(), setting.getValue())));
        page.close().close().close();
    }

    private static void provenance(Markup page, RunView run) {
        page.element("h3", "Provenance").open("table", "class", "facts").open("tbody");
        Tables.row(page, "Run", run.text("/id").orElse(RunView.NOT_RECORDED));
        Tables.row(page, "Protocol", run.text("/start/protocol").orElse(RunView.NOT_RECORDED));
        Tables.row(page, "Started", run.time("/start/time").orElse(RunView.NOT_RECORDED));
        Tables.row(page, "Ended", run.time("/stop/time").orElse(RunView.NOT_RECORDED));
        Tables.row(page, "Instruments", simulated(run));
        Tables.row(page, "Seed", run.text("/start/seed").orElse(RunView.NOT_RECORDED));
        Tables.row(
                page,
                "Software",
                "Crosspoint " + run.text("/start/version").orElse("of a version " + RunView.NOT_RECORDED) + ", commit "
                        + run.text("/start/commit").orElse(RunView.NOT_RECORDED));
        page.close().close();
    }

    private static String simulated(RunView run) {
        if (!run.at("/start/simulated").isBoolean()) {
            return "real or simulated: " + RunView.NOT_RECORDED;
        }
        return run.isSimulated() ? "simulated" : "real";
    }
}
