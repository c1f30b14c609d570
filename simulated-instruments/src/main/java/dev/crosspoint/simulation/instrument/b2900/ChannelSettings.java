package dev.crosspoint.simulation.instrument.b2900;

/** All settings of one channel but those of its triggers and its trace buffer. */
final class ChannelSettings {
    private SourceSettings source;
    private SenseSettings sense;
    private OutputSettings output;

    ChannelSettings() {
        reset();
    }

    void reset() {
        source = new SourceSettings();
        sense = new SenseSettings();
        output = new OutputSettings();
    }

    SourceSettings source() {
        return source;
    }

    SenseSettings sense() {
        return sense;
    }

    OutputSettings output() {
        return output;
    }

    /** Returns the limits of what is not sourced, the compliance. */
    MeterSettings limits() {
        return sense.of(source.function.other());
    }
}
