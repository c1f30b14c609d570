package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;

/** The commands of the instrument as a whole ({@code :SYST}, {@code :LXI}). */
final class SystemCommands {
    /** The port on which the instrument listens in a lab, wherever its twin is served. */
    private static final int SOCKET_PORT = 5555;
    /** What a real unit says more than the standard about a header that it does not know. */
    private static final String UNKNOWN_HEADER = "Undefined header; keyword cannot be found";

    private SystemCommands() {}

    static void add(
            CommandSet commands, SystemSettings system, ErrorQueue errors, Channels channels, String serialNumber) {
        SettingCommands settings = new SettingCommands(commands, c -> {});
        commands.question(":SYSTem:ERRor[:NEXT]", arguments -> error(errors.next()));
        commands.question(":SYSTem:VERSion", arguments -> Response.text("1999.0"));
        commands.question(":SYSTem:CHANnel:NUMber", arguments -> Response.integer(channels.count()));
        commands.question(":SYSTem:COMMunicate:LAN:CONTrol", arguments -> Response.integer(SOCKET_PORT));
        commands.question(
                ":SYSTem:COMMunicate:USB:INFormation",
                arguments -> Response.text("USB0::0x1AB1::0x0642::" + serialNumber + "::INSTR"));
        settings.flag(":SYSTem:KLOCk[:STATe]", c -> system.keysLocked, (c, locked) -> system.keysLocked = locked);
        settings.flag(":SYSTem:BEEPer:STATe", c -> system.beeper, (c, on) -> system.beeper = on);
        commands.event(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            // Nobody is in the room to hear it.
        });
        settings.choice(
                ":SYSTem:CHANnel:CURrent",
                SystemSettings.CurrentChannel.values(),
                c -> system.currentChannel,
                (c, channel) -> system.currentChannel = channel);
        settings.choice(
                ":SYSTem:ROSCillator:SOURce",
                SystemSettings.ReferenceClock.values(),
                c -> system.referenceClock,
                (c, clock) -> system.referenceClock = clock);
        settings.flag(":LXI:MDNS:ENABle", c -> system.multicastNames, (c, on) -> system.multicastNames = on);
        settings.flag("*PSC", c -> system.powerOnClears, (c, clears) -> system.powerOnClears = clears);
        for (String picture : new String[] {":HCOPy:SDUMp:DATA", ":DISPlay:DATA"}) {
            commands.question(picture, arguments -> Replies.block(Screen.bitmap(channels)));
        }
        addCopying(commands, channels);
    }

    private static Response error(ErrorQueue.Entry entry) {
        boolean unknownHeader = entry.code() == ScpiError.UNDEFINED_HEADER.code();
        return Response.text(entry.code() + ",\"" + (unknownHeader ? UNKNOWN_HEADER : entry.text()) + '"');
    }

    /** The settings of the first channel named become those of the second. */
    private static void addCopying(CommandSet commands, Channels channels) {
        commands.command(":SYSTem:CSCopy", arguments -> {
            int from = arguments.choice(SystemSettings.CurrentChannel.values()).ordinal() + 1;
            int to = arguments.choice(SystemSettings.CurrentChannel.values()).ordinal() + 1;
            arguments.end();
            if (from == to) {
                throw new ScpiException(ScpiError.ILLEGAL_PARAMETER_VALUE);
            }
            boolean on = channels.get(to).output().on;
            ChannelSettings copy = channels.get(from).settings().copy();
            copy.output.on = on;
            channels.get(to).adopt(copy);
        });
    }
}
