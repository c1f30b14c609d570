package dev.crosspoint.driver.keithley;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.RevocableOutput;
import dev.crosspoint.scpi.SafeState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One channel of a Keithley source meter, with list sweeps by its own clock.
 *
 * <p>If the host dies in mid-sweep, the finite list ends the sweep and the output stays on at the last level, held to its
 * compliance. A sweep that ends at zero therefore ends safe without a host.
 */
final class SourceMeter implements SourceMeasureUnit, HardwareSweep, RevocableOutput {
    private final Identity identity;
    private final SourceMeterDialect dialect;
    private final DriverOptions options;
    private final Runnable release;
    private volatile Optional<SourceMeasureSettings> configured = Optional.empty();
    private volatile Optional<SourceMeterOutput> energised = Optional.empty();
    private volatile Optional<SourceMeterSweep> sweeping = Optional.empty();

    /**
     * Creates a channel; nothing is sent.
     *
     * @param release what closing the channel does once its output is off
     */
    SourceMeter(Identity identity, SourceMeterDialect dialect, DriverOptions options, Runnable release) {
        this.identity = identity;
        this.dialect = dialect;
        this.options = options;
        this.release = release;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public void configure(SourceMeasureSettings settings) {
        Runnable configuration = dialect.configuration(settings);
        requireOff();
        configured = Optional.empty();
        configuration.run();
        configured = Optional.of(settings);
    }

    @Override
    public EnergisedOutput energise(Compliance compliance) {
        SourceMeasureSettings settings =
                configured.orElseThrow(() -> new IllegalStateException(dialect.where() + " is not configured yet"));
        requireLimitOfTheOtherQuantity(settings.source(), compliance);
        dialect.ratings().checkCompliance(compliance);
        double aperture = settings.nplc() / options.lineFrequency();
        SourceMeterLimits limits = new SourceMeterLimits(
                dialect.ratings(),
                settings,
                compliance,
                aperture,
                dialect.conversionsBeforeReading() * aperture,
                dialect.mostPoints());
        limits.checkLevel(0);
        SourceMeterOutput output = new SourceMeterOutput(this, dialect, limits, options.timeout());
        dialect.link().exclusively(() -> {
            requireOff();
            try {
                dialect.source(settings.source(), 0);
                dialect.limit(settings, compliance);
                energised = Optional.of(output);
                dialect.switchOn();
            } catch (RuntimeException failure) {
                throw after(this::safe, failure);
            }
        });
        return output;
    }

    @Override
    public int maximumSweepPoints() {
        return dialect.mostPoints();
    }

    @Override
    public RunningSweep start(EnergisedOutput output, SourceSweep sweep) {
        SourceMeterOutput own = requireOn(output);
        requireNoSweep();
        SourceMeterPace pace = own.limits().check(sweep);
        SourceFunction source = own.limits().settings().source();
        dialect.abort();
        dialect.load(source, sweep.levels(), pace);
        try {
            dialect.initiate();
            SourceMeterSweep running = new SourceMeterSweep(
                    dialect, options, source, sweep.levels(), pace, () -> isUsable(output), own::sweepWasCutShort);
            sweeping = Optional.of(running);
            return running;
        } catch (RuntimeException failure) {
            throw after(dialect::abort, failure);
        }
    }

    @Override
    public void safe() {
        new SafeState(dialect.link(), List.of(this), dialect::switchOff).reach();
    }

    @Override
    public Map<String, String> settings() {
        return dialect.settings();
    }

    @Override
    public void close() {
        try {
            safe();
        } finally {
            release.run();
        }
    }

    @Override
    public void revokeOutput() {
        energised.ifPresent(SourceMeterOutput::revoke);
    }

    /** Called once the output is known to be off. */
    @Override
    public void forgetOutput() {
        energised = Optional.empty();
    }

    /** Returns the output as ours if it is the one that is on. */
    SourceMeterOutput requireOn(EnergisedOutput output) {
        return energised
                .filter(own -> isUsable(output))
                .orElseThrow(() -> new IllegalStateException(
                        "this is not the output of " + dialect.where() + ", or it has been switched off"));
    }

    /** Switches the output off unless it is known to be off. */
    void switchOff(SourceMeterOutput output) {
        if (energised.filter(own -> own == output).isPresent()) {
            safe();
        }
    }

    void requireNoSweep() {
        if (sweeping.filter(SourceMeterSweep::isRunning).isPresent()) {
            throw new IllegalStateException("a sweep is running on " + dialect.where() + "; close it first");
        }
    }

    private void requireOff() {
        if (dialect.isOn()) {
            throw new IllegalStateException("the output of " + dialect.where() + " is on");
        }
    }

    private static void requireLimitOfTheOtherQuantity(SourceFunction source, Compliance compliance) {
        if (compliance.limited() == source) {
            throw new IllegalArgumentException(
                    "a channel that sources " + source + " needs a compliance of the other quantity");
        }
    }

    /** Returns the failure once the way out of it was taken, whatever became of that. */
    private static RuntimeException after(Runnable wayOut, RuntimeException failure) {
        try {
            wayOut.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private boolean isUsable(EnergisedOutput output) {
        return energised.filter(own -> own == output && !own.isRevoked()).isPresent();
    }
}
