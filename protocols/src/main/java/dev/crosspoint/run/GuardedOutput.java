package dev.crosspoint.run;

import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.Reading;

/** An output that is on and sends nothing beyond the site's limits. */
final class GuardedOutput implements EnergisedOutput {
    private final EnergisedOutput guarded;
    private final SiteGuard guard;

    GuardedOutput(EnergisedOutput guarded, SiteGuard guard) {
        this.guarded = guarded;
        this.guard = guard;
    }

    /** Returns the driver's own output, which its sweeps want to see. */
    static EnergisedOutput unwrap(EnergisedOutput output) {
        return output instanceof GuardedOutput wrapped ? wrapped.guarded : output;
    }

    @Override
    public void sourceVoltage(double volts) {
        guard.checkVoltages(volts);
        guarded.sourceVoltage(volts);
    }

    @Override
    public void sourceCurrent(double amperes) {
        guard.checkCurrents(amperes);
        guarded.sourceCurrent(amperes);
    }

    @Override
    public Reading measure() {
        return guarded.measure();
    }

    @Override
    public void close() {
        guarded.close();
    }
}
