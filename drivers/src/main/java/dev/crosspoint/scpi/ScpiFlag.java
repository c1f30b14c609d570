package dev.crosspoint.scpi;

import dev.crosspoint.instrument.ProtocolException;
import java.util.Locale;

/**
 * A setting that is on or off.
 *
 * @param name what it is
 * @param header its command
 */
public record ScpiFlag(String name, ScpiHeader header) implements ScpiSetting<Boolean> {

    public static ScpiFlag of(String name, String header) {
        return new ScpiFlag(name, new ScpiHeader(header));
    }

    @Override
    public ScpiFlag on(int channel) {
        return new ScpiFlag(name, header.on(channel));
    }

    @Override
    public String format(Boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public Boolean parse(String reply) {
        return switch (reply.strip().toUpperCase(Locale.ROOT)) {
            case "1", "+1", "ON" -> true;
            case "0", "+0", "OFF" -> false;
            default -> throw new ProtocolException("the " + name + " should be 0 or 1, but is \"" + reply + "\"");
        };
    }

    @Override
    public String describe(Boolean value) {
        return value ? "on" : "off";
    }
}
