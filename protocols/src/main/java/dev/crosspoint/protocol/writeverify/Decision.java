package dev.crosspoint.protocol.writeverify;

import java.util.Locale;

/** What follows from a verifying read. */
enum Decision {
    /** The conductance is accepted. */
    ACCEPT,
    /** It is too low, and a pulse shall raise it. */
    SET,
    /** It is too high, and a pulse shall lower it. */
    RESET,
    /** It is not accepted, but the pulses are used up. */
    GIVE_UP;

    /** Returns the decision after {@code pulses} pulses, of which {@code most} are allowed. */
    static Decision from(VerifyingRead read, Target target, int pulses, int most) {
        if (target.accepts(read.conductance())) {
            return ACCEPT;
        }
        if (pulses == most) {
            return GIVE_UP;
        }
        return read.isLimited() || read.conductance() > target.high() ? RESET : SET;
    }

    /** Returns whether no pulse follows. */
    boolean isLast() {
        return this == ACCEPT || this == GIVE_UP;
    }

    /** Returns the word that stands for it in tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
