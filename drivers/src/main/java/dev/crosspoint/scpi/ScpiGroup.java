package dev.crosspoint.scpi;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings that belong together: checked when they are put in, then written in order, with the error queue read behind
 * them, and each one read back and compared.
 */
public final class ScpiGroup {
    static final int NO_CHANNEL = 0;

    private record Row<T>(ScpiSetting<T> setting, T value) {
        void write(ScpiLink link) {
            link.set(setting, value);
        }

        void verify(ScpiLink link) {
            link.verify(setting, value);
        }
    }

    private final ScpiLink link;
    private final int channel;
    private final List<Row<?>> rows = new ArrayList<>();

    ScpiGroup(ScpiLink link, int channel) {
        this.link = link;
        this.channel = channel;
    }

    /**
     * Adds a setting; nothing is sent.
     *
     * @throws dev.crosspoint.instrument.LimitException if the value lies outside the allowed range
     */
    public <T> ScpiGroup with(ScpiSetting<T> setting, T value) {
        ScpiSetting<T> row = channel == NO_CHANNEL ? setting : setting.on(channel);
        row.command(value);
        rows.add(new Row<>(row, value));
        return this;
    }

    /**
     * Writes, checks and compares all of the group.
     *
     * @throws dev.crosspoint.instrument.InstrumentErrorException if the instrument refused a setting
     * @throws dev.crosspoint.instrument.InstrumentException if a setting reads back as another value
     */
    public void apply() {
        rows.forEach(row -> row.write(link));
        link.checkErrors();
        rows.forEach(row -> row.verify(link));
    }
}
