package dev.crosspoint.library;

import com.sun.jna.Library;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.connection.TranscriptMismatchException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Plays the transcript of a library back in its place: each call must be the one that was recorded next, and gets what came
 * back then. What the library put into buffers is not in a transcript; a listener may put it there.
 *
 * @see RecordingLibrary
 */
public final class TranscriptLibrary implements InvocationHandler {

    /** Told of each call when it has been answered, before it returns. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Takes notice of a call.
         *
         * @param function name of the function
         * @param arguments its arguments, with the references filled
         */
        void answered(String function, Object[] arguments);
    }

    private final TranscriptConnection played;
    private final Listener listener;

    public TranscriptLibrary(Transcript transcript, Listener listener) {
        this.played = new TranscriptConnection(transcript);
        this.listener = listener;
    }

    /** Returns the library with its functions. */
    public <L extends Library> L as(Class<L> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    /**
     * Checks that all of the transcript was played, and nothing else.
     *
     * @throws TranscriptMismatchException if not
     */
    public void verify() {
        played.verify();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        LibraryCall call = new LibraryCall(method, arguments == null ? new Object[0] : arguments);
        played.write(call.command().getBytes(StandardCharsets.ISO_8859_1));
        String reply = new String(played.read(Duration.ZERO), StandardCharsets.ISO_8859_1);
        if (reply.startsWith(RecordingLibrary.FAILED)) {
            throw new LinkageError(reply.substring(RecordingLibrary.FAILED.length()));
        }
        Object returned = answer(call, reply);
        listener.answered(method.getName(), call.arguments());
        return returned;
    }

    private static Object answer(LibraryCall call, String reply) {
        try {
            return call.answer(reply);
        } catch (IllegalArgumentException e) {
            throw new TranscriptMismatchException(
                    "the transcript's reply to " + call.command() + " cannot be taken: " + e.getMessage());
        }
    }
}
