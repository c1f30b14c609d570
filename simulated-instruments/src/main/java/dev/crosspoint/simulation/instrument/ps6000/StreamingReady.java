package dev.crosspoint.simulation.instrument.ps6000;

/** Is told, during {@code getStreamingLatestValues}, what is new in the buffers ({@code ps6000StreamingReady}). */
@FunctionalInterface
public interface StreamingReady {

    /**
     * Takes note of new samples.
     *
     * @param count how many in each buffer, reduced if that was asked for
     * @param startIndex index of the first one in the buffers
     * @param overflow bit n is set if channel n was over range
     * @param triggerAt index of the trigger relative to {@code startIndex}, if it is among them
     * @param triggered whether it is
     * @param autoStop whether the acquisition has come to its end
     */
    void ready(
            short handle,
            int count,
            int startIndex,
            short overflow,
            int triggerAt,
            boolean triggered,
            boolean autoStop);
}
