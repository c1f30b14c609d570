package dev.crosspoint.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * A file that grows at its end.
 *
 * <p>Not a {@link java.nio.channels.FileChannel}, because an interrupt closes that: a run that is being cancelled must still
 * be able to write its last rows.
 */
class JournalChannel implements WritableByteChannel {

    private final FileOutputStream file;
    private volatile boolean open = true;

    JournalChannel(Path file) throws IOException {
        this.file = new FileOutputStream(file.toFile());
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        file.write(bytes);
        return bytes.length;
    }

    /** Returns when everything written so far is on disk. */
    void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        file.close();
    }
}
