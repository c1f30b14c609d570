package dev.crosspoint.station;

import dev.crosspoint.connection.FaultyConnection;
import dev.crosspoint.connection.FaultyConnection.Exchange;
import dev.crosspoint.connection.LinkFault;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a driver that was put through all of its methods on a faulty link.
 *
 * @param returned what the methods returned, as text
 * @param failure what ended it; empty if nothing did
 * @param nextUse what became of the next use of the same instrument after the failure; empty if it worked
 * @param outputLeftOn whether the twin itself said, when the output or the instrument had just been closed, that an output is on
 * @param exchanges what was sent
 * @param longestWait the longest time that anything would have been waited for
 */
record FaultySession(
        List<String> returned,
        Optional<RuntimeException> failure,
        Optional<RuntimeException> nextUse,
        boolean outputLeftOn,
        List<Exchange> exchanges,
        Duration longestWait) {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** Opens an instrument on a new bench, works with all of it, and closes it. */
    static FaultySession of(RegisteredDriver driver, LinkFault fault) throws InterruptedException {
        try (TwinBench bench = driver.bench();
                FaultyConnection link = FaultyConnection.open(bench.address(), bench::carryOut, fault)) {
            List<String> returned = new ArrayList<>();
            Optional<RuntimeException> nextUse = Optional.empty();
            Optional<RuntimeException> failure = Optional.empty();
            boolean outputLeftOn = false;
            try (Instrument instrument = driver.open(link, bench.options(TIMEOUT))) {
                try {
                    RoleExercise.workAll(instrument, returned::add);
                } catch (RuntimeException e) {
                    outputLeftOn = bench.isAnyOutputOn();
                    nextUse = useAgain(instrument);
                    throw e;
                }
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
            outputLeftOn |= bench.isAnyOutputOn();
            useByTheNextProgram(driver, bench);
            return new FaultySession(returned, failure, nextUse, outputLeftOn, link.exchanges(), link.longestWait());
        }
    }

    private static Optional<RuntimeException> useAgain(Instrument instrument) {
        try {
            instrument.settings();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** Whatever happened, the instrument itself must be of use to who comes next. */
    private static void useByTheNextProgram(RegisteredDriver driver, TwinBench bench) {
        FaultyConnection link = FaultyConnection.open(bench.address(), bench::carryOut, LinkFault.NONE);
        try (Instrument instrument = driver.open(link, bench.options(TIMEOUT))) {
            if (!driver.provider().drives(instrument.identity())) {
                throw new InstrumentException("the next program finds " + instrument.identity());
            }
        }
    }
}
