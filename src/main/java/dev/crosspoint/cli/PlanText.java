package dev.crosspoint.cli;

import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.station.BenchFile;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a run would do, for a person. */
final class PlanText {

    private PlanText() {}

    static void print(PrintWriter terminal, ProtocolFile protocol, BenchFile bench, Plan plan) {
        BenchSettings settings = bench.settings();
        SiteLimits limits = settings.siteLimits();
        terminal.println(protocol.title() + " on " + settings.name()
                + (bench.simulation().isPresent() ? " (simulated: no hardware is touched)" : ""));
        plan.summary().forEach(line -> terminal.println("  " + line));
        terminal.println("  duration " + duration(plan.duration()) + ", " + plan.readings() + " readings, up to "
                + size(plan.bytes()) + " while measuring");
        terminal.println("  worst case " + against(plan.worstCase().voltage(), OptionalDouble.of(limits.voltage()), "V")
                + ", " + against(plan.worstCase().current(), OptionalDouble.of(limits.current()), "A")
                + ", " + against(plan.worstCase().charge(), limits.charge(), "C")
                + ", " + against(plan.worstCase().energy(), limits.energy(), "J"));
    }

    private static String against(double worst, OptionalDouble limit, String unit) {
        return Quantities.approximately(worst, unit)
                + (limit.isPresent() ? " (limit " + Quantities.format(limit.getAsDouble(), unit) + ")" : "");
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return Quantities.approximately(seconds, "s");
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / 1e3))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
