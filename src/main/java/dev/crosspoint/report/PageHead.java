package dev.crosspoint.report;

import dev.crosspoint.report.markup.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page begins with: its title and its style sheet, within the page. */
final class PageHead {

    private PageHead() {}

    /** Opens the {@code html} element, which is left to the caller to close, and adds its head. */
    static void open(Markup page, String title) {
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title);
        page.open("style").raw(styleSheet()).close().close();
    }

    private static String styleSheet() {
        try (InputStream css = PageHead.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css from the program's own files", e);
        }
    }
}
