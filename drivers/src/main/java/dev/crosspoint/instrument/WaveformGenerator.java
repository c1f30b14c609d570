package dev.crosspoint.instrument;

/**
 * One channel that drives a waveform.
 *
 * <p>A run hands this role out once a guard holds it against the site's limits, as a guard holds every source.
 */
public interface WaveformGenerator extends Instrument {

    /** Returns the resistance in ohm behind which the channel drives, whatever load it is set for. */
    double outputResistance();

    /**
     * Sets what the channel will drive, the load first; each setting is written, read back and compared. Nothing is driven
     * yet.
     *
     * @throws IllegalStateException if the output is on
     * @throws LimitException if a setting lies outside what the instrument can do; nothing has been sent then
     */
    void arm(WaveformSettings settings);

    /**
     * Switches the output on with what is armed, once load, levels and burst were read back again: a person may have used
     * the front panel meanwhile.
     *
     * <p>A continuous waveform, and a burst with an internal trigger, starts with this.
     *
     * @return the output, which is switched off when it is closed
     * @throws IllegalStateException if nothing is armed, or the output is on
     * @throws InstrumentException if one of these is no longer what was armed; the output stays off then
     */
    WaveformOutput energise();

    /** Ends whatever is driven by switching the output off; what is armed stays armed. A second call does no harm. */
    void stop();
}
