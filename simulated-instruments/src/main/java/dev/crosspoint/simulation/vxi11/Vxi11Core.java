package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The core channel of VXI-11 for one client: its links, and what it does over them. */
final class Vxi11Core extends RpcProgram {
    static final int PROGRAM = 0x0607AF;
    static final int VERSION = 1;

    private static final int CREATE_LINK = 10;
    private static final int DEVICE_WRITE = 11;
    private static final int DEVICE_READ = 12;
    private static final int DEVICE_READSTB = 13;
    private static final int DEVICE_TRIGGER = 14;
    private static final int DEVICE_CLEAR = 15;
    private static final int DEVICE_REMOTE = 16;
    private static final int DEVICE_LOCAL = 17;
    private static final int DEVICE_LOCK = 18;
    private static final int DEVICE_UNLOCK = 19;
    private static final int DEVICE_ENABLE_SRQ = 20;
    private static final int DEVICE_DOCMD = 22;
    private static final int DESTROY_LINK = 23;
    private static final int CREATE_INTR_CHAN = 25;
    private static final int DESTROY_INTR_CHAN = 26;

    private static final int WAIT_FOR_LOCK = 0x01;
    private static final int END = 0x08;
    private static final int REASON_REQUEST_COUNT = 0x01;
    private static final int REASON_END = 0x04;

    /** As much as many instruments take in one write; more comes in several. */
    private static final int MOST_IN_ONE_WRITE = 1 << 16;

    private static final int MOST_LINKS = 100;
    private static final int LONGEST_HANDLE = 40;

    private final Map<String, LanDevice> devices;
    private final Timeline timeline;
    private final IntSupplier linkNumbers;
    private final IntSupplier abortPort;
    private final int longestMessage;
    private final Map<Integer, Open> links = new HashMap<>();
    private final Vxi11Interrupts interrupts = new Vxi11Interrupts();

    private record Open(LanDevice device, Vxi11Link link) {}

    /**
     * Prepares the channel.
     *
     * @param devices instruments by their LAN device names, such as {@code inst0}
     * @param linkNumbers gives each link a number that no other link of the server has
     * @param abortPort gives the port of the abort channel
     */
    Vxi11Core(
            Map<String, LanDevice> devices,
            Timeline timeline,
            IntSupplier linkNumbers,
            IntSupplier abortPort,
            int longestMessage) {
        super(PROGRAM, VERSION);
        this.devices = devices;
        this.timeline = timeline;
        this.linkNumbers = linkNumbers;
        this.abortPort = abortPort;
        this.longestMessage = longestMessage;
    }

    @Override
    Optional<RpcWriter> call(int procedure, RpcReader arguments, Waiter client)
            throws MalformedCallException, InterruptedException {
        return switch (procedure) {
            case CREATE_LINK -> Optional.of(createLink(arguments, client));
            case DEVICE_WRITE -> Optional.of(write(arguments, client));
            case DEVICE_READ -> Optional.of(read(arguments, client));
            case DEVICE_READSTB, DEVICE_TRIGGER, DEVICE_CLEAR, DEVICE_REMOTE, DEVICE_LOCAL ->
                Optional.of(generic(procedure, arguments, client));
            case DEVICE_LOCK -> Optional.of(lock(arguments, client));
            case DEVICE_UNLOCK -> Optional.of(unlock(arguments));
            case DEVICE_ENABLE_SRQ -> Optional.of(enableServiceRequests(arguments));
            case CREATE_INTR_CHAN -> Optional.of(interrupts.open(arguments).result());
            case DESTROY_INTR_CHAN -> Optional.of(interrupts.close().result());
            case DEVICE_DOCMD -> Optional.of(Vxi11Error.NOT_SUPPORTED.result().opaque(new byte[0]));
            case DESTROY_LINK -> Optional.of(destroyLink(arguments));
            default -> Optional.empty();
        };
    }

    private RpcWriter createLink(RpcReader arguments, Waiter client)
            throws MalformedCallException, InterruptedException {
        arguments.integer();
        boolean lockDevice = arguments.integer() != 0;
        long lockTimeout = Integer.toUnsignedLong(arguments.integer());
        LanDevice device = devices.get(arguments.text().toLowerCase(Locale.ROOT));
        if (device == null) {
            return noLink(Vxi11Error.DEVICE_NOT_ACCESSIBLE);
        }
        if (links.size() >= MOST_LINKS) {
            return noLink(Vxi11Error.OUT_OF_RESOURCES);
        }
        int number = linkNumbers.getAsInt();
        Vxi11Link link = new Vxi11Link(device.instrument(), timeline, longestMessage, "vxi-11-link-" + number);
        if (lockDevice && !device.lock().lock(link, lockTimeout, client)) {
            link.destroy();
            return noLink(Vxi11Error.LOCKED_BY_ANOTHER_LINK);
        }
        links.put(number, new Open(device, link));
        return Vxi11Error.NONE
                .result()
                .integer(number)
                .integer(abortPort.getAsInt())
                .integer(MOST_IN_ONE_WRITE);
    }

    private static RpcWriter noLink(Vxi11Error error) {
        return error.result().integer(0).integer(0).integer(0);
    }

