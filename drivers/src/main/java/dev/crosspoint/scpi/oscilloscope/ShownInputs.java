package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiFlag;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiSetting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which inputs an oscilloscope shows, and so records.
 *
 * @param inputs how many inputs there are
 * @param display the setting that shows one
 */
public record ShownInputs(ScpiLink link, int inputs, ScpiFlag display) {

    /**
     * Requires an input that there is.
     *
     * @throws LimitException if there is none with this number
     */
    public static void require(InputSettings settings, int inputs) {
        if (settings.number() > inputs) {
            throw new LimitException("the inputs are 1 to " + inputs + ", not " + settings.number());
        }
    }

    /** Hides every input but the watched ones. */
    public void hideAllBut(Collection<Integer> watched) {
        channels()
                .filter(channel -> !watched.contains(channel.number()))
                .forEach(channel -> channel.group().with(display, false).apply());
    }

    /** Returns, as a new map, name and value with unit of the settings of each input that is shown now. */
    public Map<String, String> describe(List<ScpiSetting<?>> settings) {
        Map<String, String> snapshot = new LinkedHashMap<>();
        channels()
                .filter(channel -> channel.get(display))
                .forEach(channel -> settings.forEach(setting ->
                        snapshot.put("input " + channel.number() + " " + setting.name(), channel.describe(setting))));
        return snapshot;
    }

    private Stream<ScpiChannel> channels() {
        return IntStream.rangeClosed(1, inputs).mapToObj(number -> new ScpiChannel(link, number));
    }
}
