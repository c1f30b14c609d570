package dev.crosspoint.connection;

import dev.crosspoint.visa.VisaAttribute;
import dev.crosspoint.visa.VisaException;
import dev.crosspoint.visa.VisaResourceManager;
import dev.crosspoint.visa.VisaSession;
import dev.crosspoint.visa.VisaSession.End;
import dev.crosspoint.visa.VisaStatus;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * A raw socket or a serial line that VISA opens, whose bytes come without marks.
 *
 * <p>VISA ends each read at a terminator, also at one within a block; where the message really ends is found out here.
 * {@link #clear()} of a socket opens a new one; that of a serial line is {@code viClear}, and then to listen until the line is quiet.
 */
final class VisaStreamConnection extends StreamConnection {
    /** The termination character as VISA's own mark of an end on a serial line. */
    private static final int AT_TERMCHAR = 2;

    /** Far longer than the pauses within a message: a character takes 9 ms at 1200 baud. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private final Optional<SerialSettings> serial;
    private final byte terminator;
    private final VisaResourceManager manager;
    private volatile VisaSession session;

    private VisaStreamConnection(
            Address address,
            Duration timeout,
            Optional<SerialSettings> serial,
            Terminator command,
            ResponseFramer framer,
            VisaResourceManager manager) {
        super(address, timeout, command, framer);
        this.serial = serial;
        byte[] response = framer.terminatorBytes();
        this.terminator = response[response.length - 1];
        this.manager = manager;
    }

    /**
     * Returns an open link.
     *
     * @param timeout bounds opening it, now and after a clear, and sending one message
     * @param settings how to set the line, if it is one
     */
    static VisaStreamConnection open(
            Address address, Duration timeout, SerialSettings settings, VisaResourceManager manager) {
        VisaStreamConnection connection = address instanceof SerialAddress
                ? new VisaStreamConnection(
                        address,
                        timeout,
                        Optional.of(settings),
                        settings.commandTerminator(),
                        ResponseFramer.ofTrickle(LONGEST_MESSAGE, settings.responseTerminator()),
                        manager)
                : new VisaStreamConnection(
                        address,
                        timeout,
                        Optional.empty(),
                        Terminator.LF,
                        ResponseFramer.ofBursts(LONGEST_MESSAGE, Terminator.LF),
                        manager);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        session = manager.open(address().resourceString(), timeout());
        if (serial.isPresent()) {
            set(serial.get());
        }
        session.set(VisaAttribute.TERMCHAR, terminator & 0xFF);
        session.set(VisaAttribute.TERMCHAR_EN, 1);
    }

    private void set(SerialSettings line) throws IOException {
        session.set(VisaAttribute.ASRL_BAUD, line.baudRate());
        session.set(VisaAttribute.ASRL_DATA_BITS, line.dataBits());
        session.set(VisaAttribute.ASRL_STOP_BITS, 10L * line.stopBits());
        session.set(
                VisaAttribute.ASRL_PARITY,
                switch (line.parity()) {
                    case NONE -> 0;
                    case ODD -> 1;
                    case EVEN -> 2;
                    case MARK -> 3;
                    case SPACE -> 4;
                });
        session.set(
                VisaAttribute.ASRL_FLOW_CNTRL,
                switch (line.flowControl()) {
                    case NONE -> 0;
                    case XON_XOFF -> 1;
                    case RTS_CTS -> 2;
                });
        session.set(VisaAttribute.ASRL_END_IN, AT_TERMCHAR);
        session.set(VisaAttribute.ASRL_END_OUT, 0);
    }

    @Override
    void disconnect() {
        VisaSession given = session;
        if (given != null) {
            given.close();
        }
    }

    @Override
    boolean send(byte[] bytes, long deadline) throws IOException {
        try {
            session.write(bytes, deadline);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    int receive(byte[] into, int from, long deadline) throws IOException {
        try {
            byte[] came = session.read(into.length - from, deadline).bytes();
            System.arraycopy(came, 0, into, from, came.length);
            return came.length;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (VisaException e) {
            if (e.status().equals(Optional.of(VisaStatus.ERROR_CONN_LOST))) {
                return -1;
            }
            throw e;
        }
    }

    @Override
    boolean discardExchange(long deadline) {
        if (serial.isEmpty()) {
            return false;
        }
        try {
            session.clear(deadline);
            End end = End.COUNT;
            while (end != End.TIME_OUT && deadline - System.nanoTime() > 0) {
                end = session.read(LONGEST_MESSAGE, Math.min(deadline, System.nanoTime() + QUIET.toNanos()))
                        .end();
            }
            return true;
        } catch (IOException e) {
            // A line that cannot be cleared is opened anew.
            return false;
        }
    }
}
