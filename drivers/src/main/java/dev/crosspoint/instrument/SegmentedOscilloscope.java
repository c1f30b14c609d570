package dev.crosspoint.instrument;

/** Capability of an oscilloscope that takes several records in quick succession, each around a trigger of its own. */
public interface SegmentedOscilloscope {

    /**
     * Sets the oscilloscope as {@link Oscilloscope#arm} does, and starts to wait for the first of {@code segments} triggers.
     *
     * @throws LimitException if a setting lies outside what the instrument can do; nothing has been set then
     * @throws IllegalStateException if an earlier capture is still open
     */
    SegmentedCapture armSegments(CaptureSettings settings, int segments);
}
