package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stays in the instrument whatever is reset: waveform files, and ten settings and ten waveforms in numbered places. */
final class Storage {

    private record File(short[] contents, boolean locked) {}

    private final Map<String, File> files = new TreeMap<>();
    private final Map<String, List<ChannelSettings>> settings = new HashMap<>();
    private final Map<String, short[]> waveforms = new HashMap<>();

    /** Returns the names of the files. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    void write(String name, short[] contents) {
        requireUnlocked(name);
        files.put(name, new File(contents, false));
    }

    void delete(String name) {
        requireUnlocked(name);
        files.remove(require(name));
    }

    void lock(String name, boolean locked) {
        files.put(name, new File(files.get(require(name)).contents, locked));
    }

    boolean isLocked(String name) {
        return files.get(require(name)).locked;
    }

    private String require(String name) {
        if (!files.containsKey(name)) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        return name;
    }

    private void requireUnlocked(String name) {
        if (files.containsKey(name) && files.get(name).locked) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    void saveSettings(String place, List<Channel> channels) {
        List<ChannelSettings> copies = new ArrayList<>();
        channels.forEach(channel -> copies.add(channel.settings().copy()));
        settings.put(place, copies);
    }

    /** Returns the settings of all channels; empty where none were saved. */
    Optional<List<ChannelSettings>> settings(String place) {
        return Optional.ofNullable(settings.get(place));
    }

    void saveWaveform(String place, short[] contents) {
        waveforms.put(place, contents);
    }

    /** Returns a waveform; empty where none was saved. */
    Optional<short[]> waveform(String place) {
        return Optional.ofNullable(waveforms.get(place));
    }
}
