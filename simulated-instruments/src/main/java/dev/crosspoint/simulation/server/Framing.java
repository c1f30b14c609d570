package dev.crosspoint.simulation.server;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** How a stream of bytes is cut into messages. */
public interface Framing {

    /** Takes all of {@code bytes}; hands each complete message to {@code messages}. */
    void take(ByteBuffer bytes, Consumer<Message> messages);
}
