package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.analysis.neuron.SyntheticRun;
import java.util.ArrayList;
import java.util.List;

/** Keeps all pulses of a run. */
final class Trains implements TrainSink {

    final List<Baseline> baselines = new ArrayList<>();
    final List<PulseWindow> pulses = new ArrayList<>();
    final List<Long> samples = new ArrayList<>();
    int cutPulses;

    static Trains of(SyntheticRun run, boolean removal) {
        Trains trains = new Trains();
        new PulseTrains(50, removal).read(run, Waveform.readAll(run), trains);
        return trains;
    }

    @Override
    public void begin(Waveform waveform, Baseline baseline) {
        baselines.add(baseline);
    }

    @Override
    public void pulse(PulseWindow pulse) {
        pulses.add(pulse);
    }

    @Override
    public void end(long count, boolean cutPulse) {
        samples.add(count);
        cutPulses += cutPulse ? 1 : 0;
    }
}
