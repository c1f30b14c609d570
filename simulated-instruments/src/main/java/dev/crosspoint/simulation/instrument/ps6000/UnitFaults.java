package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.instrument.Fault;
import java.util.List;
import java.util.Locale;

/**
 * What goes wrong with a unit on USB. The messages of a fault are calls of functions whose name in the library, such as
 * {@code ps6000RunBlock}, contains its text:
 * {@link Fault.Kind#DISCONNECTED} pulls the plug at such a call, for good; {@link Fault.Kind#ERROR} has the call return the
 * error code as its status, with nothing carried out. Nothing else can happen to it.
 */
final class UnitFaults {
    /** What the name of each of its functions begins with. */
    private static final String LIBRARY = "ps6000";

    private final List<Fault> faults;
    private final long[] seen;

    UnitFaults(List<Fault> faults) {
        this.faults = faults;
        this.seen = new long[faults.size()];
    }

    static void requirePossible(Fault fault) {
        if (fault.kind() != Fault.Kind.DISCONNECTED && fault.kind() != Fault.Kind.ERROR) {
            throw new IllegalArgumentException(
                    "a PicoScope on USB can be disconnected or return an error, but a fault is "
                            + fault.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Counts a call.
     *
     * @throws Ps6000Exception with the code of an error that strikes
     * @return whether the plug has been pulled
     */
    boolean unplugsAt(String function) {
        boolean unplugged = false;
        int error = 0;
        for (int i = 0; i < seen.length; i++) {
            Fault fault = faults.get(i);
            if (isAbout(fault, function)) {
                long strikes = seen[i]++ - fault.after();
                boolean strikesNow = strikes >= 0 && strikes < fault.times().orElse(Integer.MAX_VALUE);
                unplugged |= strikesNow && fault.kind() == Fault.Kind.DISCONNECTED;
                error = strikesNow && fault.kind() == Fault.Kind.ERROR && error == 0 ? fault.errorCode() : error;
            }
        }
        if (error != 0 && !unplugged) {
            throw new Ps6000Exception(error, "injected error");
        }
        return unplugged;
    }

    private static boolean isAbout(Fault fault, String function) {
        String text = fault.message().orElse("").toUpperCase(Locale.ROOT);
        return (LIBRARY + function).toUpperCase(Locale.ROOT).contains(text);
    }
}
