package dev.crosspoint.bench;

import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.library.NativeLibraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The instruments of a bench, open; closing it brings all of them to their safe state first. */
public final class Bench implements AutoCloseable {
    static final String NOT_OPENED = "these instruments could not be opened";

    private final Map<String, Instrument> instruments;
    private final List<Instrument> mainframes;

    private Bench(Map<String, Instrument> instruments, List<Instrument> mainframes) {
        this.instruments = instruments;
        this.mainframes = mainframes;
    }

    /**
     * Opens every instrument of a bench; two channels at one address share one connection.
     *
     * @param settings the bench
     * @param addresses where each instrument is, by its name in the bench file
     * @param clock the lab's time
     * @param libraries where drivers get the libraries of instrument makers from
     * @param wrapper may put a recorder between a driver and its connection
     * @throws InstrumentException if any instrument cannot be opened; the message lists all that cannot, and those that
     *     could are safe and closed
     */
    public static Bench open(
            BenchSettings settings,
            Map<String, Address> addresses,
            LabClock clock,
            NativeLibraries libraries,
            ConnectionWrapper wrapper) {
        BenchOpening opening = new BenchOpening(settings, addresses, clock, libraries, wrapper);
        opening.openAll();
        Bench bench = new Bench(opening.instruments(), opening.mainframes());
        if (!opening.failures().isEmpty()) {
            InstrumentException failure = failure(NOT_OPENED, opening.failures());
            try {
                bench.close();
            } catch (InstrumentException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
        return bench;
    }

    /** Returns the instruments by their names in the bench file, in its order. */
    public Map<String, Instrument> instruments() {
        return new LinkedHashMap<>(instruments);
    }

    /**
     * Brings every instrument to its safe state, in reverse order, each whatever happens to the others.
     *
     * @throws InstrumentException if any instrument could not be reached; the message lists all of them
     */
    public void safe() {
        forAllInReverse(
                "OUTPUTS MAY STILL BE ON: these instruments could not be brought to their safe state",
                Instrument::safe);
    }

    /** Brings every instrument to its safe state and closes it, in reverse order, each whatever happens to the others. */
    @Override
    public void close() {
        forAllInReverse("OUTPUTS MAY STILL BE ON: these instruments could not be closed safely", Instrument::close);
    }

    private void forAllInReverse(String what, Consumer<Instrument> action) {
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        List<Instrument> reversed = new ArrayList<>(mainframes);
        Collections.reverse(reversed);
        for (Instrument instrument : reversed) {
            try {
                action.accept(instrument);
            } catch (RuntimeException e) {
                failures.put(nameOf(instrument), e);
            }
        }
        if (!failures.isEmpty()) {
            throw failure(what, failures);
        }
    }

    private String nameOf(Instrument mainframe) {
        return mainframe.identity().toString();
    }

    /** Returns one failure whose message says what went wrong with each of several instruments; its cause is the first of them. */
    static InstrumentException failure(String what, Map<String, ? extends RuntimeException> failures) {
        StringBuilder message = new StringBuilder(what).append(":");
        failures.forEach((name, cause) -> message.append(System.lineSeparator())
                .append("  ")
                .append(name)
                .append(": ")
                .append(cause.getMessage()));
        return new InstrumentException(
                message.toString(), failures.values().iterator().next());
    }
}
