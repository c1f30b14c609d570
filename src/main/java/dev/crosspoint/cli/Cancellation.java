package dev.crosspoint.cli;

import dev.crosspoint.measurement.Measurement;
import java.io.PrintWriter;

/** What Ctrl-C means to a measurement: the first time cancel it, the second time switch off at once and end the program. */
final class Cancellation implements Runnable {
    private final Measurement measurement;
    private final PrintWriter terminal;
    private boolean asked;

    Cancellation(Measurement measurement, PrintWriter terminal) {
        this.measurement = measurement;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (isFirst()) {
            terminal.println("crosspoint: cancelling; outputs are being switched off (once more to force it)");
            measurement.cancel();
            return;
        }
        terminal.println("crosspoint: switching all outputs off at once");
        try {
            measurement.safe();
        } catch (RuntimeException e) {
            terminal.println(Failures.messageOf(e));
        } finally {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !asked;
        asked = true;
        return first;
    }
}
