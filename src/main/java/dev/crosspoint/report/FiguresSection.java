package dev.crosspoint.report;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.report.markup.Markup;
import java.util.List;

/** The figures, each with its caption; nothing where there are none. */
final class FiguresSection {

    private FiguresSection() {}

    static void add(Markup page, List<Drawing> drawings) {
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
}
