package dev.crosspoint.run;

import dev.crosspoint.instrument.Capture;
import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Oscilloscope;
import java.util.Map;
import java.util.Optional;

/** An oscilloscope whose settings become part of the run's record; it sources nothing, so nothing holds it back. */
final class RecordedOscilloscope implements Oscilloscope {
    private final Oscilloscope oscilloscope;
    private final Runnable snapshot;
    private Optional<CaptureSettings> recorded = Optional.empty();

    /**
     * Creates the oscilloscope.
     *
     * @param snapshot takes a snapshot of the settings; called when it has been armed with others than before
     */
    RecordedOscilloscope(Oscilloscope oscilloscope, Runnable snapshot) {
        this.oscilloscope = oscilloscope;
        this.snapshot = snapshot;
    }

    @Override
    public int inputs() {
        return oscilloscope.inputs();
    }

    @Override
    public Capture arm(CaptureSettings settings) {
        Capture capture = oscilloscope.arm(settings);
        if (recorded.filter(settings::equals).isEmpty()) {
            SnapshotWhileOn.take(snapshot, capture::close);
            recorded = Optional.of(settings);
        }
        return capture;
    }

    @Override
    public Identity identity() {
        return oscilloscope.identity();
    }

    @Override
    public void safe() {
        oscilloscope.safe();
    }

    @Override
    public Map<String, String> settings() {
        return oscilloscope.settings();
    }

    @Override
    public void close() {
        oscilloscope.close();
    }
}
