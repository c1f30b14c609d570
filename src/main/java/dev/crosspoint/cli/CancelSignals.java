package dev.crosspoint.cli;

import dev.crosspoint.measurement.Measurement;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C and SIGTERM while a measurement runs: the first cancels it, the second switches the outputs off at once and ends the
 * program. Closing gives the signals their former meaning back.
 */
final class CancelSignals implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final Measurement measurement;
    private final PrintWriter terminal;
    private final Map<Signal, SignalHandler> former = new LinkedHashMap<>();
    private boolean cancelled;

    CancelSignals(Measurement measurement, PrintWriter terminal) {
        this.measurement = measurement;
        this.terminal = terminal;
        for (String name : SIGNALS) {
            Signal signal = new Signal(name);
            former.put(signal, Signal.handle(signal, this::handle));
        }
    }

    private synchronized void handle(Signal signal) {
        if (!cancelled) {
            cancelled = true;
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

    @Override
    public void close() {
        former.forEach(Signal::handle);
    }
}
