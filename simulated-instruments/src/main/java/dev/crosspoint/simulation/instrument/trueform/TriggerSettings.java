package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Sign;
import dev.crosspoint.simulation.instrument.generator.Trigger;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What sets off the bursts and sweeps of a channel. */
final class TriggerSettings {
    /** In s ("33500 Series Operating and Service Guide", {@code TRIGger:TIMer}). */
    static final Limits TIMERS = new Limits(1e-6, 8000);
    /** In s ({@code TRIGger:DELay}). */
    static final Limits DELAYS = new Limits(0, 1000);
    /** Only counts while triggers have to be asked for, which nobody can ({@code INITiate:CONTinuous OFF}). */
    static final Limits COUNTS = new Limits(1, 1e6);

    /** Where triggers come from. */
    enum Source implements Mnemonic {
        IMMEDIATE("IMMediate", TriggerSource.INTERNAL),
        EXTERNAL("EXTernal", TriggerSource.EXTERNAL),
        TIMER("TIMer", TriggerSource.INTERNAL),
        BUS("BUS", TriggerSource.MANUAL);

        private final String keyword;
        private final TriggerSource kind;

        Source(String keyword, TriggerSource kind) {
            this.keyword = keyword;
            this.kind = kind;
        }

        @Override
        public String keyword() {
            return keyword;
        }

        TriggerSource kind() {
            return kind;
        }
    }

    Source source = Source.IMMEDIATE;
    Sign slope = Sign.POSITIVE;
    double count = 1;
    /** In s, of the source of that name. */
    double timer = 1;
    /** In s, from the trigger to the first cycle. */
    double delay;

    TriggerSettings copy() {
        TriggerSettings copy = new TriggerSettings();
        copy.source = source;
        copy.slope = slope;
        copy.count = count;
        copy.timer = timer;
        copy.delay = delay;
        return copy;
    }

    /** Returns the trigger; {@code immediate} is the time in s from one to the next where they come as soon as possible. */
    Trigger trigger(double immediate) {
        double repetition = source == Source.TIMER ? Math.max(timer, immediate) : immediate;
        return new Trigger(source.kind(), repetition, slope == Sign.POSITIVE);
    }
}
