package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventTest {

    @Test
    void eventsCanBeReadOnceTheRegisterHasBeen() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.client.write("FILESYSTEM:NOSUCHTHING");
            assertThat(fixture.client.query("EVENT?")).isEqualTo("1");
            assertThat(fixture.client.query("EVMSG?"))
                    .isEqualTo("1,\"No events to report - new events pending *ESR?\"");
            assertThat(fixture.client.query("*ESR?")).isEqualTo("32");
            assertThat(fixture.client.query("EVQTY?")).isEqualTo("1");
            assertThat(fixture.client.query("EVMSG?"))
                    .isEqualTo("113,\"Undefined header; unrecognized command - FILESYSTEM:NOSUCHTHING\"");
            assertThat(fixture.client.query("EVENT?")).isEqualTo("0");
        }
    }

    @Test
    void eventsNobodyReadAreGoneWhenTheRegisterIsReadAgain() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.client.write("CH1:SCALE \"x\"");
            assertThat(fixture.client.query("*ESR?")).isEqualTo("32");
            assertThat(fixture.client.query("*ESR?")).isEqualTo("0");
            assertThat(fixture.client.query("ALLEV?")).isEqualTo(ScopeFixture.NO_EVENTS);
        }
    }

    @Test
    void allEventsAreReadAtOnceInTheirOrder() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.client.write("ACQ:MODE NONSENSE");
            fixture.client.write("CH1:SCALE");
            fixture.client.write("CH9:SCALE 1");
            assertThat(fixture.client.query("*ESR?")).isEqualTo("32");
            assertThat(fixture.client.query("ALLEV?"))
                    .isEqualTo("141,\"Invalid character data; \",109,\"Missing parameter; \","
                            + "113,\"Undefined header; unrecognized command - CH9:SCALE\"");
        }
    }

    @Test
    void switchingOnIsAnEvent() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.fresh(Calibration.IDEAL, t -> 0)) {
            assertThat(fixture.client.query("*ESR?")).isEqualTo("128");
            assertThat(fixture.client.query("EVMSG?")).isEqualTo(":EVMSG 401,\"Power on; \"");
        }
    }

    @Test
    void queueThatIsFullSaysSo() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            for (String line : Collections.nCopies(40, "NONSENSE")) {
                fixture.client.write(line);
            }
            assertThat(fixture.client.query("*ESR?;EVQTY?")).isEqualTo("32;33");
            assertThat(fixture.client.query("ALLEV?")).endsWith(",350,\"Queue overflow; \"");
        }
    }

    @Test
    void eventsThatAreNotEnabledDoNotHappen() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("DESE 1", "NONSENSE");
            assertThat(fixture.query("DESE?")).isEqualTo("1");
            assertThat(fixture.errorOf("*OPC")).isEqualTo("1 402,\"Operation complete; \"");
        }
    }

    @Test
    void statusByteSummarisesTheRegisterAndNotTheQueue() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.client.write("NONSENSE");
            assertThat(fixture.client.query("*STB?")).isEqualTo("0");
            fixture.client.write("*ESE 32;*SRE 32");
            assertThat(fixture.client.query("*STB?")).isEqualTo("96");
        }
    }

    @Test
    void errorQueueOfOtherMakesIsUnknown() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            assertThat(fixture.errorOf("SYST:ERR?")).startsWith("32 113,");
        }
    }

    @Test
    void errorPutInFromOutsideIsAnEvent() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set();
            fixture.twin.injectError(-310, "System error");
            assertThat(fixture.errorOf("*OPC")).startsWith("9 310,\"System error; \"");
        }
    }
}
