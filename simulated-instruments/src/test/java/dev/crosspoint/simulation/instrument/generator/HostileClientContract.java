package dev.crosspoint.simulation.instrument.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import java.io.IOException;
import java.util.ArrayList;
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

/** What no client may do to a generator of any make. */
@Timeout(60)
public abstract class HostileClientContract {
    private static final String HEADERS = """
            :FUNC :FREQ :PHAS :VOLT :VOLT:OFFS :VOLT:HIGH :VOLT:LOW :VOLT:UNIT :VOLT:RANG:AUTO :FUNC:SQU:DCYC
            :FUNC:RAMP:SYMM :OUTP1 :OUTP1:LOAD :OUTP1:POL :OUTP1:MODE :BURS:MODE :BURS:NCYC :BURS:INT:PER
            :BURS:PHAS *TRG :SWE:SPAC :SWE:TIME :FREQ:STAR :FREQ:STOP :FREQ:CENT :FREQ:SPAN :APPL:SIN :APPL:PULS
            :APPL:NOIS :APPL:DC :APPL:ARB :APPL :FUNC:ARB:SRAT :SOUR2:FREQ :SOUR2:VOLT *OPC *RST *SAV *RCL
            """;

    private static final List<String> PARAMETERS = List.of(
            "", "?", "? MAX", "? MIN", " 1", " 0", " -0.5", " 1E-9", " 1E30", " 12.5", " MIN", " MAX", " DEF", " ON",
            " OFF", " INF", " SIN", " SQU", " RAMP", " PULS", " NOIS", " DC", " TRIG", " GAT", " EXT", " LOG", " INV",
            " VRMS", " DBM", " DCYC");

    /** One twin for all messages of words it knows: a sequence of them is harder on it than each message alone. */
    private GeneratorFixture<?> flooded;

    /** Switches a generator on. */
    protected abstract GeneratorFixture<?> generator() throws IOException;

    /** Returns settings by which {@code *TRG} begins a burst of 1000 s. */
    protected abstract String longBurst();

    /** Returns headers that generators of this make know beside those that all do, with blanks between them. */
    protected abstract String headers();

    /** Returns what may follow a header beside what all understand, with the blank or the question mark before it. */
    protected abstract List<String> parameters();

    @Test
    void messageLongerThanTheBufferEndsInTheErrorQueue() throws Exception {
        try (GeneratorFixture<?> fixture = generator()) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n:SYST:ERR?")).isEqualTo("-363,\"Input buffer overrun\"");
        }
    }

    @Test
    void clientThatLeavesDuringABurstLeavesTheInstrumentUsable() throws Exception {
        try (GeneratorFixture<?> fixture = generator()) {
            fixture.set(longBurst() + ";:OUTP1 ON");
            try (RawClient leaving = new RawClient(fixture.server.port())) {
                leaving.write("*TRG;*OPC?");
            }
            assertThat(fixture.client.query("OUTP1 OFF;*OPC?")).isEqualTo("1");
        }
    }

    @BeforeProperty
    void switchOn() throws IOException {
        flooded = generator();
        flooded.set(":OUTP1 ON");
    }

    @Property(tries = 2000)
    void noMessageOfKnownWordsIsASystemErrorOrASegmentThatLeadsNowhere(@ForAll("messages") String message)
            throws Exception {
        HostileMessages.requireHarmless(message, flooded.twin, flooded.first);
    }

    @AfterProperty
    void switchOff() throws IOException {
        flooded.close();
    }

    @Provide
    Arbitrary<String> messages() {
        List<String> headers = List.of((HEADERS + headers()).split("\\s+"));
        List<String> parameters = new ArrayList<>(PARAMETERS);
        parameters.addAll(parameters());
        return HostileMessages.of(headers, parameters);
    }
}
