package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.PhaseLaw;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The frequency sweep of a channel. */
final class SweepSettings {
    /** In s ("33500 Series Operating and Service Guide", {@code SWEep:TIME}, linear). */
    static final Limits DURATIONS = new Limits(1e-3, 250_000);

    /** How the frequency goes. */
    enum Spacing implements Mnemonic {
        LINEAR("LINear"),
        LOGARITHMIC("LOGarithmic");

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

    SweepSettings copy() {
        SweepSettings copy = new SweepSettings();
        copy.on = on;
        copy.spacing = spacing;
        copy.duration = duration;
        copy.start = start;
        copy.stop = stop;
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

    /** Takes both ends to within what the function can do, and switches off what has no sweeps. */
    void settle(WaveformSettings waveform, Notices notices) {
        if (on && !waveform.function.isSwept()) {
            on = false;
            notices.conflict("not able to sweep this function");
        } else if (on) {
            start = waveform.frequencies().clamp(start);
            stop = waveform.frequencies().clamp(stop);
        }
    }

    PhaseLaw law() {
        return spacing == Spacing.LINEAR
                ? new PhaseLaw.Linear(start, stop, duration)
                : new PhaseLaw.Logarithmic(start, stop, duration);
    }
}
