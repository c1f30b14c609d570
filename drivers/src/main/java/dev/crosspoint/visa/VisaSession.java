package dev.crosspoint.visa;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A session with one instrument, whose every operation has a deadline, a {@link System#nanoTime}.
 *
 * <p>One thread at a time, but for {@link #close()}: VISA does not say what becomes of an operation whose session another thread
 * closes, so a session in use is closed when that operation has ended, by its deadline at the latest.
 */
public final class VisaSession implements AutoCloseable {
    /** Bytes that VISA is asked for at once. */
    private static final int READ_SIZE = 1 << 18;

    /** Why a read ended. */
    public enum End {
        /** At the mark that the instrument put at the end of its message. */
        MESSAGE,
        /** At the termination character. */
        TERMINATOR,
        /** As many bytes came as were asked for; more may follow. */
        COUNT,
        /** The deadline passed; what came before is not lost. */
        TIME_OUT
    }

    /** What one read brought. */
    public record Part(byte[] bytes, End end) {}

    private interface Operation<T> {
        T run() throws IOException;
    }

    private final Visa visa;
    private final int handle;
    private final Runnable closed;
    private final Memory buffer = new Memory(READ_SIZE);
    private final ReentrantLock inUse = new ReentrantLock();
    private int timeout = -1;
    private boolean isClosed;
    private volatile boolean closing;

    /** Takes over an open session; {@code closed} is told when it has been closed. */
    VisaSession(Visa visa, int handle, Runnable closed) {
        this.visa = visa;
        this.handle = handle;
        this.closed = closed;
    }

    /** Sets an attribute. */
    public void set(VisaAttribute attribute, long value) throws IOException {
        use(() -> setNow(attribute, value));
    }

    /** Sends a message; where the kind of link can, its last byte is marked as the end. */
    public void write(byte[] message, long deadline) throws IOException {
        use(() -> {
            limit(deadline);
            IntByReference written = new IntByReference();
            int status = check(visa.viWrite(handle, message, message.length, written));
            if (written.getValue() != message.length) {
                throw new EOFException("VISA took " + written.getValue() + " of " + message.length + " bytes");
            }
            return status;
        });
    }

    /**
     * Returns what comes by the deadline, which may be past; a part ends as {@link End} says.
     *
     * @param most how many bytes it may have; it may have fewer in any case
     */
    public Part read(int most, long deadline) throws IOException {
        return use(() -> {
            limit(deadline);
            IntByReference came = new IntByReference();
            int status = visa.viRead(handle, buffer, Math.min(most, READ_SIZE), came);
            End end = status == VisaStatus.ERROR_TMO.code() ? End.TIME_OUT : end(check(status));
            return new Part(buffer.getByteArray(0, came.getValue()), end);
        });
    }

    private static End end(int status) {
        if (status == VisaStatus.SUCCESS_MAX_CNT.code()) {
            return End.COUNT;
        }
        return status == VisaStatus.SUCCESS_TERM_CHAR.code() ? End.TERMINATOR : End.MESSAGE;
    }

    /** Makes the instrument forget what was asked. */
    public void clear(long deadline) throws IOException {
        use(() -> {
            limit(deadline);
            return check(visa.viClear(handle));
        });
    }

    /** Returns the status byte, 0 to 255; to ask for it takes a service request back. */
    public int readStatusByte(long deadline) throws IOException {
        return use(() -> {
            limit(deadline);
            ShortByReference statusByte = new ShortByReference();
            check(visa.viReadSTB(handle, statusByte));
            return statusByte.getValue() & 0xFF;
        });
    }

    /** Keeps all other sessions away from the instrument. */
    public void lock(long deadline) throws IOException {
        use(() -> check(visa.viLock(handle, Visa.EXCLUSIVE_LOCK, VisaCalls.millisecondsTo(deadline), null, null)));
    }

    /** Gives the lock back. */
    public void unlock() throws IOException {
        use(() -> check(visa.viUnlock(handle)));
    }

    /** Lets VISA note service requests from now on. */
    public void noteServiceRequests() throws IOException {
        use(() -> check(visa.viEnableEvent(handle, Visa.EVENT_SERVICE_REQ, Visa.QUEUE, 0)));
    }

    /** Forgets the service requests that were noted before now. */
    public void forgetServiceRequests() throws IOException {
        use(() -> check(visa.viDiscardEvents(handle, Visa.EVENT_SERVICE_REQ, Visa.QUEUE)));
    }

    /**
     * Waits for a service request.
     *
     * @return whether one came by the deadline
     */
    public boolean awaitServiceRequest(long deadline) throws IOException {
        return use(() -> {
            IntByReference type = new IntByReference();
            IntByReference event = new IntByReference();
            try {
                check(visa.viWaitOnEvent(
                        handle, Visa.EVENT_SERVICE_REQ, VisaCalls.millisecondsTo(deadline), type, event));
            } catch (SocketTimeoutException e) {
                return false;
            }
            visa.viClose(event.getValue());
            return true;
        });
    }

    @Override
    public void close() {
        closing = true;
        closeIfWantedAndFree();
    }

    private <T> T use(Operation<T> operation) throws IOException {
        inUse.lock();
        try {
            if (closing) {
                throw new EOFException("the session is closed");
            }
            return operation.run();
        } finally {
            inUse.unlock();
            closeIfWantedAndFree();
        }
    }

    /** Whoever finds the session free closes it, so that nobody waits for another thread here. */
    private void closeIfWantedAndFree() {
        if (closing && inUse.tryLock()) {
            try {
                if (!isClosed) {
                    isClosed = true;
                    visa.viClose(handle);
                    closed.run();
                }
            } finally {
                inUse.unlock();
            }
        }
    }

    /** Bounds the next operation by a deadline. */
    private void limit(long deadline) throws IOException {
        int milliseconds = VisaCalls.millisecondsTo(deadline);
        if (milliseconds != timeout) {
            setNow(VisaAttribute.TMO_VALUE, milliseconds);
            timeout = milliseconds;
        }
    }

    private int setNow(VisaAttribute attribute, long value) throws IOException {
        return check(visa.viSetAttribute(handle, attribute.id(), new ViAttrState(value)));
    }

    private int check(int status) throws IOException {
        return VisaCalls.check(visa, handle, status);
    }
}
