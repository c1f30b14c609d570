package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Our end of the interrupt channel of VXI-11, on which the roles are changed: the instrument connects to a port here and calls a
 * procedure of ours, to which no reply is expected (VXI-11, 1995, section B.6, {@code device_intr_srq}).
 */
final class Vxi11InterruptChannel implements Closeable {
    static final int PROGRAM = 0x0607B1;
    static final int VERSION = 1;

    private static final int DEVICE_INTR_SRQ = 30;

    private final TcpListener listener;
    private final byte[] handle;
    private volatile Optional<TcpLink> link = Optional.empty();
    private Optional<RpcRecords> calls = Optional.empty();

    /**
     * Opens a port for the instrument.
     *
     * @param address the address of this computer to which the instrument connects
     * @param handle what it says to tell this link from others of the same instrument
     */
    Vxi11InterruptChannel(InetAddress address, byte[] handle) throws IOException {
        this.listener = TcpListener.at(address);
        this.handle = handle.clone();
    }

    int port() throws IOException {
        return listener.port();
    }

    /** Returns whether the instrument has connected. */
    boolean isConnected() {
        return calls.isPresent();
    }

    /**
     * Waits for a call, and for the instrument to connect where it has not.
     *
     * @return whether it called by the deadline
     * @throws IOException if it closed the channel
     * @throws ProtocolException if it sent something else
     */
    boolean isCalledBy(long deadline) throws IOException {
        if (calls.isEmpty()) {
            link = listener.accept(deadline);
            calls = link.map(RpcRecords::new);
        }
        if (calls.isEmpty()) {
            return false;
        }
        try {
            while (!isForUs(calls.get().next(deadline))) {
                // A gateway's other links have calls of their own.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private boolean isForUs(byte[] call) {
        return Arrays.equals(
                RpcMessage.arguments(call, PROGRAM, VERSION, DEVICE_INTR_SRQ).opaque(), handle);
    }

    @Override
    public void close() {
        listener.close();
        link.ifPresent(TcpLink::close);
    }
}
