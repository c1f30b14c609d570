package dev.crosspoint.protocol.endurance;

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
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnduranceProtocolTest {
    private static final String COMPLETE = """
            protocol: endurance
            set: {level: 1.2 V, width: 10 ms, gap: 5 ms}
            reset: {level: -1.5 V, width: 10 ms, gap: 5 ms}
            read: {level: 100 mV, width: 15 ms, gap: 5 ms}
            cycles: 1000
            sampling: {interval: 5 ms, nplc: 0.1, current-range: 10 mA}
            compliance: 1 mA
            compliance-negative: 20 mA
            window-criterion: 1e3
            """;
    private static final Site SITE = new Site(
            new SiteLimits(2, 30e-3, OptionalDouble.empty(), OptionalDouble.empty()),
            50,
            DeviceWiring.DIRECT,
            Map.of("smu", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of())));

    private static ProtocolFile bind(String text) {
        return ProtocolFile.bind(SettingsFile.parse("test.yaml", text));
    }

    private static Plan plan(String text) {
        return bind(text).protocol().plan(SITE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compliance: 1 mA\\n | '' | compliance",
                "window-criterion: 1e3\\n | '' | window-criterion",
                "level: -1.5 V | level: 1.2 V | different pulses",
                "level: 100 mV | level: -1.3 V | read must be smaller",
                "cycles: 1000 | cycles: 2e9 | 1000000000",
                "cycles: 1000 | reads: log-spaced\\ncycles: 1000 | need reads-per-decade",
                "cycles: 1000 | reads-per-decade: 10\\ncycles: 1000 | log-spaced reads only",
                "interval: 5 ms | interval: 3 ms | the longest that does is 5 ms",
                "interval: 5 ms | interval: 10 us | 20 us",
                "interval: 5 ms | interval: 20 us | more than the 2500",
            })
    void whatCannotWorkIsRefusedInTheFile(String wanted, String given, String message) {
        String text = COMPLETE.replace(
                wanted.strip().replace("\\n", "\n"), given.strip().replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(COMPLETE);
        assertThatThrownBy(() -> bind(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSampleThatDoesNotFitIntoItsIntervalIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> plan(COMPLETE.replace("nplc: 0.1", "nplc: 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 ms")
                .hasMessageContaining("5 ms");
    }

    @Test
    void thePlanKnowsTimeReadingsAndTheWorstCaseOfEveryCycle() {
        Plan plan = plan(COMPLETE);
        assertThat(plan.readings()).isEqualTo(1000 * (3 + 4 + 3 + 4));
        assertThat(plan.duration()).isCloseTo(1000 * 0.070, within(1e-9));
        assertThat(plan.worstCase().voltage()).isEqualTo(1.5);
        assertThat(plan.worstCase().current()).isEqualTo(20e-3);
        assertThat(plan.worstCase().charge()).isCloseTo(1000 * 20e-3 * 50e-3, within(1e-9));
        assertThat(plan.worstCase().energy())
                .isCloseTo(1000 * 20e-3 * (1.2 * 10e-3 + 1.5 * 10e-3 + 0.1 * 30e-3), within(1e-9));
    }

    @Test
    void anAutomaticRangeIsSaidToMakePulsesLongerAndCountsInTheWorstCase() {
        Plan fixed = plan(COMPLETE);
        Plan automatic = plan(COMPLETE.replace(", current-range: 10 mA", ""));
        assertThat(automatic.summary()).anyMatch(line -> line.contains("at least the given ones"));
        assertThat(fixed.summary()).noneMatch(line -> line.contains("at least"));
        assertThat(automatic.worstCase().charge())
                .isGreaterThan(2 * fixed.worstCase().charge());
    }

    @Test
    void cyclesThatAreNotReadAreShorterAndStillCountInTheWorstCase() {
        String spaced = COMPLETE + "reads: log-spaced\nreads-per-decade: 1\n";
        Plan plan = plan(spaced);
        assertThat(plan.duration()).isCloseTo(4 * 0.070 + 996 * 0.030, within(1e-9));
        assertThat(plan.readings()).isEqualTo(4 * 14 + 996 * 6);
        assertThat(plan.worstCase().charge()).isCloseTo(20e-3 * (4 * 50e-3 + 996 * 20e-3), within(1e-9));
        assertThat(plan(spaced + "keep-unread: false\n").readings()).isEqualTo(4 * 14);
    }
}
