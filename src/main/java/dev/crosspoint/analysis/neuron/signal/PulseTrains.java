package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.store.StoredRun;
import java.util.Map;
import java.util.SortedSet;

/**
 * Reads the pulse trains of a run.
 *
 * @param mains frequency of the mains, Hz
 * @param removal whether hum is to be removed from the capacitor's voltage
 */
public record PulseTrains(double mains, boolean removal) {

    /**
     * Hands every train to {@code sink}, one after the other.
     *
     * @return the numbers of the records that have samples but no row in the table of records; those are left out
     */
    public SortedSet<Long> read(StoredRun run, Map<Long, Waveform> waveforms, TrainSink sink) {
        return SampleReader.read(run, waveforms, new PulseCutter(sink, mains, removal));
    }
}
