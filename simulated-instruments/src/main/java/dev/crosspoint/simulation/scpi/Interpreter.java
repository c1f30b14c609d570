package dev.crosspoint.simulation.scpi;

import dev.crosspoint.simulation.time.Waiter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out program messages: the units in their order, the answers joined by semicolons, errors to the queue. */
public final class Interpreter {
    private static final Logger LOG = LoggerFactory.getLogger(Interpreter.class);

    private final CommandSet commands;
    private final StatusModel status;
    private final BeforeUnit beforeUnit;

    /** What happens before each unit of a message. */
    @FunctionalInterface
    public interface BeforeUnit {

        /**
         * Does it, and may let time pass for {@code client}.
         *
         * @param header the keywords of the unit as they were sent, in upper case, without a question mark
         */
        void prepare(List<String> header, Waiter client) throws InterruptedException;
    }

    /**
     * Creates an interpreter.
     *
     * @param beforeUnit what happens before each unit, such as time that passes
     */
    public Interpreter(CommandSet commands, StatusModel status, Runnable beforeUnit) {
        this(commands, status, (header, client) -> beforeUnit.run());
    }

    /** Creates an interpreter of an instrument that may have to finish something before it carries out a unit. */
    public Interpreter(CommandSet commands, StatusModel status, BeforeUnit beforeUnit) {
        this.commands = commands;
        this.status = status;
        this.beforeUnit = beforeUnit;
    }

    /**
     * Carries out a message.
     *
     * <p>A command error ends the message, as nothing behind it can be trusted; after any other error the message goes on.
     *
     * @return the reply with its line feed; nothing if the message asked for nothing
     */
    public byte[] execute(byte[] message, Waiter client) throws InterruptedException {
        MessageParser parser = new MessageParser(message);
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        List<String> path = List.of();
        boolean understood = true;
        while (understood) {
            status.messageAvailable(reply.size() > 0);
            try {
                Optional<ProgramUnit> unit = parser.next();
                if (unit.isEmpty()) {
                    break;
                }
                List<String> header = unit.get().header(path);
                beforeUnit.prepare(header, client);
                path = unit.get().isCommon() ? path : header.subList(0, header.size() - 1);
                execute(header, unit.get(), reply, client);
            } catch (ScpiException e) {
                status.report(e.code(), e.text());
                understood = !ScpiError.isCommandError(e.code());
            } catch (RuntimeException e) {
                LOG.error("A twin failed", e);
                status.report(ScpiError.SYSTEM_ERROR);
                understood = false;
            }
        }
        status.messageAvailable(false);
        if (reply.size() > 0) {
            reply.write('\n');
        }
        return reply.toByteArray();
    }

    private void execute(List<String> header, ProgramUnit unit, ByteArrayOutputStream reply, Waiter client)
            throws InterruptedException {
        CommandTree.Found found = commands.find(header);
        Arguments arguments = new Arguments(unit.data(), found.channel(), client);
        if (unit.query()) {
            Response response = found.actions().query().answer(arguments);
            if (reply.size() > 0) {
                reply.write(';');
            }
            reply.writeBytes(response.bytes());
        } else {
            found.actions().command().perform(arguments);
        }
    }
}
