package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformMode;

/** What is read out and how ({@code :WAV}). */
final class WaveformSettings {

    ChannelSource source = ChannelSource.CHANNEL_1;
    WaveformMode mode = WaveformMode.NORMAL;
    WaveformFormat format = WaveformFormat.BYTE;

    /** First and last point of a read, counted from 1. */
    int start = 1;

    int stop = Trace.SCREEN_POINTS;
}
