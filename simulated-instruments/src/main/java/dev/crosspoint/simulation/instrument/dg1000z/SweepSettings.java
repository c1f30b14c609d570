package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.PhaseLaw;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The frequency sweep of a channel. */
final class SweepSettings {

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

    boolean on;
    Spacing spacing = Spacing.LINEAR;
    /** In s. */
    double duration = 1;
    /** In Hz. */
    double start = 100;
    /** In Hz. */
    double stop = 1000;

    int steps = 2;
    TriggerSource source = TriggerSource.INTERNAL;

    SweepSettings copy() {
        SweepSettings copy = new SweepSettings();
        copy.on = on;
        copy.spacing = spacing;
        copy.duration = duration;
        copy.start = start;
        copy.stop = stop;
        copy.steps = steps;
        copy.source = source;
        return copy;
    }

    double center() {
        return (start + stop) / 2;
    }

    /** In Hz, negative where the frequency falls. */
    double span() {
        return stop - start;
    }

    /** Sets both ends by their middle and their distance in Hz. */
    void range(double center, double span) {
        start = center - span / 2;
        stop = center + span / 2;
    }

    /** Returns the spans that the middle leaves. */
    Limits spans(Limits frequencies) {
        double widest = 2 * Math.min(center() - frequencies.minimum(), frequencies.maximum() - center());
        return new Limits(-widest, widest);
    }

    /** Takes both ends to within what the shape can do, and switches off what it has no sweeps of. */
    void settle(WaveformSettings waveform) {
        on &= waveform.shape.isPeriodic() && waveform.shape != Shape.PULSE && waveform.shape != Shape.HARMONIC;
        start = waveform.frequencies().clamp(start);
        stop = waveform.frequencies().clamp(stop);
    }

    PhaseLaw law() {
        return switch (spacing) {
            case LINEAR -> new PhaseLaw.Linear(start, stop, duration);
            case LOGARITHMIC -> new PhaseLaw.Logarithmic(start, stop, duration);
            case STEPPED -> new PhaseLaw.Stepped(start, stop, duration, steps);
        };
    }
}
