package dev.crosspoint.bench;

import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.library.NativeLibraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Who answers on a bench: every instrument is opened, which switches its outputs off, and closed again; all at the same time, so
 * that it takes no longer than the slowest of them.
 *
 * @param answers who those are that could be opened and closed, by their names in the bench file, in its order
 * @param failures what went wrong with the others
 */
public record BenchCheck(Map<String, Identity> answers, Map<String, RuntimeException> failures) {

    public BenchCheck {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /**
     * Checks a bench.
     *
     * @param settings the bench
     * @param addresses where each instrument is, by its name in the bench file
     * @param clock the lab's time
     * @param libraries where drivers get the libraries of instrument makers from
     */
    public static BenchCheck of(
            BenchSettings settings, Map<String, Address> addresses, LabClock clock, NativeLibraries libraries)
            throws InterruptedException {
        List<Callable<BenchCheck>> parts = new ArrayList<>();
        for (Map<String, InstrumentSettings> part : byAddress(settings, addresses)) {
            BenchSettings bench = settings.withOnly(part);
            parts.add(
                    () -> check(new BenchOpening(bench, addresses, clock, libraries, ConnectionWrapper.none()), bench));
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            return inOrderOf(settings, threads.invokeAll(parts));
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Throws what went wrong, if anything did.
     *
     * @throws InstrumentException if any instrument could not be opened or closed; the message lists all of them
     */
    public void requireNoFailure() {
        if (!failures.isEmpty()) {
            throw Bench.failure(Bench.NOT_OPENED, failures);
        }
    }

    /** Returns the instruments of a bench in parts that share an address. */
    private static Iterable<Map<String, InstrumentSettings>> byAddress(
            BenchSettings settings, Map<String, Address> addresses) {
        Map<String, Map<String, InstrumentSettings>> parts = new LinkedHashMap<>();
        settings.instruments().forEach((name, instrument) -> {
            Address address = addresses.get(name);
            String place = address == null ? name : address.resourceString();
            parts.computeIfAbsent(place, key -> new LinkedHashMap<>()).put(name, instrument);
        });
        return parts.values();
    }

    private static BenchCheck check(BenchOpening opening, BenchSettings bench) {
        opening.openAll();
        Map<String, Identity> answers = new LinkedHashMap<>();
        opening.instruments().forEach((name, instrument) -> answers.put(name, instrument.identity()));
        Map<String, RuntimeException> failures = new LinkedHashMap<>(opening.failures());
        for (Instrument mainframe : opening.mainframes()) {
            try {
                mainframe.close();
            } catch (RuntimeException e) {
                bench.instruments().keySet().forEach(name -> failures.putIfAbsent(name, notClosed(e)));
            }
        }
        answers.keySet().removeAll(failures.keySet());
        return new BenchCheck(answers, failures);
    }

    private static InstrumentException notClosed(RuntimeException cause) {
        return new InstrumentException("OUTPUTS MAY STILL BE ON: it could not be closed: " + cause.getMessage(), cause);
    }

    private static BenchCheck inOrderOf(BenchSettings settings, List<Future<BenchCheck>> parts)
            throws InterruptedException {
        Map<String, Identity> answers = new LinkedHashMap<>();
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        for (Future<BenchCheck> part : parts) {
            BenchCheck checked = resultOf(part);
            answers.putAll(checked.answers());
            failures.putAll(checked.failures());
        }
        return new BenchCheck(sorted(settings, answers), sorted(settings, failures));
    }

    private static <T> Map<String, T> sorted(BenchSettings settings, Map<String, T> byName) {
        Map<String, T> sorted = new LinkedHashMap<>();
        settings.instruments().keySet().stream()
                .filter(byName::containsKey)
                .forEach(name -> sorted.put(name, byName.get(name)));
        return sorted;
    }

    private static BenchCheck resultOf(Future<BenchCheck> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an instrument could not be checked", e.getCause());
        }
    }
}
