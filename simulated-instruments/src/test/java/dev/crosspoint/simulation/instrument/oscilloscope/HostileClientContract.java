package dev.crosspoint.simulation.instrument.oscilloscope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.scpi.ProgramMessages;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no client may do to an oscilloscope of any make. */
@Timeout(60)
public abstract class HostileClientContract {
    /** One twin for all messages of words it knows: a sequence of them is harder on it than each message alone. */
    private OscilloscopeFixture<?> flooded;

    /** Switches an oscilloscope on that is shown {@code sin(1000 t)}. */
    protected abstract OscilloscopeFixture<?> oscilloscope() throws IOException;

    /** Returns a setting and the query of it. */
    protected abstract Setting setting();

    /** Returns headers that the oscilloscope knows. */
    protected abstract List<String> headers();

    /** Returns what may follow a header, with the blank or the question mark before it. */
    protected abstract List<String> parameters();

    /** A setting, and what it is answered to be then. */
    public record Setting(String command, String query, String answer) {}

    @Test
    void lineOfTenMegabytesIsAnErrorAndTheNextOneIsRead() throws Exception {
        try (OscilloscopeFixture<?> fixture = oscilloscope()) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.errorOf("")).contains("363,\"Input buffer overrun");
        }
    }

    @Test
    void stateIsTheInstrumentsAndNotTheConnections() throws Exception {
        try (OscilloscopeFixture<?> fixture = oscilloscope();
                RawClient other = new RawClient(fixture.server.port())) {
            assertThat(other.query(setting().query())).isNotEqualTo(setting().answer());
            fixture.set(setting().command());
            assertThat(other.query(setting().query())).isEqualTo(setting().answer());
        }
    }

    @BeforeProperty
    void switchOn() throws IOException {
        flooded = oscilloscope();
    }

    @Property(tries = 400)
    void noMessageOfKnownWordsIsASystemError(@ForAll("messages") String message) throws Exception {
        ask(message);
        assertThat(errors()).as(message).doesNotContain("310,");
    }

    @AfterProperty
    void switchOff() throws IOException {
        flooded.close();
    }

    @Provide
    Arbitrary<String> messages() {
        return ProgramMessages.of(headers(), parameters());
    }

    /** Takes all errors out of their queue, and returns them. */
    protected String errors() throws IOException {
        StringBuilder errors = new StringBuilder();
        for (String error = ask(":SYST:ERR?"); !error.matches("\\+?0,.*"); error = ask(":SYST:ERR?")) {
            errors.append(error);
        }
        return errors.toString();
    }

    /** Returns the answer to a message, which is empty if it would have to be waited for. */
    protected final String ask(String message) {
        try {
            byte[] reply = flooded.twin
                    .handle(message.getBytes(StandardCharsets.ISO_8859_1), Waiter.IMPATIENT)
                    .bytes();
            return new String(reply, StandardCharsets.ISO_8859_1).strip();
        } catch (InterruptedException e) {
            assertThat(e).hasMessage("the client has gone");
            return "";
        }
    }
}
