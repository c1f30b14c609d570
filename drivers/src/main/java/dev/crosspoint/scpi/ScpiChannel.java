package dev.crosspoint.scpi;

/**
 * One channel of an instrument: the settings of a command table with their {@code [c]} filled in.
 *
 * @param link the instrument
 * @param number the channel's number, from 1
 */
public record ScpiChannel(ScpiLink link, int number) {

    /**
     * Writes a setting.
     *
     * @throws dev.crosspoint.instrument.LimitException if the value lies outside the allowed range; nothing was sent then
     */
    public <T> void set(ScpiSetting<T> setting, T value) {
        link.set(setting.on(number), value);
    }

    /** Returns a setting as the instrument reports it now. */
    public <T> T get(ScpiSetting<T> setting) {
        return link.get(setting.on(number));
    }

    /**
     * Reads a setting back and compares it.
     *
     * @throws dev.crosspoint.instrument.InstrumentException if it is not what was written
     */
    public <T> void verify(ScpiSetting<T> setting, T written) {
        link.verify(setting.on(number), written);
    }

    /** Returns a setting as the instrument reports it now, with its unit, for people. */
    public <T> String describe(ScpiSetting<T> setting) {
        return setting.describe(get(setting));
    }

    /** Returns an empty group of settings of this channel. */
    public ScpiGroup group() {
        return new ScpiGroup(link, number);
    }

    /** Sends a command without a reply; {@code parameters} may be empty, or end in the bytes of a block, which count as they are. */
    public void send(ScpiHeader header, String parameters) {
        String command = header.on(number).shortForm();
        link.send(parameters.isEmpty() ? command : command + " " + parameters);
    }
}
