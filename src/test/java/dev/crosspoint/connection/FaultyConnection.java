package dev.crosspoint.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A byte stream to an instrument in the same program, on which one thing goes wrong, once. A wait that would last to its deadline
 * ends at once, so that no fault takes time.
 *
 * <p>Everything above the bytes is that of the connections users have: how messages are cut out of the stream, what may be done
 * after a failure, and how the link is cleared.
 */
public final class FaultyConnection extends StreamConnection {
    private static final byte[] NOTHING = {};

    /** The instrument: carries out a message without its terminator, and returns the reply with its own, or nothing. */
    public interface FarEnd {
        byte[] carryOut(byte[] message);
    }

    /** A message that was sent, without its terminator, and the reply with its own, which may be nothing; a character is a byte. */
    public record Exchange(String message, String reply) {}

    private final FarEnd instrument;
    private final LinkFault fault;
    private final SplittableRandom noise;
    private final List<Exchange> exchanges = new ArrayList<>();
    private byte[] arriving = NOTHING;
    private byte[] late = NOTHING;
    private byte[] stale = NOTHING;
    private boolean trickles;
    private boolean cut;
    private boolean gone;
    private Duration longestWait = Duration.ZERO;

    private FaultyConnection(Address address, FarEnd instrument, LinkFault fault) {
        super(address, Duration.ofSeconds(1), Terminator.LF, ResponseFramer.ofBursts(LONGEST_MESSAGE, Terminator.LF));
        this.instrument = instrument;
        this.fault = fault;
        this.noise = new SplittableRandom(fault.exchange());
    }

    /** Returns an open link. */
    public static FaultyConnection open(Address address, FarEnd instrument, LinkFault fault) {
        FaultyConnection connection = new FaultyConnection(address, instrument, fault);
        connection.establish();
        return connection;
    }

    /** Returns what was exchanged so far, on all links that followed each other. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Returns the longest time that anything would have been waited for. */
    public Duration longestWait() {
        return longestWait;
    }

    @Override
    void connect(long deadline) throws IOException {
        note(deadline);
        if (gone) {
            throw new ConnectException("nothing listens there");
        }
        cut = false;
        trickles = false;
        late = NOTHING;
        arriving = stale;
        stale = NOTHING;
    }

    @Override
    void disconnect() {
        cut = true;
    }

    @Override
    boolean discardExchange(long deadline) {
        note(deadline);
        return false;
    }

    @Override
    boolean send(byte[] bytes, long deadline) throws IOException {
        note(deadline);
        byte[] message = Arrays.copyOf(bytes, bytes.length - 1);
        LinkFault.Kind kind = exchanges.size() == fault.exchange() ? fault.kind() : LinkFault.Kind.NONE;
        if (kind == LinkFault.Kind.NOT_TAKEN) {
            remember(message, NOTHING);
            return false;
        } else if (kind == LinkFault.Kind.CUT_WHILE_SENDING || kind == LinkFault.Kind.GONE) {
            remember(message, NOTHING);
            if (fault.position() > 0) {
                instrument.carryOut(Arrays.copyOf(message, fault.position()));
            }
            cut = true;
            gone = kind == LinkFault.Kind.GONE;
            throw new IOException("broken pipe");
        }
        byte[] reply = instrument.carryOut(message);
        remember(message, reply);
        arrive(kind, reply);
        return true;
    }

    private void remember(byte[] message, byte[] reply) {
        exchanges.add(new Exchange(
                new String(message, StandardCharsets.ISO_8859_1), new String(reply, StandardCharsets.ISO_8859_1)));
    }

    private void arrive(LinkFault.Kind kind, byte[] reply) {
        switch (kind) {
            case LATE -> late = reply;
            case STALE -> stale = reply;
            case TRUNCATED -> arriving = Arrays.copyOf(reply, reply.length / 2);
            case GARBAGE -> arriving = garbage(reply);
            case WRONG_TERMINATOR -> {
                arriving = reply.clone();
                arriving[reply.length - 1] = '\r';
            }
            case REPEATED -> {
                arriving = Arrays.copyOf(reply, 2 * reply.length);
                System.arraycopy(reply, 0, arriving, reply.length, reply.length);
            }
            case CUT_WHILE_REPLYING -> {
                arriving = Arrays.copyOf(reply, fault.position());
                cut = true;
            }
            case SINGLE_BYTES -> {
                arriving = reply;
                trickles = true;
            }
            default -> arriving = reply;
        }
    }

    /** The eighth bit of each byte is set, as when two ends of a line differ in parity. */
    private byte[] garbage(byte[] reply) {
        byte[] garbage = new byte[reply.length];
        noise.nextBytes(garbage);
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] |= (byte) 0x80;
        }
        garbage[garbage.length - 1] = '\n';
        return garbage;
    }

    @Override
    int receive(byte[] into, int from, long deadline) {
        boolean waits = note(deadline);
        int count = Math.min(arriving.length, into.length - from);
        if (trickles) {
            count = Math.min(count, waits ? 1 : 0);
        }
        if (count > 0) {
            System.arraycopy(arriving, 0, into, from, count);
            arriving = Arrays.copyOfRange(arriving, count, arriving.length);
            return count;
        } else if (cut && arriving.length == 0) {
            return -1;
        }
        if (waits) {
            arriving = late;
            late = NOTHING;
        }
        return 0;
    }

    /** Takes note of how long something may last, and returns whether that is more than no time at all. */
    private boolean note(long deadline) {
        Duration wait = Duration.ofNanos(deadline - System.nanoTime());
        longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
        return !wait.isNegative() && !wait.isZero();
    }
}
