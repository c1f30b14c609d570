package dev.crosspoint.protocol.ivsweep;

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

class IvSweepProtocolTest {
    private static final String COMPLETE = """
            protocol: iv-sweep
            loop: bipolar
            switching: volatile
            peak: 500 mV
            trough: -500 mV
            step: 10 mV
            dwell: 50 ms
            cycles: 2
            rest: 1 s
            compliance: 100 uA
            nplc: 1
            read-voltage: 100 mV
            """;
    private static final Site SITE = new Site(
            new SiteLimits(1, 1e-3, OptionalDouble.empty(), OptionalDouble.empty()),
            50,
            DeviceWiring.DIRECT,
            Map.of("smu", new Wiring(SenseMode.TWO_WIRE, OffMode.NORMAL, Map.of())));

    private static ProtocolFile bind(String text) {
        return ProtocolFile.bind(SettingsFile.parse("test.yaml", text));
    }

    @Test
    void aComplianceLeftOutIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("compliance: 100 uA\n", "")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("compliance");
    }

    @Test
    void aMisspelledKeyIsNamedWithItsPlace() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("cycles: 2", "cylces: 2")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("test.yaml:8:1")
                .hasMessageContaining("cylces")
                .hasMessageContaining("cycles");
    }

    @Test
    void aCurrentWhereAVoltageBelongsIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("peak: 500 mV", "peak: 5 A")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("test.yaml:4:7")
                .hasMessageContaining("voltage");
    }

    @ParameterizedTest
    @CsvSource({
        "step: 10 mV, give either step or points",
        "dwell: 50 ms, give either dwell or rate",
        "trough: -500 mV, needs trough",
    })
    void halfOfAPairLeftOutIsRefused(String line, String message) {
        assertThatThrownBy(() -> bind(COMPLETE.replace(line + "\n", "")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bothOfAPairAreRefused() {
        assertThatThrownBy(() -> bind(COMPLETE + "points: 51\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void aTroughOnThePeaksSideIsRefused() {
        assertThatThrownBy(() -> bind(COMPLETE.replace("trough: -500 mV", "trough: 100 mV")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("other side");
    }

    @Test
    void aReadingThatDoesNotFitIntoItsDwellIsRefusedBeforeAnythingIsSent() {
        ProtocolFile file = bind(COMPLETE.replace("nplc: 1", "nplc: 3"));
        assertThatThrownBy(() -> file.protocol().plan(SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 ms")
                .hasMessageContaining("50 ms");
    }

    @Test
    void theSameReadingFitsWhereTheMainsAreFaster() {
        ProtocolFile file = bind(COMPLETE.replace("nplc: 1", "nplc: 2.48"));
        Site at60Hertz = new Site(SITE.limits(), 60, SITE.device(), SITE.wiring());
        assertThat(file.protocol().plan(at60Hertz).readings()).isEqualTo(402);
        assertThatThrownBy(() -> file.protocol().plan(SITE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlanKnowsTheWorstCaseOfTheWholeRun() {
        Plan plan = bind(COMPLETE).protocol().plan(SITE);
        assertThat(plan.readings()).isEqualTo(402);
        assertThat(plan.duration()).isCloseTo(2 * 201 * 0.05 + 1, within(1e-9));
        assertThat(plan.worstCase().voltage()).isEqualTo(0.5);
        assertThat(plan.worstCase().current()).isEqualTo(1e-4);
        assertThat(plan.worstCase().charge()).isCloseTo(402 * 0.05 * 1e-4, within(1e-12));
        assertThat(plan.summary()).anyMatch(line -> line.contains("0 V -> 500 mV -> 0 V -> -500 mV -> 0 V"));
    }

    @Test
    void theLargerOfTwoCompliancesCountsInTheWorstCase() {
        Plan plan = bind(COMPLETE + "compliance-negative: 1 mA\n").protocol().plan(SITE);
        assertThat(plan.worstCase().current()).isEqualTo(1e-3);
    }

    @Test
    void theSweepRateSetsTheDwell() {
        Plan plan = bind(COMPLETE.replace("dwell: 50 ms", "rate: 0.1 V/s"))
                .protocol()
                .plan(SITE);
        assertThat(plan.duration()).isCloseTo(2 * 201 * 0.1 + 1, within(1e-9));
    }
}
