package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.WaveformGenerator;
import dev.crosspoint.instrument.WaveformOutput;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.RevocableOutput;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One channel of a generator.
 *
 * <p>If the host dies, a burst of a number of cycles ends by itself, unless the internal timer starts the next one;
 * everything else goes on until the output is switched off by hand. Only the end of the output ends an infinite burst:
 * switching the burst mode off would turn it into a continuous waveform.
 */
public final class GeneratorChannel implements WaveformGenerator, RevocableOutput {
    private final Identity identity;
    private final ScpiChannel channel;
    private final GeneratorFamily family;
    private volatile Optional<WaveformSettings> armed = Optional.empty();
    private volatile Optional<GeneratorOutput> energised = Optional.empty();

    public GeneratorChannel(Identity identity, ScpiChannel channel, GeneratorFamily family) {
        this.identity = identity;
        this.channel = channel;
        this.family = family;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public double outputResistance() {
        return family.outputResistance();
    }

    @Override
    public void arm(WaveformSettings settings) {
        family.check(settings);
        requireOff();
        disarm();
        family.write(channel, settings);
        armed = Optional.of(settings);
    }

    @Override
    public WaveformOutput energise() {
        GeneratorOutput output = new GeneratorOutput(this);
        channel.link().exclusively(() -> {
            WaveformSettings settings = armed.orElseThrow(
                    () -> new IllegalStateException("channel " + channel.number() + " is not armed yet"));
            requireOff();
            try {
                family.verify(channel, settings);
                energised = Optional.of(output);
                channel.group().with(family.output(), true).apply();
            } catch (RuntimeException failure) {
                throw switchedOffAfter(failure);
            }
        });
        return output;
    }

    @Override
    public void stop() {
        GeneratorSafeState.of(channel.link(), List.of(this)).reach();
    }

    @Override
    public void safe() {
        disarm();
        stop();
    }

    @Override
    public Map<String, String> settings() {
        return family.describe(channel);
    }

    @Override
    public void close() {
        safe();
    }

    ScpiFlag outputSetting() {
        return family.output();
    }

    ScpiChannel scpi() {
        return channel;
    }

    /** Ends what was armed, so that nothing is driven until it is armed anew. */
    public void disarm() {
        armed = Optional.empty();
    }

    @Override
    public void revokeOutput() {
        energised.ifPresent(GeneratorOutput::revoke);
    }

    /** Called once the output is known to be off. */
    @Override
    public void forgetOutput() {
        energised = Optional.empty();
    }

    void trigger(GeneratorOutput output) {
        if (energised.filter(own -> own == output && !own.isRevoked()).isEmpty()) {
            throw new IllegalStateException("the output of channel " + channel.number() + " has been switched off");
        }
        if (armed.flatMap(WaveformSettings::trigger)
                .filter(BurstTrigger.Software.class::isInstance)
                .isEmpty()) {
            throw new IllegalStateException(
                    "channel " + channel.number() + " is not armed with a burst that software triggers");
        }
        family.trigger(channel);
        channel.link().checkErrors();
    }

    /** Switches the output off unless it is known to be off. */
    void switchOff(GeneratorOutput output) {
        if (energised.filter(own -> own == output).isPresent()) {
            stop();
        }
    }

    private void requireOff() {
        if (channel.get(family.output())) {
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
