package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.Interpreter;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.StandardCommands;
import dev.crosspoint.simulation.scpi.StatusModel;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.function.BooleanSupplier;

/** A simulated instrument that is spoken to in SCPI, one message at a time. */
public abstract class ScpiTwin implements Twin {
    protected final Timeline timeline;
    protected final StatusModel status;
    private boolean completionToAnnounce;

    /**
     * Makes a twin on a bench's timeline.
     *
     * @param name name of the instrument on its bench, for logs
     */
    protected ScpiTwin(Timeline timeline, String name) {
        this.timeline = timeline;
        this.status = new StatusModel(name);
    }

    /** Returns what carries out messages. */
    protected abstract Interpreter interpreter();

    /** Returns whether nothing is left to do of what was asked for; an instrument that does everything at once is. */
    protected boolean isIdle() {
        return true;
    }

    /** Takes note that something was done to its end, which may have been the last of what {@code *OPC} waits for. */
    protected final void announceIfComplete() {
        if (completionToAnnounce && isIdle()) {
            completionToAnnounce = false;
            status.operationComplete();
        }
    }

    /** What the common commands mean to an instrument on a timeline. */
    protected abstract class TimedCommands implements StandardCommands.Instrument {

        /** Takes all settings back to what they are after switching on. */
        protected abstract void resetSettings();

        @Override
        public final void reset() {
            completionToAnnounce = false;
            resetSettings();
        }

        @Override
        public final boolean isComplete() {
            return isIdle();
        }

        @Override
        public final void announceCompletion() {
            completionToAnnounce = true;
            announceIfComplete();
        }

        @Override
        public final void await(BooleanSupplier condition, Arguments arguments) throws InterruptedException {
            timeline.awaitUntil(condition, arguments.client());
        }
    }

    /** Does what the instrument does by itself behind each message. */
    protected void afterMessage() {}

    @Override
    public final Reply handle(byte[] message, Waiter client) throws InterruptedException {
        byte[] reply = timeline.exclusively(() -> {
            byte[] answer = interpreter().execute(message, client);
            afterMessage();
            return answer;
        });
        return reply.length == 0 ? Reply.NONE : Reply.of(reply);
    }

    @Override
    public final void messageTooLong() throws InterruptedException {
        timeline.exclusively(() -> {
            status.report(ScpiError.INPUT_BUFFER_OVERRUN);
            return null;
        });
    }

    @Override
    public final int statusByte() throws InterruptedException {
        return timeline.exclusively(status::statusByte);
    }

    @Override
    public final void onServiceRequest(Runnable listener) {
        status.onServiceRequest(listener);
    }

    @Override
    public final void forget(Runnable listener) {
        status.forget(listener);
    }

    @Override
    public final void injectError(int code, String text) throws InterruptedException {
        timeline.exclusively(() -> {
            status.report(code, text);
            return null;
        });
    }
}
