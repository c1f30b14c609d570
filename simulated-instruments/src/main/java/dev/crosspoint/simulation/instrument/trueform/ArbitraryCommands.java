package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.instrument.trueform.WaveformSettings.Filter;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ProgramData;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.Locale;

/** The commands of which arbitrary waveform is put out, and how its points are timed ({@code FUNC:ARB}). */
final class ArbitraryCommands {
    private static final String ARBITRARY = FunctionCommands.FUNCTION + ":ARBitrary";
    /** The number and the words of the 33220A ("33220A User's Guide", error messages). */
    private static final int MISSING_WAVEFORM = 785;

    /** What takes an arbitrary waveform from point to point; triggers that do are not simulated. */
    private enum Advance implements Mnemonic {
        SAMPLE_RATE("SRATe");

        private final String keyword;

        Advance(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final Channels channels;
    private final CommandSet commands;
    private final Notices notices;

    private ArbitraryCommands(CommandSet commands, Channels channels, Notices notices) {
        this.channels = channels;
        this.commands = commands;
        this.notices = notices;
    }

    static void add(CommandSet commands, Channels channels, Notices notices) {
        ArbitraryCommands group = new ArbitraryCommands(commands, channels, notices);
        group.addSelection();
        group.addTiming(new SettingCommands(commands, notices, channels::changed));
    }

    private WaveformSettings waveform(int channel) {
        return channels.get(channel).waveform();
    }

    private int points(int channel) {
        return channels.get(channel).memory().get(waveform(channel).arbitrary).points();
    }

    private void addSelection() {
        commands.command(ARBITRARY, arguments -> {
            String name = takeName(arguments);
            arguments.end();
            if (!channels.get(arguments.channel()).memory().has(name)) {
                notices.report(MISSING_WAVEFORM, "Specified arb waveform does not exist");
                return;
            }
            waveform(arguments.channel()).arbitrary = name;
            channels.changed(arguments.channel());
        });
        commands.question(ARBITRARY, arguments -> Replies.quoted(waveform(arguments.channel()).arbitrary));
        commands.question(ARBITRARY + ":POINts", arguments -> Replies.count(points(arguments.channel())));
    }

    private void addTiming(SettingCommands settings) {
        settings.number(
                ARBITRARY + ":SRATe",
                new Number(Unit.SAMPLES_PER_SECOND, 40e3, WaveformSettings.SAMPLE_RATES),
                c -> waveform(c).sampleRate,
                (c, rate) -> waveform(c).sampleRate = rate);
        settings.number(
                ARBITRARY + ":FREQuency",
                new Number(Unit.HERTZ, 160, this::frequencies),
                c -> waveform(c).sampleRate / points(c),
                (c, frequency) -> waveform(c).sampleRate = frequency * points(c));
        settings.number(
                ARBITRARY + ":PERiod",
                new Number(
                        Unit.SECOND,
                        1.0 / 160,
                        c -> new Limits(
                                1 / frequencies(c).maximum(), 1 / frequencies(c).minimum())),
                c -> points(c) / waveform(c).sampleRate,
                (c, period) -> waveform(c).sampleRate = points(c) / period);
        settings.choice(ARBITRARY + ":ADVance", Advance.values(), c -> Advance.SAMPLE_RATE, (c, advance) -> {
            // There is nothing to choose from.
        });
        settings.choice(
                ARBITRARY + ":FILTer",
                Filter.values(),
                c -> waveform(c).filter,
                (c, filter) -> waveform(c).filter = filter);
    }

    private Limits frequencies(int channel) {
        Limits rates = WaveformSettings.SAMPLE_RATES;
        return new Limits(rates.minimum() / points(channel), rates.maximum() / points(channel));
    }

    /** Takes the name of a waveform, quoted or not, in upper case. */
    static String takeName(Arguments arguments) {
        ProgramData sent = arguments.next();
        if (sent instanceof ProgramData.Word word) {
            return word.text();
        } else if (sent instanceof ProgramData.Text text) {
            return text.text().toUpperCase(Locale.ROOT);
        }
        throw new ScpiException(ScpiError.DATA_TYPE_ERROR);
    }
}
