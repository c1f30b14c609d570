package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;

/** The commands of the output ({@code :OUTP}). */
final class OutputCommands {
    private static final String OUTPUT = ":OUTPut[c]";
    private static final NumberRange FILTER = new NumberRange(31.830, 31.831e3, 31.83e3, Unit.HERTZ);

    private final Channels channels;

    private OutputCommands(Channels channels) {
        this.channels = channels;
    }

    static void add(CommandSet commands, Channels channels) {
        OutputCommands group = new OutputCommands(channels);
        group.addSwitching(commands);
        group.addTerminals(commands);
    }

    private OutputSettings output(int channel) {
        return channels.get(channel).output();
    }

    private void addSwitching(CommandSet commands) {
        commands.flag(
                OUTPUT + "[:STATe]", c -> channels.get(c).stage().isOn(), (c, on) -> switchOutput(channels.get(c), on));
        commands.flag(OUTPUT + ":ON:AUTO", c -> output(c).autoOn, (c, auto) -> output(c).autoOn = auto);
        commands.flag(OUTPUT + ":OFF:AUTO", c -> output(c).autoOff, (c, auto) -> output(c).autoOff = auto);
        commands.choice(
                OUTPUT + ":OFF:MODE",
                OutputSettings.OffMode.values(),
                c -> output(c).offMode,
                (c, mode) -> output(c).offMode = mode);
        commands.flag(OUTPUT + ":PROTection[:STATe]", c -> output(c).protection, (c, on) -> output(c).protection = on);
    }

    private void addTerminals(CommandSet commands) {
        commands.choice(OUTPUT + ":LOW", OutputSettings.LowTerminal.values(), c -> output(c).lowTerminal, (c, low) -> {
            requireOff(c);
            output(c).lowTerminal = low;
        });
        commands.flag(OUTPUT + ":HCAPacitance[:STATe]", c -> output(c).highCapacitance, (c, on) -> {
            requireOff(c);
            output(c).highCapacitance = on;
        });
        commands.flag(OUTPUT + ":FILTer[:LPASs][:STATe]", c -> output(c).filter, (c, on) -> output(c).filter = on);
        commands.flag(OUTPUT + ":FILTer:AUTO", c -> output(c).autoFilter, (c, auto) -> output(c).autoFilter = auto);
        commands.number(
                OUTPUT + ":FILTer[:LPASs]:FREQuency",
                FILTER,
                c -> output(c).filterFrequency,
                (c, frequency) -> output(c).filterFrequency = frequency);
    }

    private void switchOutput(Channel channel, boolean on) {
        if (on) {
            channels.switchOn(channel);
        } else {
            channel.stage().switchOff();
        }
    }

    private void requireOff(int channel) {
        if (channels.get(channel).stage().isOn()) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }
}
