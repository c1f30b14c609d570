package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MeasureTest {

    private static double measure(ScopeFixture fixture, String item) throws Exception {
        return Double.parseDouble(fixture.client.query(":MEAS:ITEM? " + item + ",CHAN1"));
    }

    @Test
    void pulsesAreMeasuredForWhatTheyAre() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> t % 1e-3 < 0.3e-3 ? 1.5 : -0.5)) {
            fixture.set(":CHAN1:SCAL 0.5", ":TIM:SCAL 2E-4", ":TRIG:EDGE:LEV 0.5");
            fixture.letPass(0.2);
            assertThat(measure(fixture, "VTOP")).isCloseTo(1.5, within(0.02));
            assertThat(measure(fixture, "VBAS")).isCloseTo(-0.5, within(0.02));
            assertThat(measure(fixture, "VAMP")).isCloseTo(2, within(0.04));
            assertThat(measure(fixture, "VMAX")).isBetween(1.5, 1.6);
            assertThat(measure(fixture, "VMIN")).isBetween(-0.6, -0.5);
            assertThat(measure(fixture, "VPP")).isBetween(2.0, 2.2);
            assertThat(measure(fixture, "PER")).isCloseTo(1e-3, within(4e-6));
            assertThat(measure(fixture, "FREQ")).isCloseTo(1e3, within(4.0));
            assertThat(measure(fixture, "PWID")).isCloseTo(0.3e-3, within(4e-6));
            assertThat(measure(fixture, "NWID")).isCloseTo(0.7e-3, within(4e-6));
            assertThat(measure(fixture, "PDUT")).isCloseTo(0.3, within(0.005));
            assertThat(measure(fixture, "NDUT")).isCloseTo(0.7, within(0.005));
            // 2.4 ms from -1.2 ms on hold 2.4 periods, 0.3 + 0.3 + 0.3 - 0.1 ms of them high.
            double high = 0.8 / 2.4;
            assertThat(measure(fixture, "VAVG")).isCloseTo(1.5 * high - 0.5 * (1 - high), within(0.02));
            assertThat(measure(fixture, "VRMS")).isCloseTo(Math.sqrt(2.25 * high + 0.25 * (1 - high)), within(0.02));
        }
    }

    @Test
    void constantVoltageHasNoPeriod() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 1)) {
            fixture.set(":CHAN1:SCAL 0.5");
            fixture.letPass(0.2);
            for (String item : new String[] {"PER", "FREQ", "PWID", "NWID", "PDUT", "NDUT"}) {
                assertThat(fixture.client.query(":MEAS:ITEM? " + item + ",CHAN1"))
                        .as(item)
                        .isEqualTo("9.9E37");
            }
            assertThat(measure(fixture, "VAVG")).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void channelThatIsOffHasNoResult() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 1)) {
            fixture.letPass(0.2);
            assertThat(fixture.client.query(":MEAS:ITEM? VAVG,CHAN2")).isEqualTo("9.9E37");
        }
    }

    @Test
    void unknownItemIsNotAnswered() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 1)) {
            assertThat(fixture.client.query(":MEAS:ITEM? NONSENSE,CHAN1\n*OPC?"))
                    .isEqualTo("1");
        }
    }
}
