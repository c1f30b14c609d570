package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.settings.Parameter;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that goes wrong between a twin and its clients. */
public record Fault(
        @Parameter("What goes wrong") Kind kind,

        @Parameter("Text that a message contains to count, in any case; every message counts if there is none")
        Optional<String> message,

        @Parameter(value = "How many of these messages pass before it goes wrong", min = 0, byDefault = "0")
        long after,

        @Parameter(value = "With how many of these messages it goes wrong; all that follow if not given", min = 1)
        OptionalInt times,

        @Parameter(
                value = "How late a late reply is, in real time whatever the pace",
                unit = "s",
                min = 0,
                max = 3600,
                byDefault = "1 s")
        double delay,

        @Parameter(value = "Code of an injected error", min = -499, max = 32767, byDefault = "-300")
        int errorCode) {

    /** What can go wrong. */
    public enum Kind {
        /** The message is neither carried out nor answered. */
        SILENT,
        /** The message is carried out, its reply is lost. */
        DROPPED,
        /** The reply takes its time. */
        LATE,
        /** The reply ends in the middle, without its terminator. */
        TRUNCATED,
        /** Bits of the reply are flipped, but not of its terminator. */
        GARBLED,
        /** The connection is cut when the message arrives. */
        DISCONNECTED,
        /** The message is carried out and an error is queued. */
        ERROR
    }

    /** A fault of that kind with every message. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Optional.empty(), 0, OptionalInt.empty(), 1, -300);
    }

    /** The same, after so many messages. */
    public Fault after(long messages) {
        return new Fault(kind, message, messages, times, delay, errorCode);
    }

    /** The same, with messages that contain {@code text} only. */
    public Fault onMessage(String text) {
        return new Fault(kind, Optional.of(text), after, times, delay, errorCode);
    }

    /** The same, so many times only. */
    public Fault times(int count) {
        return new Fault(kind, message, after, OptionalInt.of(count), delay, errorCode);
    }

    /** The same with that delay in s. */
    public Fault lateBy(double seconds) {
        return new Fault(kind, message, after, times, seconds, errorCode);
    }

    /** The same with that code. */
    public Fault withErrorCode(int code) {
        return new Fault(kind, message, after, times, delay, code);
    }
}
