package dev.crosspoint.protocol.retention;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionProtocolTest {
    private static final String FAST = """
            protocol: retention
            set: {level: 500 mV, width: 20 ms, gap: 10 ms}
            set-pulses: 3
            probe: {level: 20 mV, width: 5 ms}
            schedule: {spacing: logarithmic, from: 50 ms, until: 100 s, points: 20}
            sampling: {interval: 5 ms, nplc: 0.1, current-range: 10 uA}
            compliance: 20 uA
            repeats: 4
            rest: 2 s
            disturb-check-probes: 100
            lost-below: 0.01
            """;
    private static final Site SITE = new Site(
            new SiteLimits(1, 1e-3, OptionalDouble.empty(), OptionalDouble.empty()),
            50,
            DeviceWiring.DIRECT,
            Map.of("smu", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of())));

    private static RetentionProtocol bind(String text) {
        return (RetentionProtocol)
                ProtocolFile.bind(SettingsFile.parse("test.yaml", text)).protocol();
    }

    @Test
    void aComplianceLeftOutIsRefused() {
        assertThatThrownBy(() -> bind(FAST.replace("compliance: 20 uA\n", "")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("compliance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: 20 mV | level: 500 mV | no smaller than the set pulse",
                ", current-range: 10 uA | '' | needs a fixed current-range",
                "from: 50 ms | from: 10 ms | apart; take fewer, later or shorter probes",
                "width: 20 ms | width: 21 ms | not a whole number of sample intervals",
                "points: 20 | interval: 1 s | logarithmic spacing needs points",
                "until: 100 s | until: 20 ms | until must be later than from",
                "level: 500 mV | level: 0 V | level must differ from 0 V",
            })
    void settingsThatContradictEachOtherAreRefusedWithTheReason(String good, String bad, String reason) {
        assertThatThrownBy(() -> bind(FAST.replace(good, bad)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aSampleThatDoesNotFitIsRefusedBeforeAnythingIsSourced() {
        assertThatThrownBy(() -> bind(FAST.replace("nplc: 0.1", "nplc: 1")).plan(SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nplc");
    }

    @Test
    void noHostGapHidesTheStart() {
        List<HeldLevel> held = bind(FAST).timedSequence().held();
        int lastSet = 4;
        assertThat(held.get(lastSet).operation()).isEqualTo(SwitchingOperation.SET);
        assertThat(held.get(lastSet).pulse()).isEqualTo(3);
        assertThat(held.get(lastSet + 1)).isEqualTo(new HeldLevel(0, 10, SwitchingOperation.BASE, 3));
        assertThat(held.get(lastSet + 2)).isEqualTo(new HeldLevel(0.02, 1, SwitchingOperation.READ, 4));
        assertThat(held.get(held.size() - 1).level()).isZero();
    }

    @Test
    void theWorstCaseHoldsSetPulsesProbesAndCheckOfAllRepeats() {
        RetentionProtocol protocol = bind(FAST);
        Plan plan = protocol.plan(SITE);
        assertThat(plan.worstCase().voltage()).isEqualTo(0.5);
        assertThat(plan.worstCase().charge())
                .isCloseTo(20e-6 * (4 * (3 * 0.02 + 20 * 0.005) + 100 * 0.005), within(1e-12));
        assertThat(plan.duration()).isCloseTo(100 * 0.01 + 4 * (0.08 + 100 + 0.01) + 3 * 2, within(1e-9));
    }

    @Test
    void thePlanCountsEveryReading() {
        RetentionProtocol protocol = bind(FAST.replace(
                "logarithmic, from: 50 ms, until: 100 s, points: 20", "linear, from: 1 s, until: 10 s, interval: 1 s"));
        assertThat(protocol.timedProbes()).isZero();
        assertThat(protocol.plan(SITE).readings()).isEqualTo(4 * (3 * 4 + 2 * 2 + 1 + 10 * 2) + 100 * 2);
    }
}
