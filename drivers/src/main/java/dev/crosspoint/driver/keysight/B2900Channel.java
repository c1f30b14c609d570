package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.RevocableOutput;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One channel of a B2900A: a source-measure unit with sweeps and pulses by its own clock.
 *
 * <p>If the host dies in mid-sweep, the finite trigger count ends the sweep and the output stays on at the last level, held
 * to its compliance; the instrument's automatic output-off is not used, because it would open the relay after every cycle of
 * a device. A sweep that ends at zero therefore ends safe without a host.
 */
public final class B2900Channel implements SourceMeasureUnit, HardwareSweep, PulsedSource, RevocableOutput {
    private final Identity identity;
    private final ScpiChannel channel;
    private final B2900Model model;
    private final DriverOptions options;
    private volatile Optional<SourceMeasureSettings> configured = Optional.empty();
    private volatile Optional<B2900Output> energised = Optional.empty();
    private volatile Optional<B2900RunningSweep> sweeping = Optional.empty();

    B2900Channel(Identity identity, ScpiChannel channel, B2900Model model, DriverOptions options) {
        this.identity = identity;
        this.channel = channel;
        this.model = model;
        this.options = options;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public void configure(SourceMeasureSettings settings) {
        List<ScpiGroup> groups = B2900Configuration.groups(channel, model, options.lineFrequency(), settings);
        requireOff();
        configured = Optional.empty();
        groups.forEach(ScpiGroup::apply);
        channel.send(B2900Commands.SENSE_FUNCTIONS, "\"VOLT\",\"CURR\"");
        channel.link().checkErrors();
        configured = Optional.of(settings);
    }

    @Override
    public EnergisedOutput energise(Compliance compliance) {
        SourceMeasureSettings settings = configured.orElseThrow(
                () -> new IllegalStateException("channel " + channel.number() + " is not configured yet"));
        requireLimitOfTheOtherQuantity(settings.source(), compliance);
        B2900Limits limits = new B2900Limits(model, settings, compliance, settings.nplc() / options.lineFrequency());
        limits.checkLevel(0);
        B2900Output output = new B2900Output(this, channel, limits, options.timeout());
        channel.link().exclusively(() -> {
            requireOff();
            try {
                writeZeroLevel(settings.source());
                writeCompliance(compliance);
                energised = Optional.of(output);
                channel.group().with(B2900Commands.OUTPUT, true).apply();
            } catch (RuntimeException failure) {
                throw after(this::safe, failure);
            }
        });
        return output;
    }

    @Override
    public int maximumSweepPoints() {
        return B2900SourceCommands.MOST_POINTS;
    }

    @Override
    public RunningSweep start(EnergisedOutput output, SourceSweep sweep) {
        B2900Limits limits = requireOn(output).limits();
        requireNoSweep();
        limits.check(sweep);
        B2900Program program = new B2900SweepProgram(channel, limits.settings(), sweep, limits.list(sweep));
        return start(output, program, limits.pace(sweep));
    }

    @Override
    public RunningSweep start(EnergisedOutput output, SourcePulses pulses) {
        B2900Limits limits = requireOn(output).limits();
        requireNoSweep();
        limits.check(pulses);
        B2900Program program = new B2900PulseProgram(channel, limits.settings().source(), pulses);
        return start(output, program, limits.pace(pulses));
    }

    @Override
    public void safe() {
        B2900SafeState.of(channel.link(), List.of(this)).reach();
    }

    @Override
    public Map<String, String> settings() {
        return B2900Snapshot.of(channel, options.lineFrequency());
    }

    @Override
    public void close() {
        safe();
    }

    ScpiChannel scpi() {
        return channel;
    }

    @Override
    public void revokeOutput() {
        energised.ifPresent(B2900Output::revoke);
    }

    /** Called once the output is known to be off. */
    @Override
    public void forgetOutput() {
        energised = Optional.empty();
    }

    /** Returns the output as ours if it is the one that is on. */
    B2900Output requireOn(EnergisedOutput output) {
        return energised
                .filter(own -> isUsable(output))
                .orElseThrow(() -> new IllegalStateException(
                        "this is not the output of channel " + channel.number() + ", or it has been switched off"));
    }

    /** Switches the output off unless it is known to be off. */
    void switchOff(B2900Output output) {
        if (energised.filter(own -> own == output).isPresent()) {
            safe();
        }
    }

    void requireNoSweep() {
        if (sweeping.filter(B2900RunningSweep::isRunning).isPresent()) {
            throw new IllegalStateException("a sweep is running on channel " + channel.number() + "; close it first");
        }
    }

    private void requireOff() {
        if (channel.get(B2900Commands.OUTPUT)) {
            throw new IllegalStateException("the output of channel " + channel.number() + " is on");
        }
    }

    private static void requireLimitOfTheOtherQuantity(SourceFunction source, Compliance compliance) {
        if (compliance.limited() == source) {
            throw new IllegalArgumentException(
                    "a channel that sources " + source + " needs a compliance of the other quantity");
        }
    }

    private void writeZeroLevel(SourceFunction source) {
        B2900SourceCommands commands = B2900SourceCommands.sourcing(source);
        channel.group()
                .with(B2900Commands.SHAPE, B2900Commands.Shape.DC)
                .with(commands.mode(), B2900SourceCommands.LevelMode.FIXED)
                .with(commands.level(), 0.0)
                .apply();
    }

    /** Both limits are compared, however they were written. */
    private void writeCompliance(Compliance compliance) {
        B2900SenseCommands commands = B2900SenseCommands.measuring(compliance.limited());
        double positive = compliance.positive();
        double negative = -compliance.negative();
        if (positive == negative) {
            channel.set(commands.compliance(), positive);
        } else {
            channel.set(commands.compliancePositive(), positive);
            channel.set(commands.complianceNegative(), negative);
        }
        channel.link().checkErrors();
        channel.verify(commands.compliancePositive(), positive);
        channel.verify(commands.complianceNegative(), negative);
    }

    private RunningSweep start(EnergisedOutput output, B2900Program program, B2900Pace pace) {
        B2900Trigger trigger = new B2900Trigger(channel);
        trigger.abort();
        program.write();
        trigger.arm(pace);
        try {
            trigger.initiate();
            B2900RunningSweep running = new B2900RunningSweep(channel, options, program, pace, () -> isUsable(output));
            channel.link().checkErrors();
            sweeping = Optional.of(running);
            return running;
        } catch (RuntimeException failure) {
            throw after(trigger::abort, failure);
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
