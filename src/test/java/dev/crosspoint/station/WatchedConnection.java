package dev.crosspoint.station;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Passes everything on and remembers it; messages can be lost on their way. */
final class WatchedConnection implements Connection {
    private final Connection watched;
    private final List<String> sent = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Predicate<String> lost = message -> false;

    WatchedConnection(Connection watched) {
        this.watched = watched;
    }

    /** Returns the messages sent so far, those that were lost too. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    List<String> replies() {
        return List.copyOf(replies);
    }

    /** Returns how long each reply was waited for at most. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** From now on, loses the messages that are such. */
    void lose(Predicate<String> such) {
        lost = such;
    }

    @Override
    public Address address() {
        return watched.address();
    }

    @Override
    public void write(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        sent.add(text);
        if (!lost.test(text)) {
            watched.write(message);
        }
    }

    @Override
    public byte[] read(Duration deadline) {
        waits.add(deadline);
        byte[] reply = watched.read(deadline);
        replies.add(new String(reply, StandardCharsets.ISO_8859_1));
        return reply;
    }

    @Override
    public void clear() {
        watched.clear();
    }

    @Override
    public void close() {
        watched.close();
    }
}
