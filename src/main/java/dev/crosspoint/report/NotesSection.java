package dev.crosspoint.report;

import dev.crosspoint.report.markup.Markup;
import dev.crosspoint.store.RunNotes;
import java.time.Instant;

/** What people wrote about the run. */
final class NotesSection {

    private NotesSection() {}

    static void add(Markup page, RunNotes notes) {
        if (notes.tags().isEmpty() && notes.texts().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Notes");
        if (!notes.tags().isEmpty()) {
            page.element("p", "Tags: " + String.join(", ", notes.tags()));
        }
        if (!notes.texts().isEmpty()) {
            page.open("table", "class", "facts").open("tbody");
            notes.texts().forEach(note -> Tables.row(page, time(note.time()), note.text()));
            page.close().close();
        }
        page.close();
    }

    private static String time(Instant time) {
        return RunView.UTC.format(time);
    }
}
