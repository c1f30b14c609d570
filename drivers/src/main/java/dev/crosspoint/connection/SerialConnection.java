package dev.crosspoint.connection;

import com.fazecast.jSerialComm.SerialPort;
import dev.crosspoint.connection.SerialSettings.FlowControl;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A serial port, which no other program can open meanwhile.
 *
 * <p>{@link #clear()} discards what is on its way, sends a break, and listens until the line is quiet, as VISA's {@code viClear}
 * does with a serial instrument (IVI VPP-4.3). A line has no way to tell an answer from a later one: an instrument that
 * ignores a break and answers the old question after that is only noticed if it does so before the next question is sent.
 *
 * <p>A wait can end up to 0.1 s after its deadline, because Unix times serial reads in tenths of a second.
 */
final class SerialConnection extends StreamConnection {
    private static final int READ_SLICE_MILLIS = 100;
    /** VISA's length of a break (VPP-4.3, VI_ATTR_ASRL_BREAK_LEN). */
    private static final Duration BREAK = Duration.ofMillis(250);
    /** Far longer than the pauses within a message: a character takes 9 ms at 1200 baud. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private final String portName;
    private final SerialSettings settings;
    private volatile SerialPort port;

    private SerialConnection(SerialAddress address, Duration timeout, SerialSettings settings) {
        super(
                address,
                timeout,
                settings.commandTerminator(),
                ResponseFramer.ofTrickle(LONGEST_MESSAGE, settings.responseTerminator()));
        this.portName = SerialPorts.name(address);
        this.settings = settings;
    }

    /** Returns an open port; {@code timeout} bounds sending one message, and waiting for a quiet line after a clear. */
    static SerialConnection open(SerialAddress address, Duration timeout, SerialSettings settings) {
        SerialConnection connection = new SerialConnection(address, timeout, settings);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        port = SerialPorts.open(portName, settings, READ_SLICE_MILLIS);
    }

    @Override
    void disconnect() {
        SerialPort given = port;
        if (given != null) {
            given.closePort();
        }
    }

    /** Sends by another thread, because a line that the instrument has stopped blocks its writer for ever. */
    @Override
    boolean send(byte[] bytes, long deadline) throws IOException {
        SerialPort open = port;
        FutureTask<Integer> sending = new FutureTask<>(() -> open.writeBytes(bytes, bytes.length));
        Thread writer = new Thread(sending, "write to " + portName);
        writer.setDaemon(true);
        writer.start();
        try {
            int taken = awaitResult(sending, deadline);
            if (taken != bytes.length) {
                throw new EOFException("the port took " + Math.max(taken, 0) + " of " + bytes.length + " bytes");
            }
            return true;
        } catch (TimeoutException e) {
            // Only this ends the writer; a clear opens the port again.
            disconnect();
            return false;
        }
    }

    @Override
    int receive(byte[] into, int from, long deadline) {
        int room = into.length - from;
        int available = port.bytesAvailable();
        while (available == 0 && deadline - System.nanoTime() > 0) {
            int count = port.readBytes(into, room, from);
            if (count != 0) {
                return count;
            }
            available = port.bytesAvailable();
        }
        return available > 0 ? port.readBytes(into, Math.min(room, available), from) : available;
    }

    @Override
    boolean discardExchange(long deadline) {
        return port.flushIOBuffers()
                && restart()
                && port.setBreak()
                && listenAway(BREAK, System.nanoTime() + BREAK.toNanos())
                && port.clearBreak()
                && listenAway(QUIET, deadline);
    }

    /** Takes back a stop that the instrument sent and will not lift: without flow control it is void. */
    private boolean restart() {
        return settings.flowControl() != FlowControl.XON_XOFF
                || port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED)
                        && port.setFlowControl(SerialPorts.flags(settings.flowControl()));
    }

    /** Throws away what comes until nothing has come for so long, or the deadline; returns false if the link is lost. */
    private boolean listenAway(Duration quiet, long deadline) {
        byte[] unwanted = new byte[1 << 12];
        int count = 1;
        while (count > 0 && deadline - System.nanoTime() > 0) {
            long end = System.nanoTime() + quiet.toNanos();
            count = receive(unwanted, 0, deadline - end < 0 ? deadline : end);
        }
        return count >= 0;
    }

    /** Waits for a result through an interrupt, which is kept for later. */
    private static int awaitResult(FutureTask<Integer> sending, long deadline) throws TimeoutException, IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return sending.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("the port could not be written", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
