package dev.crosspoint.driver.rigol;

import static dev.crosspoint.driver.rigol.Dg1062zTraffic.IDENTITY;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.checked;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.nothing;
import static dev.crosspoint.driver.rigol.Dg1062zTraffic.switchingBothOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.SystemLabClock;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg1000zOpeningTest {

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("rigol-dg1000z"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).containsExactly("DG1062Z", "DG1032Z", "DG1022Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Rigol Technologies, DG1062Z, true",
        "RIGOL TECHNOLOGIES, DG1032Z, true",
        "Rigol Technologies, DG1022Z, true",
        "Rigol Technologies, DG1022, false",
        "RIGOL TECHNOLOGIES, DS1054Z, false",
        "Keysight Technologies, DG1062Z, false"
    })
    void onlyTheFamilyIsDriven(String manufacturer, String model, boolean drives) {
        assertThat(new Dg1000zProvider().drives(new Identity(manufacturer, model, "DG1ZA1", "1")))
                .isEqualTo(drives);
    }

    @Test
    void outputsAreOffBeforeAnythingElseIsDone() {
        Dg1000zBench bench = Dg1000zBench.opened(nothing());
        assertThat(bench.instrument.identity()).isEqualTo(Identity.parse(IDENTITY));
        assertThat(bench.instrument.channels()).hasSize(2);
        assertThat(bench.channel.identity()).isEqualTo(bench.instrument.identity());
        bench.verify();
    }

    @Test
    void closingSwitchesBothOffAndClosesTheConnection() {
        Dg1000zBench bench = Dg1000zBench.opened(switchingBothOff());
        bench.instrument.close();
        bench.verify();
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.channel::safe);
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        TranscriptConnection connection =
                new TranscriptConnection(nothing().asks("*IDN?", "RIGOL TECHNOLOGIES,DS1054Z,DS1ZA1,00.04"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open(connection))
                .withMessage("RIGOL TECHNOLOGIES DS1054Z DS1ZA1 at TCPIP0::awg.lab::5555::SOCKET is none of"
                        + " [DG1062Z, DG1032Z, DG1022Z]");
        connection.verify();
    }

    @Test
    void aRefusedResetIsAnErrorAndNotIgnored() {
        TranscriptConnection connection = new TranscriptConnection(nothing()
                .asks("*IDN?", IDENTITY)
                .then(switchingBothOff())
                .sends("*RST")
                .asks("*OPC?", "1")
                .sends("*CLS")
                .asks(":SYST:ERR?", "-113,\"Undefined header; keyword cannot be found\"")
                .then(checked()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> open(connection))
                .withMessageContaining("-113");
        connection.verify();
    }

    @Test
    void thePhasesOfBothChannelsAreAligned() {
        Dg1000zBench bench =
                Dg1000zBench.opened(nothing().sends(":SOUR1:PHAS:INIT").then(checked()));
        bench.instrument.alignPhases();
        bench.verify();
    }

    private static void open(TranscriptConnection connection) {
        new Dg1000zProvider().open(connection, new DriverOptions(new SystemLabClock(), 50, Duration.ofSeconds(2)));
    }
}
