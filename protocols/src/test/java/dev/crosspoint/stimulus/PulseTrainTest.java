package dev.crosspoint.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseTrainTest {
    private static final double CAPACITANCE = 300e-12;
    private static final double LOAD = 10e6;
    private static final double FIFTY_OHM = 50;

    private static PulseTrain train(double base, double pulse, int count) {
        return new PulseTrain(base, pulse, 5e-3, 0.03, count, 1e-6, 1e-6);
    }

    @Test
    void theLastPulseHasItsWholePeriod() {
        assertThat(train(0, 0.75, 10).duration()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void theWorstCaseIsWhatTheCapacitorAndItsLoadTake() {
        WorstCase worst = train(0, 0.75, 10).throughCapacitor(FIFTY_OHM, CAPACITANCE, LOAD);
        double leaked = 0.75 / LOAD * 5e-3;
        assertThat(worst.voltage()).isEqualTo(0.75);
        assertThat(worst.current()).isCloseTo(15e-3, within(1e-9));
        assertThat(worst.charge()).isCloseTo(10 * (2 * CAPACITANCE * 0.75 + leaked), within(1e-18));
        assertThat(worst.energy()).isCloseTo(10 * (CAPACITANCE * 0.75 * 0.75 + 0.75 * leaked), within(1e-18));
    }

    @Test
    void aChargedCapacitorAddsToPulsesOfTheOtherSign() {
        assertThat(train(0.5, -0.5, 1)
                        .throughCapacitor(FIFTY_OHM, CAPACITANCE, LOAD)
                        .voltage())
                .isEqualTo(1);
    }

    /** Holds the bound against a device that is a mere resistance, for which charge and energy have closed forms. */
    @Property
    void noResistanceTakesMoreThanTheWorstCase(
            @ForAll @DoubleRange(min = -5, max = 5) double level,
            @ForAll @DoubleRange(min = 2, max = 9) double decades) {
        double resistance = Math.pow(10, decades);
        double volts = level == 0 ? 1 : level;
        PulseTrain single = train(0, volts, 1);
        WorstCase worst = single.throughCapacitor(FIFTY_OHM, CAPACITANCE, LOAD);
        double tau = CAPACITANCE * resistance * LOAD / (resistance + LOAD);
        double settled = volts * LOAD / (resistance + LOAD);
        double decayed = Math.exp(-single.width() / tau);
        double charged = settled * (1 - decayed);
        double throughLoad = settled / LOAD * (single.width() - tau * (1 - decayed));
        double charge = Math.abs(CAPACITANCE * charged + throughLoad) + Math.abs(CAPACITANCE * charged);
        double delivered = volts * (CAPACITANCE * charged + throughLoad);
        assertThat(charge).isLessThanOrEqualTo(worst.charge() * (1 + 1e-12));
        assertThat(delivered).isLessThanOrEqualTo(worst.energy() * (1 + 1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 5e-3, 0.03, 1, 1e-6, another",
        "0, 0.5, 0.03, 0.03, 1, 1e-6, does not end",
        "0, 0.5, 5e-3, 0.03, 0, 1e-6, at least 1 pulse",
        "0, 0.5, 5e-3, 0.03, 1, 4.1e-3, edges",
        "0, 0.5, 28e-3, 0.03, 1, 2e-3, edges",
        "0, NaN, 5e-3, 0.03, 1, 1e-6, finite",
    })
    void aTrainThatCannotBeIsRefused(
            double base, double pulse, double width, double period, int count, double edge, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PulseTrain(base, pulse, width, period, count, edge, edge))
                .withMessageContaining(complaint);
    }
}
