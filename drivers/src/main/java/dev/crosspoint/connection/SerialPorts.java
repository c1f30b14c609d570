package dev.crosspoint.connection;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import dev.crosspoint.connection.SerialSettings.FlowControl;
import dev.crosspoint.connection.SerialSettings.Parity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The serial ports of this computer, by the names that its operating system has for them. */
public final class SerialPorts {
    private static final String UNUSABLE = "the library for serial ports does not work on this computer: ";

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private SerialPorts() {}

    /**
     * Returns the ports that this computer shows, none of which is opened. It does not show pseudo-terminals, though they can be
     * opened.
     *
     * @throws InstrumentConnectionException if they cannot be listed on this computer
     */
    public static List<SerialAddress> present() {
        try {
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(port -> new SerialAddress(WINDOWS ? port.getSystemPortName() : port.getSystemPortPath()))
                    .toList();
        } catch (LinkageError e) {
            throw new InstrumentConnectionException(UNUSABLE + e, e);
        }
    }

    /**
     * Returns the operating system's name of a port, such as {@code COM1} or {@code /dev/ttyS0}, which are both what VISA
     * calls number 1.
     */
    static String name(SerialAddress address) {
        String port = address.port();
        if (port.matches("[1-9][0-9]{0,8}")) {
            return WINDOWS ? "COM" + port : "/dev/ttyS" + (Integer.parseInt(port) - 1);
        }
        return WINDOWS || port.startsWith("/") ? port : "/dev/" + port;
    }

    /**
     * Returns a port that was opened for this program alone, with nothing in its buffers.
     *
     * @param readSlice how long a read waits at most for a first byte, in milliseconds
     * @throws IOException if it cannot be opened, naming it and the ports that there are
     */
    static SerialPort open(String name, SerialSettings settings, int readSlice) throws IOException {
        try {
            // The library takes a port of a similar name for one that is not there.
            if (!WINDOWS && !Files.exists(Path.of(name))) {
                throw new IOException("there is no port " + name + "; " + known());
            }
            SerialPort port = SerialPort.getCommPort(name);
            port.setComPortParameters(
                    settings.baudRate(), settings.dataBits(), stopBits(settings), parity(settings.parity()));
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, readSlice, 0);
            // Before the opening, this asks for a flush right behind it.
            port.flushIOBuffers();
            if (!port.openPort(0) || !port.setFlowControl(flags(settings.flowControl()))) {
                port.closePort();
                throw new IOException(
                        name + " is in use, here or by another program, or this user may not use it, or it"
                                + " cannot be set to " + settings + "; " + known());
            }
            return port;
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no port " + name + "; " + known(), e);
        } catch (LinkageError e) {
            throw new IOException(UNUSABLE + e, e);
        }
    }

    /** Returns the library's flags for a kind of flow control. */
    static int flags(FlowControl flowControl) {
        return switch (flowControl) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    private static int stopBits(SerialSettings settings) {
        return settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    }

    private static int parity(Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case MARK -> SerialPort.MARK_PARITY;
            case SPACE -> SerialPort.SPACE_PARITY;
        };
    }

    private static String known() {
        String names = Arrays.stream(SerialPort.getCommPorts())
                .map(SerialPort::getSystemPortPath)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "this computer shows no serial ports" : "the ports of this computer are " + names;
    }
}
