package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StatusTest {
    @Test
    void statusByteHasTriggerAndOperationButNoErrorQueue() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(1e3 * t))) {
            fixture.set(":STOP", ":CHAN1:RANG 4", "*CLS", ":OPEE 8", "*SRE 1");
            fixture.client.write(":NONE");
            assertThat(fixture.ask("*STB?")).isEqualTo("0");
            assertThat(fixture.ask("*ESR?")).isEqualTo("32");
            fixture.client.write(":SING");
            fixture.awaitStop();
            assertThat(fixture.ask("*STB?")).isEqualTo(Integer.toString(128 | 64 | 1));
            assertThat(fixture.ask(":TER?;:OPER?;:OPEE?")).isEqualTo("+1;+40;+8");
            assertThat(fixture.ask("*STB?")).isEqualTo("0");
        }
    }

    @Test
    void clearingForgetsEvents() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> Math.sin(1e3 * t))) {
            fixture.letPass(0.1);
            fixture.set(":STOP", "*CLS");
            assertThat(fixture.ask(":TER?;:AER?;:OPER?;*ESR?")).isEqualTo("+0;+0;+0;0");
        }
    }

    @Test
    void autoscaleIsSwitchedOff() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            assertThat(fixture.errorOf(":AUToscale")).isEqualTo("-221,\"Settings conflict\"");
            fixture.set(":BLAN CHAN1", ":VIEW CHAN2");
            assertThat(fixture.ask(":STAT? CHAN1;:STAT? CHAN2")).isEqualTo("+0;+1");
        }
    }
}
