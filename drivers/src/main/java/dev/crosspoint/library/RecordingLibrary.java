package dev.crosspoint.library;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.TranscriptEntry;
import dev.crosspoint.connection.TranscriptFile;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Passes every call on to a library and writes it into a transcript file: the function with its arguments as a command, and as
 * the reply what it returned, with what it left in its reference arguments. The contents of buffers are left out.
 *
 * <pre>
 * 2026-01-31T12:00:00.001Z &gt; ps6000GetValues(handle=1, startIndex=0, noOfSamples=1000, ...)
 * 2026-01-31T12:00:00.002Z &lt; 0 noOfSamples=1000 overflow=0
 * </pre>
 *
 * @see dev.crosspoint.connection.Transcript
 */
public final class RecordingLibrary implements InvocationHandler {
    /** Stands before what a call threw, in place of a reply. */
    static final String FAILED = "failed: ";

    private final Library recorded;
    private final TranscriptFile transcript;
    private final InstantSource clock;

    private RecordingLibrary(Library recorded, TranscriptFile transcript, InstantSource clock) {
        this.recorded = recorded;
        this.transcript = transcript;
        this.clock = clock;
    }

    /**
     * Returns a library that records; a transcript that already stands in the file is kept, and the new one is a new file.
     *
     * @param library the library to record
     * @param type its functions
     * @param address the instrument behind it
     * @param file the file to create
     * @param clock the lab's time, which stands before each line
     * @throws UncheckedIOException if the file exists or cannot be created; and from the first call that cannot be recorded,
     *     once it was passed on
     */
    public static <L extends Library> L record(
            L library, Class<L> type, Address address, Path file, InstantSource clock) {
        RecordingLibrary recording = new RecordingLibrary(library, new TranscriptFile(file, address), clock);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, recording));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return passOn(method, arguments);
        }
        LibraryCall call = new LibraryCall(method, arguments == null ? new Object[0] : arguments);
        TranscriptEntry command = new TranscriptEntry.Command(clock.instant(), call.command());
        Object returned;
        try {
            returned = passOn(method, arguments);
        } catch (Throwable failure) {
            recordAfter(failure, command, reply(FAILED + failure));
            throw failure;
        }
        transcript.append(command);
        transcript.append(reply(call.reply(returned)));
        return returned;
    }

    private Object passOn(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(recorded, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private TranscriptEntry reply(String text) {
        return new TranscriptEntry.TextReply(clock.instant(), text);
    }

    /** Records what failed; the failure of the call matters more than one of the record. */
    private void recordAfter(Throwable failure, TranscriptEntry command, TranscriptEntry reply) {
        try {
            transcript.append(command);
            transcript.append(reply);
        } catch (UncheckedIOException e) {
            failure.addSuppressed(e);
        }
    }
}
