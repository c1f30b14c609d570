package dev.crosspoint.scpi.smu;

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
import java.util.function.Function;

/**
 * One channel of a source-measure unit, with sweeps by its own clock.
 *
 * <p>If the host dies in mid-sweep, the finite number of levels ends the sweep and the output stays on at the last one, held to
 * its compliance. A sweep that ends at zero therefore ends safe without a host. An instrument that can switch the output off
 * after a sweep is not told to, because that would open the relay after every cycle of a device.
 */
public class SmuChannel implements SourceMeasureUnit, HardwareSweep, RevocableOutput {
    private final Identity identity;
    private final SmuDialect dialect;
    private final SmuTiming timing;
    private final Runnable release;
    private volatile Optional<SourceMeasureSettings> configured = Optional.empty();
    private volatile Optional<SmuOutput> energised = Optional.empty();
    private volatile Optional<SmuSweep> sweeping = Optional.empty();

    /** Creates a channel of an instrument that keeps its link open for the others; nothing is sent. */
    public SmuChannel(Identity identity, SmuDialect dialect, SmuTiming timing) {
        this(identity, dialect, timing, () -> {});
    }

    /**
     * Creates a channel; nothing is sent.
     *
     * @param release what closing the channel does once its output is off
     */
    public SmuChannel(Identity identity, SmuDialect dialect, SmuTiming timing, Runnable release) {
        this.identity = identity;
        this.dialect = dialect;
        this.timing = timing;
        this.release = release;
    }

    @Override
    public final Identity identity() {
        return identity;
    }

    @Override
    public final void configure(SourceMeasureSettings settings) {
        Runnable configuration = dialect.configuration(settings);
        requireOff();
        configured = Optional.empty();
        configuration.run();
        configured = Optional.of(settings);
    }

    @Override
    public final EnergisedOutput energise(Compliance compliance) {
        SourceMeasureSettings settings =
                configured.orElseThrow(() -> new IllegalStateException(dialect.where() + " is not configured yet"));
        requireLimitOfTheOtherQuantity(settings.source(), compliance);
        dialect.checkCompliance(compliance);
        double aperture = timing.aperture(settings.nplc());
        double lead = dialect.traits().conversionsBeforeReading() * aperture;
        SmuLimits limits = new SmuLimits(dialect.ratings(), settings, compliance, aperture, lead);
        limits.checkLevel(0);
        SmuOutput output = new SmuOutput(this, dialect, limits, timing.timeout());
        dialect.link().exclusively(() -> {
            requireOff();
            try {
                dialect.prepare(settings, compliance);
                energised = Optional.of(output);
                dialect.switchOn();
            } catch (RuntimeException failure) {
                throw after(this::safe, failure);
            }
        });
        return output;
    }

    @Override
    public final int maximumSweepPoints() {
        return dialect.traits().mostPoints();
    }

    @Override
    public final RunningSweep start(EnergisedOutput output, SourceSweep sweep) {
        return begin(output, limits -> dialect.program(limits, sweep));
    }

    /**
     * Starts a program on an output that is on, and returns at once while the instrument paces it.
     *
     * @param programming makes the program, checked against the limits of the output; nothing was sent yet
     */
    protected final RunningSweep begin(EnergisedOutput output, Function<SmuLimits, SmuProgram> programming) {
        SmuOutput own = requireOn(output);
        requireNoSweep();
        SmuProgram program = programming.apply(own.limits());
        dialect.abort();
        program.load();
        try {
            dialect.initiate();
            SmuSweep running = new SmuSweep(dialect, timing, program, () -> isUsable(output), own::sweepWasCutShort);
            if (dialect.traits().answersWhileSweeping()) {
                dialect.checkErrors();
            }
            sweeping = Optional.of(running);
            return running;
        } catch (RuntimeException failure) {
            throw after(dialect::abort, failure);
        }
    }

    @Override
    public final void safe() {
        new SafeState(dialect.link(), List.of(this), dialect::switchOff).reach();
    }

    @Override
    public final Map<String, String> settings() {
        return dialect.settings();
    }

    @Override
    public final void close() {
        try {
            safe();
        } finally {
            release.run();
        }
    }

    @Override
    public final void revokeOutput() {
        energised.ifPresent(SmuOutput::revoke);
    }

    /** Called once the output is known to be off. */
    @Override
    public final void forgetOutput() {
        energised = Optional.empty();
    }

    /** Returns the output as ours if it is the one that is on. */
    final SmuOutput requireOn(EnergisedOutput output) {
        return energised
                .filter(own -> isUsable(output))
                .orElseThrow(() -> new IllegalStateException(
                        "this is not the output of " + dialect.where() + ", or it has been switched off"));
    }

    /** Switches the output off unless it is known to be off. */
    final void switchOff(SmuOutput output) {
        if (energised.filter(own -> own == output).isPresent()) {
            safe();
        }
    }

    final void requireNoSweep() {
        if (sweeping.filter(SmuSweep::isRunning).isPresent()) {
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
