package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.scpi.smu.SmuChannel;
import dev.crosspoint.scpi.smu.SmuTiming;

/** One channel of a B2900A: a source-measure unit with sweeps and pulses by its own clock. */
public final class B2900Channel extends SmuChannel implements PulsedSource {
    private final B2900Dialect dialect;

    B2900Channel(Identity identity, B2900Dialect dialect, SmuTiming timing) {
        super(identity, dialect, timing);
        this.dialect = dialect;
    }

    @Override
    public RunningSweep start(EnergisedOutput output, SourcePulses pulses) {
        return begin(output, limits -> dialect.program(limits, pulses));
    }
}
