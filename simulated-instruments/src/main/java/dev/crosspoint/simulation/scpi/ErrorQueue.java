package dev.crosspoint.simulation.scpi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Errors in the order they happened; when it is full, the newest gives way to "Error queue overflow". */
public final class ErrorQueue {
    /** An assumption; the command reference does not tell the length. SCPI asks for 2 at least. */
    private static final int LENGTH = 100;

    private int length = LENGTH;

    /**
     * One entry.
     *
     * @param code negative for the standard's errors
     * @param text what happened
     */
    public record Entry(int code, String text) {

        /** Stands for an empty queue. */
        static final Entry NO_ERROR = new Entry(0, "No error");

        String codeOnly() {
            return code < 0 ? Integer.toString(code) : "+" + code;
        }

        String codeAndText() {
            return codeOnly() + ",\"" + text + '"';
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();

    void add(Entry entry) {
        if (entries.size() < length) {
            entries.add(entry);
        } else {
            entries.removeLast();
            entries.add(new Entry(ScpiError.QUEUE_OVERFLOW.code(), ScpiError.QUEUE_OVERFLOW.text()));
        }
    }

    /** Takes the oldest entry out; code 0 stands for an empty queue. */
    public Entry next() {
        return entries.isEmpty() ? Entry.NO_ERROR : entries.remove();
    }

    List<Entry> all() {
        List<Entry> all = entries.isEmpty() ? List.of(Entry.NO_ERROR) : new ArrayList<>(entries);
        entries.clear();
        return all;
    }

    int count() {
        return entries.size();
    }

    /** Forgets them all. */
    public void clear() {
        entries.clear();
    }

    /** Sets how many errors are kept, for instruments whose manuals tell it. */
    public void length(int newLength) {
        length = newLength;
    }
}
