package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.RevocableOutput;
import dev.crosspoint.scpi.ScpiChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One channel of a DG1000Z.
 *
 * <p>If the host dies, a burst of a number of cycles ends by itself, unless the internal timer starts the next one;
 * everything else goes on until the output is switched off by hand. Only the end of the output ends an infinite burst:
 * switching the burst mode off would turn it into a continuous waveform.
 */
public final class Dg1000zChannel implements WaveformGenerator, RevocableOutput {
    private final Identity identity;
    private final ScpiChannel channel;
    private final Dg1000zLimits limits;
    private volatile Optional<WaveformSettings> armed = Optional.empty();
    private volatile Optional<Dg1000zOutput> energised = Optional.empty();

    Dg1000zChannel(Identity identity, ScpiChannel channel, Dg1000zModel model) {
        this.identity = identity;
        this.channel = channel;
        this.limits = new Dg1000zLimits(model);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public double outputResistance() {
        return Dg1000zLoad.OUTPUT_RESISTANCE;
    }

    @Override
    public void arm(WaveformSettings settings) {
        limits.check(settings);
        requireOff();
        disarm();
        new Dg1000zProgram(channel, settings).write();
        armed = Optional.of(settings);
    }

    @Override
    public WaveformOutput energise() {
        Dg1000zOutput output = new Dg1000zOutput(this);
        channel.link().exclusively(() -> {
            WaveformSettings settings = armed.orElseThrow(
                    () -> new IllegalStateException("channel " + channel.number() + " is not armed yet"));
            requireOff();
            try {
                new Dg1000zProgram(channel, settings).verify();
                energised = Optional.of(output);
                channel.group().with(Dg1000zCommands.OUTPUT, true).apply();
            } catch (RuntimeException failure) {
                throw switchedOffAfter(failure);
            }
        });
        return output;
    }

    @Override
    public void stop() {
        Dg1000zSafeState.of(channel.link(), List.of(this)).reach();
    }

    @Override
    public void safe() {
        disarm();
        stop();
    }

    @Override
    public Map<String, String> settings() {
        return Dg1000zSnapshot.of(channel);
    }

    @Override
    public void close() {
        safe();
    }

    ScpiChannel scpi() {
        return channel;
    }

    /** Ends what was armed, so that nothing is driven until it is armed anew. */
    void disarm() {
        armed = Optional.empty();
    }

    @Override
    public void revokeOutput() {
        energised.ifPresent(Dg1000zOutput::revoke);
    }

    /** Called once the output is known to be off. */
    @Override
    public void forgetOutput() {
        energised = Optional.empty();
    }

    void trigger(Dg1000zOutput output) {
        if (energised.filter(own -> own == output && !own.isRevoked()).isEmpty()) {
            throw new IllegalStateException("the output of channel " + channel.number() + " has been switched off");
        }
        if (armed.flatMap(WaveformSettings::trigger)
                .filter(BurstTrigger.Software.class::isInstance)
                .isEmpty()) {
            throw new IllegalStateException(
                    "channel " + channel.number() + " is not armed with a burst that software triggers");
        }
        channel.send(Dg1000zCommands.TRIGGER_BURST, "");
        channel.link().checkErrors();
    }

    /** Switches the output off unless it is known to be off. */
    void switchOff(Dg1000zOutput output) {
        if (energised.filter(own -> own == output).isPresent()) {
            stop();
        }
    }

    private void requireOff() {
        if (channel.get(Dg1000zCommands.OUTPUT)) {
            throw new IllegalStateException("the output of channel " + channel.number() + " is on");
        }
    }

    /** Returns the failure once the output was switched off, whatever became of that. */
    private RuntimeException switchedOffAfter(RuntimeException failure) {
        try {
            safe();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
