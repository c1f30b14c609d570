package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannels;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.Tracking;
import java.util.List;

/** The two channels of the instrument, and what they do together. */
final class Channels extends GeneratorChannels<Channel> {
    private final Coupling frequencyCoupling = new Coupling();
    private final Coupling amplitudeCoupling = new Coupling();
    private final Coupling phaseCoupling = new Coupling();
    private Tracking tracking = Tracking.OFF;

    Channels(List<Channel> channels) {
        super(channels);
    }

    Tracking tracking() {
        return tracking;
    }

    void tracking(Tracking newTracking) {
        tracking = newTracking;
        follow();
    }

    /** Has channel 2 take over the settings of channel 1 while it tracks them. */
    @Override
    public void follow() {
        if (tracking == Tracking.OFF) {
            return;
        }
        ChannelSettings followed = get(1).settings().copy();
        followed.output.polarity = tracking.of(followed.output.polarity);
        get(2).adopt(followed);
    }

    Coupling frequencyCoupling() {
        return frequencyCoupling;
    }

    Coupling amplitudeCoupling() {
        return amplitudeCoupling;
    }

    Coupling phaseCoupling() {
        return phaseCoupling;
    }

    /** Sets a channel's frequency in Hz, and that of the other one if it is coupled. */
    void frequency(int number, double frequency) {
        get(number).waveform().period(1 / frequency);
        frequencyCoupling.follow(number, frequency).ifPresent(follows -> {
            WaveformSettings waveform = get(other(number)).waveform();
            waveform.period(1 / waveform.frequencies().clamp(follows));
            get(other(number)).changed();
        });
    }

    /** Sets a channel's phase in degrees, and that of the other one if it is coupled. */
    void phase(int number, double degrees) {
        get(number).waveform().phase = degrees;
        phaseCoupling.follow(number, degrees).ifPresent(follows -> {
            get(other(number)).waveform().phase = follows - 360 * Math.floor(follows / 360);
            get(other(number)).changed();
        });
    }

    /** Sets a channel's amplitude, peak to peak in V behind the output resistance, and the other one's if it is coupled. */
    void amplitude(int number, double amplitude) {
        get(number).levels().amplitude = amplitude;
        double atLoad = get(number).levels().atLoad();
        amplitudeCoupling.follow(number, amplitude * atLoad).ifPresent(follows -> {
            Channel channel = get(other(number));
            Limits limits =
                    channel.levels().amplitudesAtOffset(channel.waveform().shape, 1 / channel.waveform().period);
            channel.levels().amplitude = limits.clamp(follows / channel.levels().atLoad());
            channel.changed();
        });
    }

    private static int other(int number) {
        return 3 - number;
    }

    void reset() {
        tracking = Tracking.OFF;
        frequencyCoupling.reset();
        amplitudeCoupling.reset();
        phaseCoupling.reset();
        all().forEach(Channel::reset);
    }
}
