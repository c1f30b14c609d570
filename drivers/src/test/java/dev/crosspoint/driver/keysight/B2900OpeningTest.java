package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2902ATraffic.IDENTITY;
import static dev.crosspoint.driver.keysight.B2902ATraffic.preparing;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingBothOff;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MultiChannel;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B2900OpeningTest {

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("keysight-b2900"))
                .singleElement()
                .satisfies(provider ->
                        assertThat(provider.models()).containsExactly("B2901A", "B2902A", "B2911A", "B2912A"));
    }

    @ParameterizedTest
    @CsvSource({
        "Keysight Technologies, B2902A, true",
        "Agilent Technologies, B2902A, true",
        "Agilent Technologies, B2911A, true",
        "Keysight Technologies, B2961A, false",
        "Keysight Technologies, 33500B, false",
        "KEITHLEY INSTRUMENTS, B2902A, false"
    })
    void bothVendorNamesAndOnlyTheSeriesAreDriven(String manufacturer, String model, boolean drives) {
        assertThat(new B2900Provider().drives(new Identity(manufacturer, model, "MY1", "1")))
                .isEqualTo(drives);
    }

    @Test
    void outputsAreOffBeforeAnythingElseIsDone() {
        B2900Bench bench = B2900Bench.opened(nothing());
        assertThat(bench.instrument.identity()).isEqualTo(Identity.parse(IDENTITY));
        assertThat(bench.instrument.channels()).hasSize(2);
        bench.verify();
    }

    @Test
    void closingSwitchesOffAndClosesTheConnection() {
        B2900Bench bench = B2900Bench.opened(switchingBothOff());
        bench.instrument.close();
        bench.verify();
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.channel::safe);
    }

    @Test
    void aOneChannelModelIsNotAskedForASecondChannel() {
        TranscriptConnection connection = new TranscriptConnection(nothing()
                .asks("*IDN?", "Agilent Technologies,B2901A,MY51144054,3.1")
                .sends(":OUTP1 0", ":ABOR (@1)")
                .asks(":OUTP1?", "0")
                .then(preparing()));
        assertThat(((MultiChannel) open(connection, 50)).channels()).hasSize(1);
        connection.verify();
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        TranscriptConnection connection =
                new TranscriptConnection(nothing().asks("*IDN?", "Rigol Technologies,DG1062Z,DG1ZA1,03.01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open(connection, 50))
                .withMessage("Rigol Technologies DG1062Z DG1ZA1 at TCPIP0::smu.lab::5025::SOCKET is none of"
                        + " [B2901A, B2902A, B2911A, B2912A]");
        connection.verify();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 55, 16.7, Double.NaN})
    void aLineFrequencyThatDoesNotExistIsRefusedBeforeAByteIsSent(double hertz) {
        TranscriptConnection connection = new TranscriptConnection(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> open(connection, hertz))
                .withMessage("the line frequency can be 50 Hz or 60 Hz, not " + hertz + " Hz");
        connection.verify();
    }

    @Test
    void anInstrumentThatDoesNotAnswerIsATimeOut() {
        TranscriptConnection connection =
                new TranscriptConnection(nothing().sends("*IDN?").timesOut().clears());
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> open(connection, 50));
        connection.verify();
    }

    @Test
    void aRefusedFormatIsAnErrorAndNotIgnored() {
        TranscriptConnection connection = new TranscriptConnection(nothing()
                .asks("*IDN?", IDENTITY)
                .then(switchingBothOff())
                .sends("*RST", "*CLS", ":FORM REAL,64", ":FORM:BORD NORM", ":SYST:LFR 60")
                .asks(":SYST:ERR?", "-113,\"Undefined header\"")
                .asks(":SYST:ERR?", "+0,\"No error\""));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> open(connection, 60))
                .withMessageContaining("-113 \"Undefined header\"");
        connection.verify();
    }

    private static Instrument open(TranscriptConnection connection, double lineFrequency) {
        return new B2900Provider()
                .open(connection, new DriverOptions(new VirtualClock(), lineFrequency, Duration.ofSeconds(2)));
    }
}
