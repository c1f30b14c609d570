package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;

/** Looks for the cycle after which the window stayed below the ratio of a collapse. */
final class CollapseSearch {
    private final EnduranceSettings settings;
    private long lastWritten;
    private long lastOpen;
    private long firstBelow;
    private int below;
    private boolean collapsed;

    CollapseSearch(EnduranceSettings settings) {
        this.settings = settings;
    }

    /** Takes a cycle that was written, read or not. */
    void written(long cycle) {
        lastWritten = cycle;
    }

    /** Takes the window of a cycle that was read; one that is only bounded shows no collapse. */
    void add(long cycle, Window window) {
        if (collapsed) {
            return;
        }
        boolean closed = window instanceof Window.NotSeen
                || window instanceof Window.Measured measured && measured.ratio() < settings.collapseRatio();
        if (closed) {
            firstBelow = below == 0 ? cycle : firstBelow;
            below++;
            collapsed = below >= settings.collapseCycles();
        } else {
            lastOpen = cycle;
            below = 0;
        }
    }

    /** Returns how many cycles the window lasted; without a collapse the cycles that were written are the lower bound. */
    Finding finding() {
        String method = "cycles until the ratio of the resistances stayed below "
                + SiFormat.nominal(settings.collapseRatio(), "1") + " for " + settings.collapseCycles()
                + (settings.collapseCycles() == 1 ? " read cycle" : " read cycles in a row");
        if (collapsed) {
            return new Finding.Resolved(
                    "endurance_cycles",
                    lastOpen,
                    "1",
                    lastOpen,
                    firstBelow,
                    lastWritten,
                    method + ": between the last cycle read above and the first below");
        }
        return new Finding.Resolved(
                "endurance_cycles",
                lastWritten,
                "1",
                lastWritten,
                Double.POSITIVE_INFINITY,
                lastWritten,
                method + "; that did not happen, so the cycles that were written are a lower bound");
    }
}
