package dev.crosspoint.simulation.instrument.infiniivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MeasureTest {
    private ScopeFixture fixture;

    /** 1 kHz between 0.2 V and 1.2 V, high for 0.3 ms. */
    @BeforeEach
    void record() throws Exception {
        fixture = ScopeFixture.showing(t -> 0.2 + (t * 1e3 - Math.floor(t * 1e3) < 0.3 ? 1 : 0));
        fixture.set(":CHAN1:RANG 4", ":TIM:RANG 5E-3", ":TRIG:LEV 0.7", ":DIG");
    }

    @AfterEach
    void switchOff() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VMAX, 1.2, 0.06",
        "VMIN, 0.2, 0.06",
        "VPP, 1, 0.1",
        "VTOP, 1.2, 0.03",
        "VBASe, 0.2, 0.03",
        "VAMPlitude, 1, 0.04",
        "VAVerage, 0.5, 0.03",
        "VRMS, 0.678, 0.03",
        "PERiod, 1e-3, 1e-6",
        "FREQuency, 1e3, 1",
        "PWIDth, 3e-4, 1e-6",
        "NWIDth, 7e-4, 1e-6",
        "DUTYcycle, 30, 0.1",
        "OVERshoot, 0, 5",
        "PREShoot, 0, 5"
    })
    void itemsAreThoseOfTheTrace(String item, double value, double tolerance) throws Exception {
        fixture.set(":MEASure:" + item, ":MEASure:" + item + " CHANnel1");
        assertThat(Double.parseDouble(fixture.ask(":MEASure:" + item + "? CHAN1")))
                .isCloseTo(value, within(tolerance));
    }

    @Test
    void edgesAreTimedFromTenToNinetyPercent() throws Exception {
        // A trapezium with edges of 50 us and 100 us.
        try (ScopeFixture edges = ScopeFixture.showing(MeasureTest::trapezium)) {
            edges.set(":CHAN1:RANG 1.6", ":CHAN1:OFFS 0.5", ":TIM:RANG 2E-3", ":TRIG:LEV 0.5", ":DIG");
            assertThat(Double.parseDouble(edges.ask(":MEAS:RIS?"))).isCloseTo(0.8 * 50e-6, within(2e-6));
            assertThat(Double.parseDouble(edges.ask(":MEAS:FALL?"))).isCloseTo(0.8 * 100e-6, within(2e-6));
        }
    }

    private static double trapezium(double time) {
        double phase = time * 1e3 - Math.floor(time * 1e3);
        return Math.max(0, Math.min(1, Math.min(phase / 0.05, (0.5 - phase) / 0.1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {":MEAS:VPP? CHAN3", ":MEAS:FREQ? CHAN4"})
    void channelThatIsOffHasNoResult(String query) throws Exception {
        assertThat(fixture.ask(query)).isEqualTo("+9.9E+37");
    }

    @Test
    void meanOfTheScreenMayBeAskedForInFullButNotThatOfCycles() throws Exception {
        assertThat(fixture.ask(":MEAS:VRMS? DISP,DC,CHAN1")).isEqualTo(fixture.ask(":MEAS:VRMS?"));
        assertThat(fixture.errorOf(":MEAS:VAV? CYCL,CHAN1")).isEqualTo("-224,\"Illegal parameter value\"");
    }
}
