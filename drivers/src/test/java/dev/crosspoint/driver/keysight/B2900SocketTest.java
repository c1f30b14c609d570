package dev.crosspoint.driver.keysight;

import static dev.crosspoint.scpi.ScpiTraffic.NO_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.ScriptedInstrument;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.LinearSweep;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SystemLabClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The driver on real sockets, against an instrument that remembers what it is told and measures nothing. */
@Timeout(20)
class B2900SocketTest {
    private static final LinearSweep SWEEP = new LinearSweep(0, 0.5, 11, false, 1, 0.5);

    private final Map<String, String> memory = new ConcurrentHashMap<>(Map.of(":OUTP1", "0", ":OUTP2", "0"));
    private final CountDownLatch polled = new CountDownLatch(1);

    @Test
    void outputIsSwitchedOffThroughANewLinkWhenTheInstrumentStopsAnswering() throws Exception {
        try (var server = new ScriptedInstrument(
                line -> {
                    answerUntil(line, ":TRAC1:POIN:ACT?");
                    line.awaitEnd();
                },
                line -> answerUntil(line, ""))) {
            B2900 instrument = open(server, new VirtualClock());
            assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> sweep(instrument));
            assertThat(memory).containsEntry(":OUTP1", "0").containsEntry(":SOUR1:VOLT:STOP", "0.5");
            instrument.close();
        }
    }

    @Test
    void outputIsSwitchedOffThroughANewLinkWhenTheOldOneBreaks() throws Exception {
        try (var server =
                new ScriptedInstrument(line -> answerUntil(line, ":TRAC1:POIN:ACT?"), line -> answerUntil(line, ""))) {
            B2900 instrument = open(server, new VirtualClock());
            assertThatExceptionOfType(InstrumentConnectionException.class).isThrownBy(() -> sweep(instrument));
            assertThat(memory).containsEntry(":OUTP1", "0").containsEntry(":SOUR1:VOLT:STOP", "0.5");
            instrument.close();
        }
    }

    @Test
    void anotherThreadCanSwitchOffWhileASweepIsPolled() throws Exception {
        try (var server = new ScriptedInstrument(line -> answerUntil(line, ""))) {
            B2900 instrument = open(server, new SystemLabClock());
            CompletableFuture<Void> sweeping = CompletableFuture.runAsync(() -> sweep(instrument));
            assertThat(polled.await(10, TimeUnit.SECONDS)).isTrue();
            instrument.safe();
            assertThat(memory).containsEntry(":OUTP1", "0");
            assertThatThrownBy(() -> sweeping.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("the output was switched off while a sweep was running");
            assertThat(memory).containsEntry(":OUTP1", "0");
            instrument.close();
        }
    }

    private static B2900 open(ScriptedInstrument server, LabClock clock) {
        Duration timeout = Duration.ofMillis(300);
        return B2900.open(Connections.open(server.address(), timeout), new DriverOptions(clock, 50, timeout));
    }

    private void sweep(B2900 instrument) {
        B2900Channel channel = instrument.channels().get(0);
        channel.configure(B2900Bench.VOLTAGE_SOURCE);
        try (EnergisedOutput output = channel.energise(Compliance.current(1e-3));
                RunningSweep sweep = channel.start(output, SWEEP)) {
            assertThat(memory).containsEntry(":OUTP1", "1");
            sweep.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerUntil(ScriptedInstrument.Line line, String last) throws IOException {
        for (String message = line.receive(); !message.equals(last) && !message.isEmpty(); message = line.receive()) {
            if (message.endsWith("?")) {
                line.send(answer(message.substring(0, message.length() - 1)) + "\n");
            } else {
                remember(message.split(" ", 2));
            }
        }
    }

    private String answer(String header) {
        return switch (header) {
            case "*IDN" -> B2902ATraffic.IDENTITY;
            case ":SYST:ERR" -> NO_ERROR;
            case ":SENS1:CURR:PROT:POS", ":SENS1:CURR:PROT:NEG" -> memory.get(":SENS1:CURR:PROT");
            case ":TRAC1:POIN:ACT" -> {
                polled.countDown();
                yield "0";
            }
            default -> memory.getOrDefault(header, "0");
        };
    }

    private void remember(String[] headerAndValue) {
        if (headerAndValue.length == 2) {
            memory.put(headerAndValue[0], headerAndValue[1]);
        }
    }
}
