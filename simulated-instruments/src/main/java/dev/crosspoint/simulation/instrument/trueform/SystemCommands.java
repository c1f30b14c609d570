package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.trueform.SettingCommands.Number;
import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.BlockOrder;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands of the instrument as a whole ({@code SYST}, {@code STAT}, {@code DISP}, {@code *SAV}). */
final class SystemCommands {
    private static final Limits PLACES = new Limits(0, 4);

    /** A word that is told back. */
    private record Word(String keyword) implements Mnemonic {}

    private final CommandSet commands;
    private final SystemSettings system;
    private final SettingCommands settings;
    private final Notices notices;

    private SystemCommands(CommandSet commands, SystemSettings system, Notices notices) {
        this.commands = commands;
        this.system = system;
        this.notices = notices;
        this.settings = new SettingCommands(commands, notices, c -> {});
    }

    static void add(
            CommandSet commands, SystemSettings system, StatusModel status, Channels channels, Notices notices) {
        SystemCommands group = new SystemCommands(commands, system, notices);
        group.addStatus(status);
        group.addUnits();
        group.addDisplay();
        group.addConnectors();
        group.addStates(channels);
    }

    private void addStatus(StatusModel status) {
        commands.question(
                ":SYSTem:ERRor[:NEXT]",
                arguments -> Replies.error(status.errors().next()));
        commands.question(":SYSTem:VERSion", arguments -> Response.text("1999.0"));
        StandardCommands.addRegisters(commands, status);
        commands.event(":SYSTem:BEEPer[:IMMediate]", arguments -> {
            // Nobody is in the room to hear it.
        });
        settings.flag(":SYSTem:BEEPer:STATe", c -> system.beeper, (c, on) -> system.beeper = on);
        for (String keys : List.of(":LOCal", ":REMote", ":RWLock")) {
            commands.event(":SYSTem" + keys, arguments -> {
                // Nobody is in the room to press a key.
            });
        }
    }

    private void addUnits() {
        settings.choice(
                ":FORMat:BORDer", BlockOrder.values(), c -> system.byteOrder, (c, order) -> system.byteOrder = order);
        settings.choice(
                ":UNIT:ANGLe",
                SystemSettings.AngleUnit.values(),
                c -> system.angleUnit,
                (c, unit) -> system.angleUnit = unit);
    }

    private void addDisplay() {
        settings.flag(":DISPlay[:STATe]", c -> system.display, (c, on) -> system.display = on);
        commands.command(":DISPlay:TEXT", arguments -> {
            String text = arguments.text();
            arguments.end();
            system.message = text;
        });
        commands.question(":DISPlay:TEXT", arguments -> Replies.quoted(system.message));
        commands.event(":DISPlay:TEXT:CLEar", arguments -> system.message = "");
        choice(":DISPlay:FOCus", "CH1", "CH2");
        choice(":DISPlay:UNIT:ARBRate", "SRATe", "FREQuency", "PERiod");
        choice(":DISPlay:UNIT:RATE", "FREQuency", "PERiod");
        choice(":DISPlay:UNIT:PULSe", "WIDTh", "DUTY");
        choice(":DISPlay:UNIT:SWEep", "STARt", "CENTer");
        choice(":DISPlay:UNIT:VOLTage", "AMPLitude", "HIGH");
    }

    /** Nothing is at these connectors here. */
    private void addConnectors() {
        choice(":OUTPut:SYNC:SOURce", "CH1", "CH2");
        choice(":OUTPut:TRIGger:SOURce", "CH1", "CH2");
        choice(":OUTPut:TRIGger:SLOPe", "POSitive", "NEGative");
        choice(":ROSCillator:SOURce", "INTernal", "EXTernal");
    }

    /** Adds a choice that changes nothing about the outputs; the first word is what it is after switching on. */
    private void choice(String header, String... keywords) {
        Word[] words = Stream.of(keywords).map(Word::new).toArray(Word[]::new);
        settings.choice(
                header,
                words,
                c -> (Word) system.choices.getOrDefault(header, words[0]),
                (c, word) -> system.choices.put(header, word));
    }

    private void addStates(Channels channels) {
        commands.command("*SAV", arguments -> channels.save(takePlace(arguments)));
        commands.command("*RCL", arguments -> {
            Optional<List<ChannelSettings>> saved = channels.saved(takePlace(arguments));
            channels.recall(saved.orElseThrow(() -> new ScpiException(ScpiError.SETTINGS_CONFLICT)));
        });
    }

    private int takePlace(Arguments arguments) {
        double place = new Number(Unit.NONE, 0, PLACES).take(arguments, notices);
        arguments.end();
        return (int) Math.rint(place);
    }
}
