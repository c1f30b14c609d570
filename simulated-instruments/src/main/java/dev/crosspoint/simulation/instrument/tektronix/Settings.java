package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that a reset takes back, as it is after switching on. */
final class Settings {
    static final int CHANNELS = 4;

    final List<ChannelSettings> channels =
            Stream.generate(ChannelSettings::new).limit(CHANNELS).toList();
    final HorizontalSettings horizontal = new HorizontalSettings();
    final AcquireSettings acquire = new AcquireSettings();
    final TriggerSettings trigger = new TriggerSettings();
    TransferSettings transfer = new TransferSettings();
    final MeasurementSettings immediate = new MeasurementSettings();
    final List<MeasurementSettings> measurements =
            Stream.generate(MeasurementSettings::new).limit(CHANNELS).toList();

    /** Which channels are on the screen, counted from 0. */
    final boolean[] displayed = {true, false, false, false};

    /** What the knobs of the front panel act on. */
    Source selected = Source.CH1;

    /** Returns the settings of a channel, counted from 1. */
    ChannelSettings channel(int number) {
        return channels.get(number - 1);
    }

    /** Shows or hides a channel, counted from 1; one that is shown is selected. */
    void display(int number, boolean on) {
        displayed[number - 1] = on;
        if (on) {
            selected = Source.values()[number - 1];
        }
    }

    boolean isDisplayed(Source source) {
        return IntStream.rangeClosed(1, CHANNELS).anyMatch(n -> n == source.channel() && displayed[n - 1]);
    }

    /** Sets the gain of a channel's probe; the trigger stays where it is on the screen. */
    void probeGain(int number, double gain) {
        TriggerSource source = TriggerSettings.SOURCES[number - 1];
        trigger.level(source, trigger.level(source) * channel(number).probeGain() / gain);
        channel(number).probeGain(gain);
    }
}
