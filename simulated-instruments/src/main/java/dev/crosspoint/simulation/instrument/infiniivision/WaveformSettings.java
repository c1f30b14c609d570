package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformFormat;
import dev.crosspoint.simulation.instrument.oscilloscope.WaveformMode;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What is read out and how ({@code :WAVeform}). */
final class WaveformSettings {

    /** Which byte of a word goes first. */
    enum ByteOrder implements Mnemonic {
        MOST_SIGNIFICANT("MSBFirst"),
        LEAST_SIGNIFICANT("LSBFirst");

        private final String keyword;

        ByteOrder(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The least and the most points that can be asked for. */
    static final int FEWEST_POINTS = 100;

    static final int MOST_POINTS = 8_000_000;

    ChannelSource source = ChannelSource.CHANNEL_1;
    WaveformMode mode = WaveformMode.NORMAL;
    WaveformFormat format = WaveformFormat.BYTE;
    ByteOrder byteOrder = ByteOrder.MOST_SIGNIFICANT;
    boolean unsigned = true;
    int points = 1000;
}
