package dev.crosspoint.run;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.Map;

/**
 * An instrument between which and a protocol stand the site's limits; what sends nothing to the device passes as it is.
 *
 * @param <I> what the instrument can do
 */
abstract class GuardedInstrument<I extends Instrument> implements Instrument {
    private final I guarded;
    private final SiteGuard guard;

    GuardedInstrument(I guarded, SiteGuard guard) {
        this.guarded = guarded;
        this.guard = guard;
    }

    /** Returns the driver's own instrument. */
    final I guarded() {
        return guarded;
    }

    final SiteGuard guard() {
        return guard;
    }

    @Override
    public final Identity identity() {
        return guarded.identity();
    }

    @Override
    public final void safe() {
        guarded.safe();
    }

    @Override
    public final Map<String, String> settings() {
        return guarded.settings();
    }

    @Override
    public final void close() {
        guarded.close();
    }
}
