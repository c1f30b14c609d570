package dev.crosspoint.simulation.scpi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Errors in the order they happened; when it is full, the newest gives way to "Error queue overflow". */
public final class ErrorQueue {
    /** An assumption, for instruments whose manuals do not tell the length. SCPI asks for 2 at least. */
    static final int USUAL_LENGTH = 100;

    /**
     * One entry.
     *
     * @param code negative for the standard's errors
     * @param text what happened
     */
    public record Entry(int code, String text) {

        /** Stands for an empty queue. */
        static final Entry NO_ERROR = new Entry(0, "No error");
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final int length;
    private final Runnable taken;

    /** Creates an empty queue for so many entries; {@code taken} is called whenever entries have been taken out. */
    ErrorQueue(int length, Runnable taken) {
        this.length = length;
        this.taken = taken;
    }

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
        Entry oldest = entries.isEmpty() ? Entry.NO_ERROR : entries.remove();
        taken.run();
        return oldest;
    }

    List<Entry> all() {
        List<Entry> all = entries.isEmpty() ? List.of(Entry.NO_ERROR) : new ArrayList<>(entries);
        clear();
        return all;
    }

    /** Returns how many errors have not been read yet. */
    public int count() {
        return entries.size();
    }

    /** Forgets them all. */
    public void clear() {
        entries.clear();
        taken.run();
    }
}
