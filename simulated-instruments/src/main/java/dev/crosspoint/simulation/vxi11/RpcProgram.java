package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Waiter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of one version whose procedures are called over TCP. */
abstract class RpcProgram implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RpcProgram.class);
    private static final int NULL_PROCEDURE = 0;

    private final int program;
    private final int version;

    RpcProgram(int program, int version) {
        this.program = program;
        this.version = version;
    }

    /** Returns the result of a procedure; empty if there is no such procedure. */
    abstract Optional<RpcWriter> call(int procedure, RpcReader arguments, Waiter client)
            throws MalformedCallException, InterruptedException;

    @Override
    public final Reply handle(byte[] message, Waiter client) throws InterruptedException {
        try {
            RpcCall call = RpcCall.of(message);
            return Reply.of(answer(call, client));
        } catch (MalformedCallException e) {
            LOG.debug("A client sent no call: {}", e.getMessage());
            return Reply.disconnect();
        }
    }

    private byte[] answer(RpcCall call, Waiter client) throws InterruptedException {
        if (call.program() != program) {
            return call.markedReply(RpcCall.Ending.PROGRAM_UNAVAILABLE, new RpcWriter());
        }
        if (call.version() != version) {
            return call.markedReply(RpcCall.Ending.PROGRAM_MISMATCH, new RpcWriter());
        }
        if (call.procedure() == NULL_PROCEDURE) {
            return call.markedReply(RpcCall.Ending.SUCCESS, new RpcWriter());
        }
        try {
            return call(call.procedure(), call.arguments(), client)
                    .map(result -> call.markedReply(RpcCall.Ending.SUCCESS, result))
                    .orElseGet(() -> call.markedReply(RpcCall.Ending.PROCEDURE_UNAVAILABLE, new RpcWriter()));
        } catch (MalformedCallException e) {
            LOG.debug("Procedure {} was called with arguments that are none: {}", call.procedure(), e.getMessage());
            return call.markedReply(RpcCall.Ending.GARBAGE_ARGUMENTS, new RpcWriter());
        }
    }

    @Override
    public void messageTooLong() {
        LOG.debug("A call was too long");
    }
}
