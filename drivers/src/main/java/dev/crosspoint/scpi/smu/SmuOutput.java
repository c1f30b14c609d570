package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.SourceFunction;
import java.time.Duration;

/** The output of one channel while it is on. */
final class SmuOutput implements EnergisedOutput {
    /** A spot measurement may go through several ranges. */
    private static final int APERTURES_OF_A_MEASUREMENT = 20;

    private final SmuChannel owner;
    private final SmuDialect dialect;
    private final SmuLimits limits;
    private final Duration timeout;
    private volatile boolean revoked;
    private volatile boolean levelIsKnown = true;

    SmuOutput(SmuChannel owner, SmuDialect dialect, SmuLimits limits, Duration timeout) {
        this.owner = owner;
        this.dialect = dialect;
        this.limits = limits;
        this.timeout = timeout;
    }

    SmuLimits limits() {
        return limits;
    }

    /** Ends what its holder may do with the output, but for closing it. */
    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }

    /** Takes notice that a sweep was cut short, somewhere. */
    void sweepWasCutShort() {
        levelIsKnown = dialect.traits().knowsLevelAfterAbort();
    }

    @Override
    public void sourceVoltage(double volts) {
        source(SourceFunction.VOLTAGE, volts);
    }

    @Override
    public void sourceCurrent(double amperes) {
        source(SourceFunction.CURRENT, amperes);
    }

    @Override
    public Reading measure() {
        owner.requireOn(this);
        owner.requireNoSweep();
        if (!levelIsKnown) {
            throw new IllegalStateException(
                    dialect.where() + " stands somewhere in a sweep that was cut short; source a level first");
        }
        double conversions = APERTURES_OF_A_MEASUREMENT * (limits.aperture() + limits.lead());
        Duration longest = timeout.plusNanos(SweepPace.nanoseconds(conversions));
        return dialect.measure(limits.settings().source(), longest);
    }

    @Override
    public void close() {
        owner.switchOff(this);
    }

    private void source(SourceFunction quantity, double level) {
        owner.requireOn(this);
        owner.requireNoSweep();
        if (quantity != limits.settings().source()) {
            throw new IllegalStateException(dialect.where() + " is configured to source "
                    + limits.settings().source());
        }
        limits.checkLevel(level);
        dialect.source(quantity, level);
        levelIsKnown = true;
    }
}