    private RpcWriter write(RpcReader arguments, Waiter client) throws MalformedCallException, InterruptedException {
        Open open = links.get(arguments.integer());
        arguments.integer();
        long lockTimeout = Integer.toUnsignedLong(arguments.integer());
        int flags = arguments.integer();
        byte[] data = arguments.opaque();
        Vxi11Error error = obstacle(open, flags, lockTimeout, client);
        if (error != Vxi11Error.NONE) {
            return error.result().integer(0);
        }
        open.link.write(data, (flags & END) != 0);
        return Vxi11Error.NONE.result().integer(data.length);
    }

    private RpcWriter read(RpcReader arguments, Waiter client) throws MalformedCallException, InterruptedException {
        Open open = links.get(arguments.integer());
        int most = arguments.integer();
        long timeout = Integer.toUnsignedLong(arguments.integer());
        long lockTimeout = Integer.toUnsignedLong(arguments.integer());
        int flags = arguments.integer();
        Vxi11Error error = obstacle(open, flags, lockTimeout, client);
        if (error != Vxi11Error.NONE) {
            return error.result().integer(0).opaque(new byte[0]);
        }
        Vxi11Link.Part part = open.link.read(most < 0 ? Integer.MAX_VALUE : most, timeout, client);
        if (part.bytes().length == 0) {
            return Vxi11Error.IO_TIMEOUT.result().integer(0).opaque(new byte[0]);
        }
        int reason = (part.isLast() ? REASON_END : 0) | (part.bytes().length == most ? REASON_REQUEST_COUNT : 0);
        return Vxi11Error.NONE.result().integer(reason).opaque(part.bytes());
    }

    private RpcWriter generic(int procedure, RpcReader arguments, Waiter client)
            throws MalformedCallException, InterruptedException {
        Open open = links.get(arguments.integer());
        int flags = arguments.integer();
        long lockTimeout = Integer.toUnsignedLong(arguments.integer());
        Vxi11Error error = obstacle(open, flags, lockTimeout, client);
        if (error != Vxi11Error.NONE) {
            return procedure == DEVICE_READSTB ? error.result().integer(0) : error.result();
        }
        switch (procedure) {
            case DEVICE_READSTB -> {
                return Vxi11Error.NONE.result().integer(open.link.statusByte());
            }
            case DEVICE_TRIGGER -> open.link.write("*TRG\n".getBytes(StandardCharsets.US_ASCII), true);
            case DEVICE_CLEAR -> open.link.clear();
            default -> {
                // Remote and local change the front panel only.
            }
        }
        return Vxi11Error.NONE.result();
    }

    private RpcWriter lock(RpcReader arguments, Waiter client) throws MalformedCallException, InterruptedException {
        Open open = links.get(arguments.integer());
        int flags = arguments.integer();
        long lockTimeout = Integer.toUnsignedLong(arguments.integer());
        if (open == null) {
            return Vxi11Error.INVALID_LINK.result();
        }
        boolean locked = open.device.lock().lock(open.link, (flags & WAIT_FOR_LOCK) != 0 ? lockTimeout : 0, client);
        return (locked ? Vxi11Error.NONE : Vxi11Error.LOCKED_BY_ANOTHER_LINK).result();
    }

    private RpcWriter unlock(RpcReader arguments) throws MalformedCallException {
        Open open = links.get(arguments.integer());
        if (open == null) {
            return Vxi11Error.INVALID_LINK.result();
        }
        return (open.device.lock().unlock(open.link) ? Vxi11Error.NONE : Vxi11Error.NO_LOCK_HELD).result();
    }

    private RpcWriter enableServiceRequests(RpcReader arguments) throws MalformedCallException {
        Open open = links.get(arguments.integer());
        boolean enable = arguments.integer() != 0;
        byte[] handle = arguments.opaque();
        if (handle.length > LONGEST_HANDLE) {
            throw new MalformedCallException("a handle of " + handle.length + " bytes is too long");
        }
        if (open == null) {
            return Vxi11Error.INVALID_LINK.result();
        }
        if (enable) {
            open.link.onServiceRequest(() -> interrupts.announce(handle));
        } else {
            open.link.noServiceRequests();
        }
        return Vxi11Error.NONE.result();
    }

    private RpcWriter destroyLink(RpcReader arguments) throws MalformedCallException {
        Open open = links.remove(arguments.integer());
        if (open == null) {
            return Vxi11Error.INVALID_LINK.result();
        }
        destroy(open);
        return Vxi11Error.NONE.result();
    }

    private static void destroy(Open open) {
        open.device.lock().unlock(open.link);
        open.link.destroy();
    }

    /** Returns what keeps a link from being used. */
    private static Vxi11Error obstacle(Open open, int flags, long lockTimeout, Waiter client)
            throws InterruptedException {
        if (open == null) {
            return Vxi11Error.INVALID_LINK;
        }
        if (open.link.isBroken()) {
            return Vxi11Error.IO_ERROR;
        }
        long wait = (flags & WAIT_FOR_LOCK) != 0 ? lockTimeout : 0;
        return open.device.lock().isFreeFor(open.link, wait, client)
                ? Vxi11Error.NONE
                : Vxi11Error.LOCKED_BY_ANOTHER_LINK;
    }

    @Override
    public void clientGone() {
        links.values().forEach(Vxi11Core::destroy);
        links.clear();
        interrupts.close();
    }
}
