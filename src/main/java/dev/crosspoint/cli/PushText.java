package dev.crosspoint.cli;

import dev.crosspoint.influx.PushResult;
import dev.crosspoint.influx.SinkFile;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What a database has of a run, for a person. */
final class PushText {

    private PushText() {}

    static void print(PrintWriter terminal, Path run, SinkFile sink, PushResult result) {
        String where = sink.settings().target();
        result.undelivered()
                .ifPresentOrElse(
                        reason -> terminal.println(
                                "Not all of " + run + " is in the database yet (" + where + "): " + reason
                                        + System.lineSeparator() + "  Nothing is lost; later: crosspoint push " + run
                                        + " --sink "
                                        + sink.file()),
                        () -> terminal.println(
                                "In the database (" + where + "): " + result.points() + " points of " + run));
        if (result.rejected() > 0) {
            terminal.println("  " + result.rejected() + " points were rejected; they are in " + result.rejectedFile()
                    + " with the server's words");
        }
        if (result.valuesLeftOut() > 0) {
            terminal.println("  " + result.valuesLeftOut()
                    + " values are not finite, as where nothing was measured; their fields were left out");
        }
        if (result.pointsLeftOut() > 0) {
            terminal.println("  " + result.pointsLeftOut() + " points without any value or time were left out");
        }
    }
}
