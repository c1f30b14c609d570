package dev.crosspoint.simulation.instrument.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.time.Waiter;
import java.nio.charset.StandardCharsets;

/** What must not come of any message to a generator. */
final class HostileMessages {
    private static final int SYSTEM_ERROR = -310;

    /** A little more than twice the 5 V that a generator drives into 50 ohm. */
    private static final double HIGHEST_VOLTAGE = 10.01;

    private static final int SEGMENTS = 20;

    private HostileMessages() {}

    /** Sends a message; requires that it is no system error, and that what is driven leads on within the voltages there are. */
    static void requireHarmless(String message, MessageHandler twin, RecordedTerminal terminal)
            throws InterruptedException {
        try {
            twin.handle(message.getBytes(StandardCharsets.ISO_8859_1), Waiter.IMPATIENT);
        } catch (InterruptedException e) {
            assertThat(e).hasMessage("the client has gone");
        }
        for (int code = error(twin); code != 0; code = error(twin)) {
            assertThat(code).as(message).isNotEqualTo(SYSTEM_ERROR);
        }
        if (terminal.isDriven()) {
            requireSegments(message, terminal.last().voltage().orElseThrow());
        }
    }

    private static void requireSegments(String message, SegmentedVoltage voltage) {
        double time = 0;
        for (int i = 0; i < SEGMENTS && Double.isFinite(time); i++) {
            SegmentedVoltage.Segment segment = voltage.at(time);
            assertThat(segment.end()).as(message).isGreaterThan(time);
            assertThat(segment.level()).as(message).isBetween(-HIGHEST_VOLTAGE, HIGHEST_VOLTAGE);
            assertThat(segment.slope()).as(message).isFinite();
            time = segment.end();
        }
    }

    private static int error(MessageHandler twin) throws InterruptedException {
        byte[] reply = twin.handle(":SYST:ERR?".getBytes(StandardCharsets.ISO_8859_1), Waiter.IMPATIENT)
                .bytes();
        return Integer.parseInt(new String(reply, StandardCharsets.ISO_8859_1).split(",")[0]);
    }
}
