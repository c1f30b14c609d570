package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What libsigrok's driver {@code rigol-dg} sends, in the order in which it does (libsigrok 883c2ac, {@code src/hardware/rigol-dg}). */
@Timeout(30)
class SigrokDialogueTest {

    private static void open(RawClient client) throws IOException {
        String[] identity = client.query("*IDN?").trim().split(",");
        assertThat(identity).hasSize(4);
        assertThat(identity[0]).isEqualToIgnoringCase("Rigol Technologies");
        assertThat(identity[1]).isEqualToIgnoringCase("DG1062Z");
        assertThat(client.query("*OPC?")).isEqualTo("1");
        client.write("SYST:KLOC:STATE OFF");
    }

    private static String query(RawClient client, String query) throws IOException {
        assertThat(client.query("*OPC?")).isEqualTo("1");
        return client.query(query);
    }

    private static String set(RawClient client, int channel, String command) throws IOException {
        query(client, "SOUR" + channel + ":APPL?");
        assertThat(client.query("*OPC?")).isEqualTo("1");
        client.write("SOUR" + channel + ":" + command);
        return query(client, "SOUR" + channel + ":APPL?");
    }

    @Test
    void everyPatternIsNamedAsTheDriverKnowsIt() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            open(fixture.client);
            for (String pattern : new String[] {"SIN", "SQU", "RAMP", "PULSE", "USER", "NOISE", "DC"}) {
                assertThat(set(fixture.client, 2, "APPL:" + pattern)).startsWith("\"" + pattern + ",");
            }
            assertThat(query(fixture.client, "SYST:ERR?")).isEqualTo("0,\"No error\"");
        }
    }

    @Test
    void valuesReadBackAsTheyWereSet() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            open(fixture.client);
            assertThat(set(fixture.client, 1, "APPL:SQU"))
                    .isEqualTo("\"SQU,1.000000E+03,5.000000E+00,0.000000E+00,0.000000E+00\"");
            assertThat(set(fixture.client, 1, "FREQ 2000.000000")).startsWith("\"SQU,2.000000E+03,");
            assertThat(set(fixture.client, 1, "VOLT 1.500000")).contains(",1.500000E+00,0.000000E+00,");
            assertThat(set(fixture.client, 1, "VOLT:OFFS 0.250000")).contains(",1.500000E+00,2.500000E-01,");
            assertThat(set(fixture.client, 1, "PHAS 90.000000")).endsWith(",9.000000E+01\"");
            set(fixture.client, 1, "FUNC:SQU:DCYC 47.608000");
            assertThat(query(fixture.client, "SOUR1:FUNC:SQU:DCYC?")).isEqualTo("4.760800E+01");
            set(fixture.client, 1, "APPL:PULSE");
            set(fixture.client, 1, "FUNC:PULS:DCYC 10.000000");
            assertThat(query(fixture.client, "SOUR1:FUNC:PULS:DCYC?")).isEqualTo("1.000000E+01");
        }
    }

    @Test
    void acquisitionCountsTheOutput() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            open(fixture.client);
            set(fixture.client, 1, "APPL:SQU");
            set(fixture.client, 1, "FREQ 2000.000000");
            assertThat(query(fixture.client, "OUTP1:STATE?")).isEqualTo("OFF");
            assertThat(query(fixture.client, "*IDN?")).startsWith("Rigol");
            fixture.client.write("OUTP1:STATE ON");
            assertThat(query(fixture.client, "OUTP1:STATE?")).isEqualTo("ON");
            assertThat(fixture.client.query("COUN:STAT?")).doesNotStartWith("RUN");
            fixture.client.write("COUN:STAT ON");
            assertThat(fixture.client.query("COUN:STAT?")).startsWith("RUN");
            assertThat(query(fixture.client, "COUN:MEAS?"))
                    .isEqualTo("2.000000000E+03,5.000000000E-04,5.000000000E+01,2.500000000E-04,2.500000000E-04");
            fixture.client.write("COUN:STAT OFF");
            assertThat(fixture.client.query("COUN:STAT?")).isEqualTo("OFF");
        }
    }

    /** The driver takes a read that is shorter than its buffer for the whole of a reply. */
    @Test
    void repliesArriveInOnePiece() throws Exception {
        try (TwinFixture fixture = new TwinFixture();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.server.port())) {
            InputStream input = socket.getInputStream();
            byte[] buffer = new byte[1024];
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write("SOUR1:APPL?\n".getBytes(StandardCharsets.US_ASCII));
                int length = input.read(buffer);
                assertThat(new String(buffer, 0, length, StandardCharsets.US_ASCII))
                        .isEqualTo("\"SIN,1.000000E+03,5.000000E+00,0.000000E+00,0.000000E+00\"\n");
            }
        }
    }
}
