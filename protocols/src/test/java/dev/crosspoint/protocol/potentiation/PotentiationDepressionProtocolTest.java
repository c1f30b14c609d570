package dev.crosspoint.protocol.potentiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.site.DeviceWiring;
import dev.crosspoint.site.Site;
import dev.crosspoint.site.SiteLimits;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PotentiationDepressionProtocolTest {

    private static final String COMPLETE = """
            protocol: potentiation-depression
            potentiation: {level: 1 V, width: 10 ms, gap: 20 ms}
            depression: {level: -0.8 V, width: 20 ms, gap: 10 ms}
            read: {level: 100 mV, width: 5 ms, gap: 5 ms}
            pulses: 6
            cycles: 3
            sampling: {interval: 5 ms, nplc: 0.1, current-range: 1 mA}
            compliance: 1 mA
            """;
    private static final Site SITE = new Site(
            new SiteLimits(2, 1e-2, OptionalDouble.empty(), OptionalDouble.empty()), 50, DeviceWiring.DIRECT, Map.of());

    private static PotentiationDepressionProtocol bind(String text) {
        return (PotentiationDepressionProtocol)
                ProtocolFile.bind(SettingsFile.parse("test.yaml", text)).protocol();
    }

    @Test
    void everyPulseIsFollowedByItsRead() {
        LevelSequence cycle = bind(COMPLETE).potentiating().then(bind(COMPLETE).depressing());
        assertThat(cycle.held().stream().filter(level -> level.operation() != SwitchingOperation.BASE))
                .extracting(HeldLevel::operation)
                .startsWith(SwitchingOperation.READ, SwitchingOperation.SET, SwitchingOperation.READ)
                .endsWith(SwitchingOperation.RESET, SwitchingOperation.READ)
                .hasSize(1 + 4 * 6);
        assertThat(cycle.held().stream()
                        .filter(level -> level.operation() == SwitchingOperation.READ)
                        .map(HeldLevel::pulse))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void thePlanKnowsTheWorstCaseOfTheWholeRun() {
        Plan plan = bind(COMPLETE).plan(SITE);
        assertThat(plan.duration()).isCloseTo(3 * (0.01 + 6 * 0.04 + 6 * 0.04), within(1e-9));
        assertThat(plan.readings()).isEqualTo(3 * (2 + 12 * 8));
        assertThat(plan.worstCase().voltage()).isEqualTo(1);
        assertThat(plan.worstCase().current()).isEqualTo(1e-3);
        assertThat(plan.worstCase().charge()).isCloseTo(3 * 1e-3 * (6 * 0.03 + 13 * 0.005), within(1e-12));
    }

    @Test
    void aComplianceLeftOutIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("compliance: 1 mA\n", "")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("compliance");
    }

    @Test
    void aReadAsLargeAsAPulseIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("level: 100 mV", "level: -0.8 V")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("read must be smaller than depression");
    }

    @Test
    void aGapBetweenTwoSamplesIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("gap: 20 ms", "gap: 12 ms")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("a gap of 0.012 s");
    }
}
