package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.time.Timeline;

/** A time over which voltage and current at the terminals are averaged. */
record Aperture(
        Timeline timeline,
        SourceStage stage,
        long start,
        boolean connected,
        double voltageIntegral,
        double currentIntegral,
        double limitedTime) {

    /**
     * The means over an aperture.
     *
     * @param voltage in V
     * @param current in A
     * @param limited whether the source was held back by its limit at any time of it
     */
    record Means(double voltage, double current, boolean limited) {}

    /** Begins at the present time. */
    static Aperture open(Timeline timeline, SourceStage stage) {
        SourceTerminal terminal = stage.terminal();
        return new Aperture(
                timeline,
                stage,
                timeline.time(),
                stage.isOn(),
                terminal.voltageIntegral(),
                terminal.currentIntegral(),
                terminal.limitedTime());
    }

    /** Ends at the present time; nothing is measured if the relay was open at either end. */
    Means close() {
        SourceTerminal terminal = stage.terminal();
        double seconds = (timeline.time() - start) * 1e-9;
        boolean wholly = connected && stage.isOn();
        return wholly
                ? new Means(
                        (terminal.voltageIntegral() - voltageIntegral) / seconds,
                        (terminal.currentIntegral() - currentIntegral) / seconds,
                        terminal.limitedTime() > limitedTime)
                : new Means(0, 0, false);
    }
}
