package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.report.markup.Markup;
import java.util.List;

/** The files of the run, and how to read them elsewhere. */
final class DataSection {

    private DataSection() {}

    static void add(Markup page, RunView run) {
        page.open("section").element("h2", "Data");
        JsonNode stored = run.at("/stop/tables");
        if (stored.isEmpty()) {
            page.element("p", "Files, rows and checksums: " + RunView.NOT_RECORDED + ".");
        } else {
            files(page, stored);
            reading(page, stored);
        }
        columns(page, run.at("/tables"));
        page.close();
    }

    private static void files(Markup page, JsonNode stored) {
        page.open("table");
        Tables.head(page, List.of("Table", "File", "Rows", "SHA-256"));
        page.open("tbody");
        stored.properties().forEach(table -> {
            page.open("tr").element("th", table.getKey(), "scope", "row");
            page.open("td").element("code", text(table.getValue(), "file")).close();
            page.element("td", text(table.getValue(), "rows"), "class", "number");
            page.open("td", "class", "checksum")
                    .element("code", text(table.getValue(), "sha256"))
                    .close()
                    .close();
        });
        page.close().close();
    }

    private static void reading(Markup page, JsonNode stored) {
        stored.properties().forEach(table -> {
            String file = table.getValue().path("file").asText();
            if (file.endsWith(".parquet")) {
                String name = table.getKey().replaceAll("\\W", "_");
                page.element(
                        "p", "To read " + table.getKey() + " from the folder of this report, in Python and in MATLAB:");
                page.element("pre", "import pandas\n" + name + " = pandas.read_parquet(\"" + file + "\")");
                page.element("pre", name + " = parquetread(\"" + file + "\");\nhead(" + name + ")");
            }
        });
    }

    private static void columns(Markup page, JsonNode tables) {
        tables.properties().forEach(table -> {
            page.open("details").element("summary", "Columns of " + table.getKey());
            page.open("table");
            Tables.head(page, List.of("Column", "Type", "Unit", "Meaning"));
            page.open("tbody");
            for (JsonNode column : table.getValue().path("columns")) {
                page.open("tr")
                        .open("th", "scope", "row")
                        .element("code", text(column, "name"))
                        .close();
                for (String part : List.of("type", "unit", "description")) {
                    page.element("td", column.path(part).asText(""));
                }
                page.close();
            }
            page.close().close().close();
        });
    }

    private static String text(JsonNode node, String part) {
        return RunView.textOf(node.path(part)).orElse(RunView.NOT_RECORDED);
    }
}
