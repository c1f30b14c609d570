package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A twin with faults between it and its clients; of several that strike at the same message, the first one does. */
public final class FaultyTwin implements PolledInstrument {
    private static final byte[] IDENTITY_QUERY = "*IDN?".getBytes(StandardCharsets.US_ASCII);

    /** About one bit in so many is flipped in a garbled reply, one at least. */
    private static final int GARBLED_BITS = 64;

    private final Twin twin;
    private final List<Fault> faults;
    private final long[] seen;
    private final Timeline timeline;
    private final RandomGenerator random;

    /** Puts {@code faults} before a twin; the garbling of replies follows from {@code seed}. */
    public FaultyTwin(Twin twin, List<Fault> faults, Timeline timeline, long seed) {
        this.twin = twin;
        this.faults = List.copyOf(faults);
        this.seen = new long[faults.size()];
        this.timeline = timeline;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns what the twin answers to {@code *IDN?}, which no fault strikes at here. */
    public String identity() throws InterruptedException {
        return new String(twin.handle(IDENTITY_QUERY, Waiter.IMPATIENT).bytes(), StandardCharsets.US_ASCII);
    }

    @Override
    public Reply handle(byte[] message, Waiter client) throws InterruptedException {
        Optional<Fault> striking = striking(message);
        return striking.isPresent() ? fail(striking.get(), message, client) : twin.handle(message, client);
    }

    @Override
    public void messageTooLong() throws InterruptedException {
        twin.messageTooLong();
    }

    @Override
    public int serialPoll() throws InterruptedException {
        return twin.serialPoll();
    }

    @Override
    public void onServiceRequest(Runnable listener) {
        twin.onServiceRequest(listener);
    }

    @Override
    public void forget(Runnable listener) {
        twin.forget(listener);
    }

    private synchronized Optional<Fault> striking(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i < seen.length; i++) {
            Fault fault = faults.get(i);
            if (text.contains(fault.message().orElse("").toUpperCase(Locale.ROOT))) {
                long strikes = seen[i]++ - fault.after();
                boolean strikesNow = strikes >= 0 && strikes < fault.times().orElse(Integer.MAX_VALUE);
                first = strikesNow && first.isEmpty() ? Optional.of(fault) : first;
            }
        }
        return first;
    }

    private Reply fail(Fault fault, byte[] message, Waiter client) throws InterruptedException {
        if (fault.kind() == Fault.Kind.SILENT) {
            return Reply.NONE;
        } else if (fault.kind() == Fault.Kind.DISCONNECTED) {
            return Reply.disconnect();
        }
        Reply reply = twin.handle(message, client);
        switch (fault.kind()) {
            case LATE -> timeline.awaitInRoom(Math.round(fault.delay() * 1e9), client);
            case ERROR -> twin.injectError(fault.errorCode(), "Injected error");
            case TRUNCATED -> reply = Reply.of(Arrays.copyOf(reply.bytes(), reply.bytes().length / 2));
            case GARBLED -> reply = Reply.of(garbled(reply.bytes()));
            default -> reply = Reply.NONE;
        }
        return reply;
    }

    private synchronized byte[] garbled(byte[] bytes) {
        byte[] garbled = bytes.clone();
        int bits = 8 * (bytes.length - 1);
        for (int flips = bits > 0 ? 1 + bits / GARBLED_BITS : 0; flips > 0; flips--) {
            int bit = random.nextInt(bits);
            garbled[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return garbled;
    }
}
