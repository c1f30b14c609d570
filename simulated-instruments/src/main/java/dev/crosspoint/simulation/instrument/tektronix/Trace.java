package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import dev.crosspoint.simulation.instrument.oscilloscope.SampledTrace;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import java.util.Optional;

/** A record, all of which is on the screen. */
final class Trace extends SampledTrace<Setup> {

    Trace(Setup setup, CodeSource codes) {
        super(setup, codes);
    }

    /** Returns what can be measured on a channel, counted from 1, if it is there. */
    Optional<TraceMeasurement> measured(int number) {
        return channel(number)
                .map(channel -> new TraceMeasurement(codes(number, 0, length()), channel.scale()::volts, interval()));
    }
}
