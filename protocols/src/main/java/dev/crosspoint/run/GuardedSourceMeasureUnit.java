package dev.crosspoint.run;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;

/** A source-measure channel that sends nothing beyond the site's limits. */
final class GuardedSourceMeasureUnit extends GuardedInstrument<SourceMeasureUnit> implements SourceMeasureUnit {
    private final Runnable onEnergised;
    private SourceFunction source = SourceFunction.VOLTAGE;

    /**
     * Creates the guard.
     *
     * @param onEnergised called whenever the output has been switched on, to take a snapshot of the settings
     */
    GuardedSourceMeasureUnit(SourceMeasureUnit guarded, SiteGuard guard, Runnable onEnergised) {
        super(guarded, guard);
        this.onEnergised = onEnergised;
    }

    /** Returns the sweeps of a channel that has them, guarded alike. */
    HardwareSweep sweeps(HardwareSweep sweeps) {
        return new HardwareSweep() {
            @Override
            public int maximumSweepPoints() {
                return sweeps.maximumSweepPoints();
            }

            @Override
            public RunningSweep start(EnergisedOutput output, SourceSweep sweep) {
                guard().checkLevels(source, sweep.levels());
                return sweeps.start(GuardedOutput.unwrap(output), sweep);
            }
        };
    }

    /** Returns the pulses of a channel that has them, guarded alike. */
    PulsedSource pulses(PulsedSource pulses) {
        return new PulsedSource() {
            @Override
            public RunningSweep start(EnergisedOutput output, SourcePulses train) {
                guard().checkLevels(source, train.base(), train.level());
                return pulses.start(GuardedOutput.unwrap(output), train);
            }
        };
    }

    @Override
    public void configure(SourceMeasureSettings settings) {
        guarded().configure(settings);
        source = settings.source();
    }

    @Override
    public EnergisedOutput energise(Compliance compliance) {
        guard().checkCompliance(compliance);
        EnergisedOutput output = guarded().energise(compliance);
        SnapshotWhileOn.take(onEnergised, output::close);
        return new GuardedOutput(output, guard());
    }
}
