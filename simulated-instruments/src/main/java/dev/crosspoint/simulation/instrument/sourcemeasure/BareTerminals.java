package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.circuit.Drive;
import dev.crosspoint.simulation.circuit.SourceTerminal;
import dev.crosspoint.simulation.time.Timeline;

/** Terminals with nothing at them: no current flows, and the voltage is what the source makes it. */
final class BareTerminals implements SourceTerminal {
    private final Timeline timeline;
    private double voltage;
    private boolean limited;
    private double voltageIntegral;
    private double limitedTime;
    private long since;

    BareTerminals(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void drive(Drive drive) {
        bringUpToDate();
        if (drive instanceof Drive.Voltage source) {
            voltage = source.target();
            limited = false;
        } else if (drive instanceof Drive.Current source && source.target() != 0) {
            voltage = source.target() > 0 ? source.positiveLimit() : source.negativeLimit();
            limited = true;
        } else {
            voltage = 0;
            limited = false;
        }
    }

    private void bringUpToDate() {
        double seconds = (timeline.time() - since) * 1e-9;
        voltageIntegral += voltage * seconds;
        limitedTime += limited ? seconds : 0;
        since = timeline.time();
    }

    @Override
    public double voltage() {
        return voltage;
    }

    @Override
    public double current() {
        return 0;
    }

    @Override
    public double voltageIntegral() {
        bringUpToDate();
        return voltageIntegral;
    }

    @Override
    public double currentIntegral() {
        return 0;
    }

    @Override
    public double limitedTime() {
        bringUpToDate();
        return limitedTime;
    }
}
