package dev.crosspoint.protocol.switchingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.site.Wiring;
import dev.crosspoint.stimulus.LevelSequence;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchingTimeProtocolTest {
    private static final String COMPLETE = """
            protocol: switching-time
            amplitudes: [400 mV, 500 mV]
            step-duration: 100 ms
            trials: 3
            rest: 1 s
            sampling:
              interval: 1 ms
              nplc: 0.01
              current-range: 1 uA
            threshold-current: 20 nA
            compliance: 1 uA
            """;
    private static final String RESET = """
            reset:
              level: -200 mV
              width: 10 ms
              gap: 5 ms
            """;
    private static final Site SITE = new Site(
            new SiteLimits(1, 1e-3, OptionalDouble.empty(), OptionalDouble.empty()),
            50,
            DeviceWiring.DIRECT,
            Map.of("smu", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of())));

    private static SwitchingTimeProtocol bind(String text) {
        return (SwitchingTimeProtocol)
                ProtocolFile.bind(SettingsFile.parse("test.yaml", text)).protocol();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compliance: 1 uA | # | compliance",
                "[400 mV, 500 mV] | [] | at least one amplitude",
                "[400 mV, 500 mV] | [0.5 V, 500 mV] | each of them once",
                "[400 mV, 500 mV] | [-400 mV, 500 mV] | all of one sign",
                "[400 mV, 500 mV] | [0 V] | not 0 V",
                "threshold-current: 20 nA | # | give either threshold-current or threshold-conductance",
                "threshold-current: 20 nA | threshold-current: 1 uA | must be less than the compliance of 1 uA",
                "threshold-current: 20 nA | threshold-conductance: 2 uS | 1 uA at 500 mV",
                "current-range: 1 uA | current-range: 10 nA | must be less than the current-range of 10 nA",
                "step-duration: 100 ms | step-duration: 100.5 ms | not a whole number of sample intervals",
                "step-duration: 100 ms | step-duration: 3 ms | make step-duration longer",
                "step-duration: 100 ms | step-duration: 100 s | make it shorter or the sampling interval longer",
                "step-duration: 100 ms | step-duration: 100 ks | make it shorter or the sampling interval longer",
                "trials: 3 | trials: 3; count-width: 0.1 ms | count-width must be at least the sampling interval",
            })
    void aFileThatContradictsItselfIsRefusedWithTheReason(String given, String instead, String reason) {
        String text = COMPLETE.replace(given, instead.replace("; ", "\n"));
        assertThatThrownBy(() -> bind(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    void aResetThatSwitchesTheSameWayIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE + RESET.replace("-200 mV", "200 mV")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("other sign");
    }

    @Test
    void aResetThatIsNoWholeNumberOfSamplesIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE + RESET.replace("10 ms", "10.2 ms")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("a width of 0.0102 s");
    }

    @Test
    void aReadingThatDoesNotFitIntoItsIntervalIsRefused() {
        SwitchingTimeProtocol protocol = bind(COMPLETE.replace("nplc: 0.01", "nplc: 0.05"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.plan(SITE))
                .withMessageContaining("lower nplc or raise that time");
    }

    @Test
    void aDriftTouchesAllAmplitudesAlikeUnlessBlocksAreAskedFor() {
        assertThat(order(bind(COMPLETE))).containsExactly(0.4, 0.5, 0.4, 0.5, 0.4, 0.5);
        assertThat(order(bind(COMPLETE + "order: blocked\n"))).containsExactly(0.4, 0.4, 0.4, 0.5, 0.5, 0.5);
    }

    private static double[] order(SwitchingTimeProtocol protocol) {
        return LongStream.range(0, protocol.allTrials())
                .mapToDouble(protocol::amplitude)
                .toArray();
    }

    @Test
    void theHardwareEndsAStepAtZero() {
        LevelSequence step = bind(COMPLETE).step(0.4);
        assertThat(step.isStep()).isTrue();
        assertThat(step.levels()).hasSize(101).endsWith(0.4, 0);
    }

    @Test
    void theWorstCaseCountsEveryTrialAndEveryReset() {
        Plan plan = bind(COMPLETE + RESET).plan(SITE);
        assertThat(plan.duration()).isCloseTo(6 * (0.101 + 0.015 + 1) - 1, within(1e-9));
        assertThat(plan.readings()).isEqualTo(6 * (101 + 15));
        assertThat(plan.worstCase().voltage()).isEqualTo(0.5);
        assertThat(plan.worstCase().charge()).isCloseTo(1e-6 * 6 * (0.1 + 0.01), within(1e-15));
        assertThat(plan.worstCase().energy()).isCloseTo(1e-6 * (3 * 0.1 * (0.4 + 0.5) + 6 * 0.01 * 0.2), within(1e-15));
    }

    @Test
    void aConductanceIsAnotherCurrentAtEachAmplitude() {
        SwitchedWhen switched = bind(COMPLETE.replace("threshold-current: 20 nA", "threshold-conductance: 50 nS"))
                .switched();
        assertThat(switched.currentAt(0.4)).isCloseTo(20e-9, within(1e-18));
        assertThat(switched.currentAt(-0.5)).isCloseTo(25e-9, within(1e-18));
    }
}
