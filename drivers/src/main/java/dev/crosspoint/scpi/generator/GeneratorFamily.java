package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiLink;
import java.util.Map;

/** What one family of generators, or one model of it, says differently from the others. */
public interface GeneratorFamily {

    /** Returns the number of channels. */
    int channels();

    /** Writes what the whole instrument needs once it was reset, and reads the error queue. */
    void prepare(ScpiLink link);

    /** Lets the periods of all channels begin at the same time; the error queue is not read yet. */
    void alignPhases(ScpiChannel first);

    /** Returns the resistance in ohm behind which a channel drives, whatever load it is set for. */
    double outputResistance();

    /** Returns the setting that switches the output of a channel. */
    ScpiFlag output();

    /**
     * Checks settings without sending anything.
     *
     * @throws LimitException if one lies outside what the model can do, or they do not go together
     */
    void check(WaveformSettings settings);

    /** Writes settings that were checked, each read back and compared, while the output is off. */
    void write(ScpiChannel channel, WaveformSettings settings);

    /**
     * Compares once more what decides over the device: the load, the levels, and whether the waveform comes in bursts.
     *
     * @throws dev.crosspoint.instrument.InstrumentException if the instrument holds something else
     */
    void verify(ScpiChannel channel, WaveformSettings settings);

    /** Starts one burst of a channel that waits for software; the error queue is not read yet. */
    void trigger(ScpiChannel channel);

    /** Returns name and value with unit of each setting of a channel, as the instrument reports it now. */
    Map<String, String> describe(ScpiChannel channel);
}
