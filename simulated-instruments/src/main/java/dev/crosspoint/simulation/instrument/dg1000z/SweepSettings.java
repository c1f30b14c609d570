package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.FrequencySweep;
import dev.crosspoint.simulation.instrument.generator.PhaseLaw;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The frequency sweep of a channel. */
final class SweepSettings extends FrequencySweep {

    /** How the frequency goes. */
    enum Spacing implements Mnemonic {
        LINEAR("LINear"),
        LOGARITHMIC("LOGarithmic"),
        STEPPED("STEp");

        private final String keyword;

        Spacing(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Spacing spacing = Spacing.LINEAR;
    int steps = 2;
    TriggerSource source = TriggerSource.INTERNAL;

    SweepSettings copy() {
        SweepSettings copy = new SweepSettings();
        copy.copyFrom(this);
        copy.spacing = spacing;
        copy.steps = steps;
        copy.source = source;
        return copy;
    }

    /** Takes both ends to within what the shape can do, and switches off what it has no sweeps of. */
    void settle(WaveformSettings waveform) {
        on &= waveform.shape.isPeriodic() && waveform.shape != Shape.PULSE && waveform.shape != Shape.HARMONIC;
        keepWithin(waveform.frequencies());
    }

    PhaseLaw law() {
        return switch (spacing) {
            case LINEAR -> new PhaseLaw.Linear(start, stop, duration);
            case LOGARITHMIC -> new PhaseLaw.Logarithmic(start, stop, duration);
            case STEPPED -> new PhaseLaw.Stepped(start, stop, duration, steps);
        };
    }
}
