package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.HislipAddress;
import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Vxi11Address;
import dev.crosspoint.instrument.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Looks for instruments in all ways at once, and asks what was found who it is ({@code *IDN?}), all hosts at once.
 *
 * <p>Whoever does not answer in time is left to itself: its thread ends when its link gives up.
 */
public final class Discovery {
    /** Part of the time that searches listen. */
    private static final double LISTENING = 0.4;
    /** Part of the time after which those searches are given up that have not ended. */
    private static final double SEARCHING = 0.5;

    private final List<AddressSearch> searches;
    private final Predicate<Address> mayBeAsked;
    private final LinkOpener opener;

    /**
     * Creates a discovery.
     *
     * @param searches the ways to look
     * @param mayBeAsked whether something may be sent to what was found at an address
     * @param opener opens the links to those that may
     */
    public Discovery(List<AddressSearch> searches, Predicate<Address> mayBeAsked, LinkOpener opener) {
        this.searches = List.copyOf(searches);
        this.mayBeAsked = mayBeAsked;
        this.opener = opener;
    }

    /**
     * Returns what there is.
     *
     * @param time how long it may take in all, in real time
     */
    public DiscoveryResult run(Duration time) throws InterruptedException {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newCachedThreadPool(Discovery::thread);
        try {
            Map<String, String> notSearched = new LinkedHashMap<>();
            Set<Address> found = search(threads, time, notSearched);
            List<Address> toAsk = found.stream().filter(mayBeAsked).toList();
            List<HostQuestions> hosts = ask(threads, toAsk, start + time.toNanos());
            return new DiscoveryResult(
                    instruments(hosts),
                    unanswered(hosts),
                    found.stream().filter(mayBeAsked.negate()).toList(),
                    notSearched);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "discovery");
        thread.setDaemon(true);
        return thread;
    }

    private Set<Address> search(ExecutorService threads, Duration time, Map<String, String> notSearched)
            throws InterruptedException {
        Duration listening = part(time, LISTENING);
        List<Callable<Collection<? extends Address>>> tasks = new ArrayList<>();
        searches.forEach(search -> tasks.add(() -> search.search(listening)));
        List<? extends Future<Collection<? extends Address>>> results =
                threads.invokeAll(tasks, part(time, SEARCHING).toNanos(), TimeUnit.NANOSECONDS);
        Set<Address> found = new LinkedHashSet<>();
        for (int i = 0; i < results.size(); i++) {
            try {
                found.addAll(results.get(i).get());
            } catch (ExecutionException e) {
                notSearched.put(
                        searches.get(i).name(),
                        Objects.requireNonNullElse(
                                e.getCause().getMessage(), e.getCause().toString()));
            } catch (CancellationException e) {
                notSearched.put(searches.get(i).name(), "it takes longer than half of the time allowed");
            }
        }
        return found;
    }

    private List<HostQuestions> ask(ExecutorService threads, List<Address> addresses, long deadline)
            throws InterruptedException {
        Map<String, List<Address>> byHost = new LinkedHashMap<>();
        for (Address address : addresses) {
            byHost.computeIfAbsent(hostOf(address), host -> new ArrayList<>()).add(address);
        }
        List<HostQuestions> hosts = byHost.values().stream()
                .map(ofHost -> new HostQuestions(ofHost, opener))
                .toList();
        List<Callable<Object>> tasks = hosts.stream()
                .map(host -> Executors.callable(() -> host.askAll(deadline)))
                .toList();
        for (Future<Object> asked :
                threads.invokeAll(tasks, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            requireNoDefect(asked);
        }
        return hosts;
    }

    /** Whoever does not answer is accounted for; anything else that ends the questions to a host is a defect of ours. */
    private static void requireNoDefect(Future<Object> asked) throws InterruptedException {
        try {
            if (!asked.isCancelled()) {
                asked.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a host could not be asked who it is", e.getCause());
        }
    }

    /** Returns what all addresses of one instrument have in common, as far as can be told. */
    private static String hostOf(Address address) {
        if (address instanceof SocketAddress socket) {
            return socket.host();
        } else if (address instanceof Vxi11Address vxi11) {
            return vxi11.host();
        } else if (address instanceof HislipAddress hislip) {
            return hislip.host();
        }
        return address.resourceString();
    }

    private static List<FoundInstrument> instruments(List<HostQuestions> hosts) {
        Map<Identity, List<Address>> byIdentity = new LinkedHashMap<>();
        for (HostQuestions host : hosts) {
            host.answers()
                    .forEach((address, identity) -> byIdentity
                            .computeIfAbsent(identity, known -> new ArrayList<>())
                            .add(address));
        }
        List<FoundInstrument> instruments = new ArrayList<>();
        byIdentity.forEach((identity, addresses) -> instruments.add(new FoundInstrument(
                identity, addresses.stream().sorted(Preference.ORDER).toList())));
        return instruments;
    }

    private static Map<Address, String> unanswered(List<HostQuestions> hosts) {
        Map<Address, String> unanswered = new LinkedHashMap<>();
        hosts.forEach(host -> unanswered.putAll(host.unanswered()));
        return unanswered;
    }

    private static Duration part(Duration whole, double part) {
        return Duration.ofNanos(Math.round(whole.toNanos() * part));
    }
}
