package dev.crosspoint.instrument;

/** One channel that sources a voltage or a current, and measures both. */
public interface SourceMeasureUnit extends Instrument {

    /**
     * Sets how the channel sources and measures; each setting is written, read back and compared.
     *
     * @throws IllegalStateException if the output is on
     * @throws LimitException if a setting lies outside what the instrument can do; nothing has been sent then
     */
    void configure(SourceMeasureSettings settings);

    /**
     * Switches the output on at level zero, with the compliance written, read back and compared first.
     *
     * @return the output, which is switched off when it is closed
     * @throws LimitException if the compliance lies outside what the instrument can do; nothing has been sent then
     */
    EnergisedOutput energise(Compliance compliance);
}
