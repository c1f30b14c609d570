package dev.crosspoint.simulation.scpi;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The commands that every SCPI instrument has: IEEE 488.2 common commands, the error queue and the status registers. */
public final class StandardCommands {
    private static final NumberRange BYTE = new NumberRange(0, 255, 0, Unit.NONE);
    private static final NumberRange WORD = new NumberRange(0, 65535, 0, Unit.NONE);

    private StandardCommands() {}

    /** What the common commands mean to an instrument. */
    public interface Instrument {

        /** Returns maker, model, serial number and firmware, joined by commas. */
        String identity();

        /** Returns which options are installed. */
        default String options() {
            return "0";
        }

        /** Returns an error's number as the instrument writes it; most put a sign before numbers above 0, too. */
        default String errorCode(int code) {
            return code < 0 ? Integer.toString(code) : "+" + code;
        }

        /** Takes all settings back to what they are after switching on. */
        void reset();

        /** Triggers whatever waits for a trigger from the bus. */
        void trigger();

        /** Returns whether nothing is left to do. */
        boolean isComplete();

        /** Has {@link StatusModel#operationComplete()} called once everything is done. */
        void announceCompletion();

        /** Lets time pass until {@code condition} holds. */
        void await(BooleanSupplier condition, Arguments arguments) throws InterruptedException;
    }

    /** Adds them to {@code commands}. */
    public static void add(CommandSet commands, StatusModel status, Instrument instrument) {
        addCommon(commands, status, instrument);
        addErrorQueue(commands, status.errors(), instrument);
        addRegisters(commands, status);
    }

    /** Adds the status registers that SCPI asks for, and their preset. */
    public static void addRegisters(CommandSet commands, StatusModel status) {
        addRegister(commands, "OPERation", status.operation());
        addRegister(commands, "QUEStionable", status.questionable());
        commands.event(":STATus:PRESet", arguments -> status.preset());
    }

    /** Adds the commands of the measurement register, which not every instrument has. */
    public static void addMeasurementRegister(CommandSet commands, StatusModel status) {
        addRegister(commands, "MEASurement", status.measurement());
    }

    /** Adds the common commands of IEEE 488.2 alone, for instruments whose other commands are not the standard's. */
    public static void addCommon(CommandSet commands, StatusModel status, Instrument instrument) {
        commands.question("*IDN", arguments -> Response.text(instrument.identity()));
        commands.event("*RST", arguments -> instrument.reset());
        commands.event("*CLS", arguments -> status.clear());
        commands.event("*TRG", arguments -> instrument.trigger());
        commands.question("*TST", arguments -> Response.integer(0));
        commands.question("*OPT", arguments -> Response.text(instrument.options()));
        commands.event("*OPC", arguments -> instrument.announceCompletion());
        commands.event("*WAI", arguments -> instrument.await(instrument::isComplete, arguments));
        commands.question("*OPC", arguments -> {
            instrument.await(instrument::isComplete, arguments);
            return Response.integer(1);
        });
        commands.question("*ESR", arguments -> Response.integer(status.readStandardEvents()));
        commands.question("*STB", arguments -> Response.integer(status.statusByte()));
        commands.integer(
                "*ESE",
                BYTE,
                channel -> status.standardEventEnable(),
                (channel, bits) -> status.standardEventEnable((int) bits));
        commands.integer(
                "*SRE",
                BYTE,
                channel -> status.serviceRequestEnable(),
                (channel, bits) -> status.serviceRequestEnable((int) bits));
    }

    /** Adds the query that takes the oldest error out of the queue, for instruments that have no other query of it. */
    public static void addNextError(CommandSet commands, String header, ErrorQueue errors, Instrument instrument) {
        commands.question(header, arguments -> Response.text(codeAndText(errors.next(), instrument)));
    }

    private static void addErrorQueue(CommandSet commands, ErrorQueue errors, Instrument instrument) {
        addNextError(commands, ":SYSTem:ERRor[:NEXT]", errors, instrument);
        commands.question(
                ":SYSTem:ERRor:ALL",
                arguments -> Response.text(errors.all().stream()
                        .map(entry -> codeAndText(entry, instrument))
                        .collect(Collectors.joining(","))));
        commands.question(":SYSTem:ERRor:COUNt", arguments -> Response.integer(errors.count()));
        commands.question(
                ":SYSTem:ERRor:CODE[:NEXT]",
                arguments -> Response.text(instrument.errorCode(errors.next().code())));
        commands.question(
                ":SYSTem:ERRor:CODE:ALL",
                arguments -> Response.text(errors.all().stream()
                        .map(entry -> instrument.errorCode(entry.code()))
                        .collect(Collectors.joining(","))));
    }

    private static String codeAndText(ErrorQueue.Entry entry, Instrument instrument) {
        return instrument.errorCode(entry.code()) + ",\"" + entry.text() + '"';
    }

    private static void addRegister(CommandSet commands, String name, StatusRegister register) {
        String prefix = ":STATus:" + name;
        commands.question(prefix + "[:EVENt]", arguments -> Response.integer(register.readEvent()));
        commands.question(prefix + ":CONDition", arguments -> Response.integer(register.condition()));
        commands.integer(
                prefix + ":ENABle", WORD, channel -> register.enable(), (channel, bits) -> register.enable((int) bits));
        commands.integer(
                prefix + ":PTRansition",
                WORD,
                channel -> register.positiveTransitions(),
                (channel, bits) -> register.positiveTransitions((int) bits));
        commands.integer(
                prefix + ":NTRansition",
                WORD,
                channel -> register.negativeTransitions(),
                (channel, bits) -> register.negativeTransitions((int) bits));
    }
}
