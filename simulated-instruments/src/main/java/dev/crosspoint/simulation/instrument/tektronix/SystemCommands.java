package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.ArrayList;
import java.util.List;

/** The commands of the status, of the form of replies and of the instrument as a whole. */
final class SystemCommands {
    private static final NumberRange BYTE = new NumberRange(0, 255, 255, Unit.NONE);

    /** Which knobs and buttons are locked. */
    private enum Locked implements Mnemonic {
        ALL("ALL"),
        NONE("NONe");

        private final String keyword;

        Locked(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private final EventStatus status;
    private boolean clearsAtPowerOn = true;
    private Locked locked = Locked.NONE;

    private SystemCommands(EventStatus status) {
        this.status = status;
    }

    static void add(CommandSet set, Commands commands, ReplyStyle style, EventStatus status) {
        SystemCommands system = new SystemCommands(status);
        system.addEvents(commands);
        set.flag("*PSC", c -> system.clearsAtPowerOn, (c, on) -> system.clearsAtPowerOn = on);
        for (String header : new String[] {"HEADer", "HDR"}) {
            commands.flag(header, c -> style.headers, (c, on) -> style.headers = on);
        }
        commands.flag("VERBose", c -> style.verbose, (c, on) -> style.verbose = on);
        commands.choice("LOCk", Locked.values(), c -> system.locked, (c, locked) -> system.locked = locked);
        commands.event("UNLock", Locked.ALL, () -> system.locked = Locked.NONE);
    }

    private void addEvents(Commands commands) {
        commands.integer("DESE", BYTE, c -> status.enabled(), (c, bits) -> status.enabled((int) bits));
        commands.plainQuestion("EVENT", c -> Integer.toString(status.next().code()));
        commands.plainQuestion("EVMsg", c -> text(status.next()));
        commands.plainQuestion("ALLEv", c -> all());
        commands.plainQuestion("EVQty", c -> Integer.toString(status.available()));
    }

    private String all() {
        List<String> events = new ArrayList<>();
        do {
            events.add(text(status.next()));
        } while (status.available() > 0);
        return String.join(",", events);
    }

    private static String text(EventStatus.Event event) {
        return event.code() + "," + ReplyStyle.quoted(event.message());
    }
}
