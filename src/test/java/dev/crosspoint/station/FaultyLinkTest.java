package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.crosspoint.connection.FaultyConnection.Exchange;
import dev.crosspoint.connection.LinkFault;
import dev.crosspoint.connection.LinkFault.Kind;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.SafeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/**
 * Every method of every driver, with every fault at every exchange, and the link cut at byte after byte ({@link CutPositions}).
 * However it ends: no wrong value, no output left on, no wait without end, and a clear word about what happened.
 */
@Timeout(300)
class FaultyLinkTest {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(FaultyLinkTest.class);
    private static final Logger SAFE_STATE = (Logger) LoggerFactory.getLogger(SafeState.class);

    private static int allCases;

    /** Thousands of outputs go off at the second attempt, and each time the log would say so. */
    @BeforeAll
    static void silence() {
        SAFE_STATE.setLevel(Level.ERROR);
    }

    @AfterAll
    static void speak() {
        SAFE_STATE.setLevel(null);
        LOG.info("{} cases of a faulty link", allCases);
    }

    @TestFactory
    Stream<DynamicContainer> noFaultGivesAWrongValueOrLeavesAnOutputOn() {
        return RegisteredDriver.withTwinAtAPort().stream()
                .map(driver -> DynamicContainer.dynamicContainer(driver.toString(), cases(driver)));
    }

    private static Stream<DynamicTest> cases(RegisteredDriver driver) {
        FaultySession faultless = session(driver, LinkFault.NONE);
        assertThat(faultless.failure()).as("without a fault").isEmpty();
        return Stream.of(Kind.values()).filter(kind -> kind != Kind.NONE).map(kind -> {
            List<LinkFault> faults = faults(kind, faultless.exchanges());
            allCases += faults.size();
            return DynamicTest.dynamicTest(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " in " + faults.size() + " cases",
                    () -> requireHarmless(driver, faults, faultless));
        });
    }

    private static void requireHarmless(RegisteredDriver driver, List<LinkFault> faults, FaultySession faultless) {
        List<String> harm = faults.parallelStream()
                .flatMap(fault -> harm(fault, session(driver, fault), faultless).stream()
                        .map(what -> fault + " at "
                                + faultless.exchanges().get(fault.exchange()).message() + ": " + what))
                .toList();
        assertThat(faults).isNotEmpty();
        assertThat(harm).isEmpty();
    }

    private static FaultySession session(RegisteredDriver driver, LinkFault fault) {
        try {
            return FaultySession.of(driver, fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(fault + " interrupted the session", e);
        }
    }

    private static List<String> harm(LinkFault fault, FaultySession session, FaultySession faultless) {
        List<String> harm = new ArrayList<>();
        if (!isStartOf(session.returned(), faultless.returned())) {
            harm.add("wrong values " + firstDifference(session.returned(), faultless.returned()));
        }
        if (session.failure().isEmpty() && !session.returned().equals(faultless.returned())) {
            harm.add("values are missing, and nobody says so");
        }
        session.failure().filter(e -> !(e instanceof InstrumentException)).ifPresent(e -> harm.add("fails with " + e));
        session.nextUse()
                .filter(e -> !isClearlyOfTheLink(fault, e))
                .ifPresent(e -> harm.add("next use fails with " + e));
        boolean mayStayOn = fault.kind() == Kind.GONE
                && session.failure()
                        .map(FaultyLinkTest::everythingSaid)
                        .orElse("")
                        .contains("BY HAND");
        if (session.outputLeftOn() && !mayStayOn) {
            harm.add("an output is left on, after " + session.failure());
        }
        if (session.longestWait().compareTo(LONGEST_WAIT) > 0) {
            harm.add("waits for " + session.longestWait());
        }
        if (session.exchanges().size() > 2 * faultless.exchanges().size()) {
            harm.add("sends " + session.exchanges().size() + " messages");
        }
        return harm;
    }

    /** Where an old reply comes on a new link, the next question says that somebody left a reply unread. */
    private static boolean isClearlyOfTheLink(LinkFault fault, RuntimeException nextUse) {
        boolean foundAnOldReply =
                nextUse instanceof ProtocolException && nextUse.getMessage().contains("is unread");
        return nextUse instanceof InstrumentConnectionException || fault.kind() == Kind.STALE && foundAnOldReply;
    }

    private static String firstDifference(List<String> returned, List<String> expected) {
        int same = 0;
        while (same < expected.size() && returned.get(same).equals(expected.get(same))) {
            same++;
        }
        return returned.get(same) + " instead of " + (same < expected.size() ? expected.get(same) : "nothing");
    }

    private static boolean isStartOf(List<String> start, List<String> all) {
        return start.size() <= all.size() && start.equals(all.subList(0, start.size()));
    }

    private static String everythingSaid(Throwable failure) {
        StringBuilder said = new StringBuilder(failure.toString());
        for (Throwable suppressed : failure.getSuppressed()) {
            said.append(everythingSaid(suppressed));
        }
        return said.toString();
    }

    private static List<LinkFault> faults(Kind kind, List<Exchange> exchanges) {
        CutPositions cuts = new CutPositions();
        List<LinkFault> faults = new ArrayList<>();
        for (int number = 0; number < exchanges.size(); number++) {
            Exchange exchange = exchanges.get(number);
            if (!exchange.reply().isEmpty() || !kind.concernsReply()) {
                int exchangeNumber = number;
                cuts.of(kind, exchange).forEach(position -> faults.add(new LinkFault(kind, exchangeNumber, position)));
            }
        }
        return faults;
    }
}
