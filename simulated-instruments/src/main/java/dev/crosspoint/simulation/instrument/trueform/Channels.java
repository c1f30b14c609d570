package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannels;
import dev.crosspoint.simulation.instrument.generator.Tracking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two channels of the instrument, what they do together, and their states in numbered places. */
final class Channels extends GeneratorChannels<Channel> {
    private final Map<Integer, List<ChannelSettings>> states = new HashMap<>();
    /** The number of the channel that the other one tracks. */
    private int tracked = 1;

    private Tracking tracking = Tracking.OFF;

    Channels(List<Channel> channels) {
        super(channels);
    }

    /** Returns how the other channel tracks that one. */
    Tracking tracking(int number) {
        return number == tracked ? tracking : Tracking.OFF;
    }

    void track(int number, Tracking newTracking) {
        if (newTracking != Tracking.OFF || number == tracked) {
            tracked = number;
            tracking = newTracking;
            follow();
        }
    }

    /** Has the other channel take over the settings of the tracked one, all but whether its output is on: an assumption. */
    @Override
    public void follow() {
        if (tracking == Tracking.OFF) {
            return;
        }
        Channel follower = get(3 - tracked);
        ChannelSettings followed = get(tracked).settings().copy();
        followed.output.on = follower.output().on;
        followed.output.polarity = tracking.of(followed.output.polarity);
        follower.adopt(followed);
    }

    /** Switches the outputs off and takes all settings back; the waveform memories and the states stay. */
    void reset() {
        tracking = Tracking.OFF;
        all().forEach(channel -> channel.adopt(new ChannelSettings()));
    }

    void save(int place) {
        states.put(
                place, all().stream().map(channel -> channel.settings().copy()).toList());
    }

    /** Returns the settings of all channels that were saved there. */
    Optional<List<ChannelSettings>> saved(int place) {
        return Optional.ofNullable(states.get(place));
    }

    void recall(List<ChannelSettings> saved) {
        for (int i = 0; i < saved.size(); i++) {
            all().get(i).adopt(saved.get(i));
        }
    }
}
