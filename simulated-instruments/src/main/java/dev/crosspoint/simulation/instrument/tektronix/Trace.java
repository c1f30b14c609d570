package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.CodeSource;
import dev.crosspoint.simulation.instrument.oscilloscope.TraceMeasurement;
import java.util.Optional;
import java.util.stream.IntStream;

/** A record as it is shown and read: codes, and what they mean. */
final class Trace {
    private final Setup setup;
    private final CodeSource codes;

    Trace(Setup setup, CodeSource codes) {
        this.setup = setup;
        this.codes = codes;
    }

    Setup setup() {
        return setup;
    }

    /** Returns the number of points. */
    int length() {
        return setup.block().length();
    }

    /** Returns the time in s of a point, counted from 0, after the trigger. */
    double time(int point) {
        return (point - setup.block().triggerIndex()) * setup.block().interval();
    }

    /** Returns a channel, counted from 1, if it is there to be read. */
    Optional<Setup.SampledChannel> channel(int number) {
        return setup.channels().stream()
                .filter(channel -> channel.number() == number && channel.displayed())
                .findFirst();
    }

    /** Returns codes of a displayed channel, from 0 to 255. */
    byte[] codes(int channel, int first, int count) {
        byte[] read = new byte[count];
        codes.copy(index(channel), first, count, read, 0);
        return read;
    }

    /** Returns the code of a point of a displayed channel, with its fraction where it is an average. */
    double level(int channel, int point) {
        return codes.level(index(channel), point);
    }

    /** Returns what can be measured on a channel, counted from 1, if it is there. */
    Optional<TraceMeasurement> measured(int number) {
        return channel(number)
                .map(channel -> new TraceMeasurement(
                        codes(number, 0, length()),
                        channel::volts,
                        setup.block().interval()));
    }

    private int index(int channel) {
        return IntStream.range(0, setup.channels().size())
                .filter(i -> setup.channels().get(i).number() == channel)
                .findFirst()
                .orElseThrow();
    }
}
