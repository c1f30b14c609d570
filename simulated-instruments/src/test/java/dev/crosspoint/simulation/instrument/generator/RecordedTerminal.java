package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.GeneratorTerminal;
import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Terminals that remember how and when they were driven, and an open end that shows it. */
public final class RecordedTerminal implements Circuit, GeneratorTerminal {

    /** From {@code time} ns on; nothing is connected where there is no voltage. */
    public record Change(long time, Optional<SegmentedVoltage> voltage) {}

    private final List<Change> changes = new ArrayList<>();
    private double resistance;
    private long time;

    @Override
    public synchronized void advanceTo(long newTime) {
        if (newTime < time) {
            throw new IllegalArgumentException("time does not go back from " + time + " to " + newTime);
        }
        time = newTime;
    }

    @Override
    public synchronized long time() {
        return time;
    }

    @Override
    public synchronized void drive(SegmentedVoltage openCircuitVoltage, double outputResistance) {
        resistance = outputResistance;
        changes.add(new Change(time, Optional.of(openCircuitVoltage)));
    }

    @Override
    public synchronized void disconnect() {
        changes.add(new Change(time, Optional.empty()));
    }

    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    public synchronized double resistance() {
        return resistance;
    }

    public synchronized boolean isDriven() {
        return !changes.isEmpty() && last().voltage().isPresent();
    }

    public synchronized Change last() {
        return changes.get(changes.size() - 1);
    }

    /** Returns the voltage {@code seconds} after the last change. */
    public double after(double seconds) {
        return last().voltage().orElseThrow().at(seconds).level();
    }

    /** Returns the segments of the last {@code seconds} that were driven, from the last change on. */
    public List<SegmentedVoltage.Segment> segments(double seconds) {
        List<SegmentedVoltage.Segment> segments = new ArrayList<>();
        SegmentedVoltage voltage = last().voltage().orElseThrow();
        for (double at = 0; at < seconds; at = segments.get(segments.size() - 1).end()) {
            segments.add(voltage.at(at));
            if (!(segments.get(segments.size() - 1).end() > at)) {
                throw new AssertionError("the segment at " + at + " s leads nowhere");
            }
        }
        return segments;
    }
}
