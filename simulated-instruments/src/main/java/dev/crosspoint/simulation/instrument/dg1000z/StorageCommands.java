package dev.crosspoint.simulation.instrument.dg1000z;

import static dev.crosspoint.simulation.instrument.dg1000z.WaveformCommands.SOURCE;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The commands of what the instrument keeps ({@code :DATA:COPY} and the like, {@code *SAV}, {@code *RCL}). */
final class StorageCommands {
    private static final String DATA = SOURCE + "[:TRACe]:DATA";
    private static final Pattern PLACE = Pattern.compile("(USER|ARB)([1-9]|10)");

    private final Storage storage;
    private final Channels channels;
    private final SystemSettings system;

    private StorageCommands(Storage storage, Channels channels, SystemSettings system) {
        this.storage = storage;
        this.channels = channels;
        this.system = system;
    }

    static void add(CommandSet commands, Storage storage, Channels channels, SystemSettings system) {
        StorageCommands group = new StorageCommands(storage, channels, system);
        group.addFiles(commands);
        commands.command("*SAV", arguments -> group.save(takePlace(arguments)));
        commands.command("*RCL", arguments -> group.recall(takePlace(arguments)));
    }

    private void addFiles(CommandSet commands) {
        commands.question(DATA + ":CATalog", arguments -> {
            boolean empty = channels.get(arguments.channel()).memory().isEmpty();
            List<String> names = new ArrayList<>(empty ? List.of() : List.of("VOLATILE"));
            names.addAll(storage.names());
            return Response.text('"' + String.join("\",\"", names) + '"');
        });
        commands.command(DATA + ":COPY", arguments -> {
            String name = takeName(arguments);
            ArbitraryCommands.takeVolatile(arguments);
            arguments.end();
            storage.write(name, waveform(channels.get(arguments.channel())));
        });
        commands.command(DATA + ":DELete", arguments -> {
            String name = takeName(arguments);
            arguments.end();
            storage.delete(name);
        });
        commands.command(DATA + ":LOCK[:STATe]", arguments -> {
            String name = takeName(arguments);
            boolean locked = arguments.flag();
            arguments.end();
            storage.lock(name, locked);
        });
        commands.query(DATA + ":LOCK[:STATe]", arguments -> {
            String name = takeName(arguments);
            arguments.end();
            return Replies.flag(storage.isLocked(name));
        });
    }

    private static short[] waveform(Channel channel) {
        if (channel.memory().isEmpty()) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        return channel.memory().contents();
    }

    /** Waveforms are those of the channel that the front panel shows. */
    private Channel current() {
        return channels.get(system.currentChannel.ordinal() + 1);
    }

    private void save(String place) {
        if (place.startsWith("USER")) {
            storage.saveSettings(place, channels.all());
        } else {
            storage.saveWaveform(place, waveform(current()));
        }
    }

    private void recall(String place) {
        if (place.startsWith("USER")) {
            List<ChannelSettings> settings =
                    storage.settings(place).orElseThrow(() -> new ScpiException(ScpiError.PARAMETER_ERROR));
            for (int i = 0; i < settings.size(); i++) {
                channels.all().get(i).adopt(settings.get(i));
            }
        } else {
            short[] contents = storage.waveform(place).orElseThrow(() -> new ScpiException(ScpiError.PARAMETER_ERROR));
            current().memory().restore(contents);
            current().changed();
        }
    }

    private static String takePlace(Arguments arguments) {
        String place = arguments.word();
        arguments.end();
        if (!PLACE.matcher(place).matches()) {
            throw new ScpiException(ScpiError.INVALID_CHARACTER_DATA);
        }
        return place;
    }

    /** File names are sent with quotes or without, and count in any case. */
    private static String takeName(Arguments arguments) {
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            return word.text();
        } else if (sent instanceof ProgramData.Text text) {
            return text.text().toUpperCase(Locale.ROOT);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }
}
