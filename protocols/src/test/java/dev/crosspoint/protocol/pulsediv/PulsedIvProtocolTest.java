package dev.crosspoint.protocol.pulsediv;

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
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulsedIvProtocolTest {
    private static final String COMPLETE = """
            protocol: pulsed-iv
            potentiation: {level: 100 mV, width: 80 ms, gap: 20 ms}
            potentiation-pulses: 10
            depression: {level: -100 mV, width: 80 ms, gap: 20 ms}
            depression-pulses: 5
            baseline: 100 ms
            repeats: 2
            rest: 1 s
            sampling: {interval: 1 ms, nplc: 0.04, current-range: 100 nA}
            plateau-start: 15 ms
            compliance: 1 uA
            """;
    private static final Site SITE = new Site(
            new SiteLimits(1, 1e-3, OptionalDouble.empty(), OptionalDouble.empty()),
            50,
            DeviceWiring.DIRECT,
            Map.of("smu", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of())));

    private static PulsedIvProtocol bind(String text) {
        return (PulsedIvProtocol)
                ProtocolFile.bind(SettingsFile.parse("test.yaml", text)).protocol();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compliance: 1 uA | | compliance",
                "depression-pulses: 5 | | both depression and depression-pulses",
                "level: -100 mV | level: 50 mV | other sign",
                "baseline: 100 ms | baseline: 1.5 ms | baseline",
                "plateau-start: 15 ms | plateau-start: 76 ms | leaves fewer than 5 samples",
                "potentiation: {level: 100 mV, width: 80 ms | potentiation: {level: 100 mV, width: 80.3 ms | whole number",
                "compliance: 1 uA | 'compliance: 1 uA\nreference: \" \"' | reference",
            })
    void aFileThatContradictsItselfIsRefusedWithItsReason(String line, String instead, String reason) {
        assertThatThrownBy(() -> bind(COMPLETE.replace(line, instead == null ? "" : instead)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aReadingThatDoesNotFitBetweenSamplesIsRefusedBeforeAnythingIsSent() {
        PulsedIvProtocol slow = bind(COMPLETE.replace("nplc: 0.04", "nplc: 0.05"));
        assertThatThrownBy(() -> slow.plan(SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 ms");
    }

    @Test
    void theTrainIsBaselineThenPotentiationThenDepressionWithPulsesCountedThrough() {
        LevelSequence train = bind(COMPLETE).train();
        assertThat(train.held().get(0)).isEqualTo(new HeldLevel(0, 100, SwitchingOperation.BASE, 0));
        assertThat(train.held().get(19)).isEqualTo(new HeldLevel(0.1, 80, SwitchingOperation.SET, 10));
        assertThat(train.held().get(21)).isEqualTo(new HeldLevel(-0.1, 80, SwitchingOperation.RESET, 11));
        assertThat(train.held().get(30)).isEqualTo(new HeldLevel(0, 20, SwitchingOperation.BASE, 15));
        assertThat(train.held()).hasSize(31);
    }

    @Test
    void thePlanKnowsTheWorstCaseOfAllTrains() {
        Plan plan = bind(COMPLETE).plan(SITE);
        assertThat(plan.readings()).isEqualTo(2 * 1600);
        assertThat(plan.duration()).isCloseTo(2 * 1.6 + 1, within(1e-9));
        assertThat(plan.worstCase().voltage()).isEqualTo(0.1);
        assertThat(plan.worstCase().charge()).isCloseTo(2 * 15 * 0.08 * 1e-6, within(1e-15));
        assertThat(plan.summary())
                .anyMatch(line -> line.contains("5 depressing pulses, -100 mV for 80 ms"))
                .anyMatch(line -> line.contains("no open-circuit run"));
    }

    @Test
    void aTrainOfPotentiationAloneIsComplete() {
        PulsedIvProtocol alone = bind(COMPLETE.replaceAll("depression.*\n", "") + "reference: open-run\n");
        assertThat(alone.train().samples()).isEqualTo(1100);
        assertThat(alone.plan(SITE).summary()).anyMatch(line -> line.contains("open-run"));
    }
}
