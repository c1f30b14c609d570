package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;

/** Looks for the cycle after which the window stayed below the ratio of a collapse. */
final class CollapseSearch {
    private final EnduranceSettings settings;
    private long windows;
    private long lastOpen;
    private long firstBelow;
    private int below;
    private boolean collapsed;

    CollapseSearch(EnduranceSettings settings) {
        this.settings = settings;
    }

    /** Takes the window of a cycle that was read; one whose bound lies below the ratio tells neither way. */
    void add(long cycle, Window window) {
        windows++;
        boolean undecided = window instanceof Window.AtLeast bound && bound.ratio() < settings.collapseRatio();
        if (collapsed || undecided) {
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

    /** Returns how many cycles the window lasted; without a collapse the last cycle that was read as open is the lower bound. */
    Finding finding() {
        String name = "endurance_cycles";
        String method = "cycles until the ratio of the resistances stayed below "
                + SiFormat.nominal(settings.collapseRatio(), "1") + " for " + settings.collapseCycles()
                + (settings.collapseCycles() == 1 ? " read cycle" : " read cycles in a row");
        if (windows == 0) {
            return new Finding.Unresolved(name, "1", 0, "no cycle has both reads", method);
        }
        return new Finding.Resolved(
                name,
                lastOpen,
                "1",
                lastOpen,
                collapsed ? firstBelow : Double.POSITIVE_INFINITY,
                windows,
                method
                        + (collapsed
                                ? ": between the last cycle read above and the first below"
                                : "; that did not happen, so the last cycle read above is a lower bound"));
    }
}
