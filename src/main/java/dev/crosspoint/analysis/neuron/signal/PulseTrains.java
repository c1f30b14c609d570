package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.store.StoredRun;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the pulse trains of a run.
 *
 * @param mains frequency of the mains, Hz
 * @param removal whether hum is to be removed from the capacitor's voltage
 * @param settling time after a pulse until the capacitor has settled, s; infinite if not known
 */
public record PulseTrains(double mains, boolean removal, double settling) {

    /**
     * Hands every train to {@code sink}, one after the other. The samples are read once more before that if hum has to be
     * fitted between pulses.
     *
     * @return the numbers of the records that have samples but no row in the table of records; those are left out
     */
    public TreeSet<Long> read(StoredRun run, Map<Long, Waveform> waveforms, TrainSink sink) {
        Map<Long, SineFit> quiet = new HashMap<>();
        if (removal && waveforms.values().stream().anyMatch(waveform -> window(waveform) == MainsWindow.INPUT_OFF)) {
            SampleReader.read(run, waveforms, new QuietSamples(mains, settling, quiet));
        }
        return SampleReader.read(run, waveforms, new PulseCutter(sink, mains, removal, quiet));
    }

    /** Returns where the hum of a record can be fitted. */
    public MainsWindow window(Waveform waveform) {
        return MainsWindow.of(waveform, mains, settling);
    }
}
