package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Vxi11Address;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks what is at the addresses of one host who it is, one address after the other: they may all be doors to one instrument,
 * which takes one question at a time.
 */
final class HostQuestions {
    private static final byte[] QUESTION = "*IDN?".getBytes(StandardCharsets.US_ASCII);
    private static final String INSTRUMENT = "inst";

    private final LinkOpener opener;
    private final List<Address> addresses;
    private final Deque<Address> left;
    private final Map<Address, Identity> answers = new LinkedHashMap<>();
    private final Map<Address, String> unanswered = new LinkedHashMap<>();

    HostQuestions(Collection<Address> addresses, LinkOpener opener) {
        this.opener = opener;
        this.addresses = addresses.stream().sorted(Preference.ORDER).toList();
        this.left = new ArrayDeque<>(this.addresses);
    }

    /** Asks until all have been asked or the time is over; what is left then stays unanswered. */
    void askAll(long deadline) {
        for (Optional<Address> next = next(); next.isPresent(); next = next()) {
            Address address = next.get();
            try {
                Identity identity = ask(address, share(deadline));
                boolean isNew = answered(address, identity);
                if (isNew && address instanceof Vxi11Address vxi11) {
                    askBehind(vxi11, deadline);
                }
            } catch (InstrumentException e) {
                remain(address, e.getMessage());
            }
        }
    }

    /** A host that serves several instruments numbers them; it refuses the first number that there is nothing behind. */
    private void askBehind(Vxi11Address first, long deadline) {
        Optional<Vxi11Address> address = following(first);
        while (address.isPresent()) {
            try {
                boolean isNew = answered(address.get(), ask(address.get(), share(deadline)));
                address = isNew ? following(address.get()) : Optional.empty();
            } catch (InstrumentException e) {
                address = Optional.empty();
            }
        }
    }

    private static Optional<Vxi11Address> following(Vxi11Address address) {
        if (!address.device().matches(INSTRUMENT + "\\d{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(address.device().substring(INSTRUMENT.length()));
        return Optional.of(
                new Vxi11Address(address.board(), address.host(), INSTRUMENT + (number + 1), address.corePort()));
    }

    private Identity ask(Address address, Duration time) {
        try (Connection connection = opener.open(address, time)) {
            connection.write(QUESTION);
            return Identity.parse(new String(connection.read(time), StandardCharsets.ISO_8859_1));
        }
    }

    /** Leaves time for those that are still to be asked. */
    private synchronized Duration share(long deadline) {
        long remaining = Math.max(1_000_000, deadline - System.nanoTime());
        return Duration.ofNanos(remaining / (left.size() + 1));
    }

    private synchronized Optional<Address> next() {
        return Optional.ofNullable(left.poll());
    }

    /** Keeps an answer, and returns whether nothing here has answered so before by the same kind of link. */
    private synchronized boolean answered(Address address, Identity identity) {
        boolean isNew = answers.entrySet().stream()
                .noneMatch(known ->
                        known.getValue().equals(identity) && known.getKey().getClass() == address.getClass());
        answers.put(address, identity);
        return isNew;
    }

    private synchronized void remain(Address address, String reason) {
        unanswered.put(address, reason);
    }

    /** Returns what has been answered so far. */
    synchronized Map<Address, Identity> answers() {
        return new LinkedHashMap<>(answers);
    }

    /** Returns the addresses without an answer so far, with the reason. */
    synchronized Map<Address, String> unanswered() {
        Map<Address, String> all = new LinkedHashMap<>();
        for (Address address : addresses) {
            if (!answers.containsKey(address)) {
                all.put(address, unanswered.getOrDefault(address, "there was no answer in time"));
            }
        }
        return all;
    }
}
