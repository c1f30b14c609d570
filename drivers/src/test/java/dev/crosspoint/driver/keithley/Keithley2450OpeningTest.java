package dev.crosspoint.driver.keithley;

import static dev.crosspoint.driver.keithley.Keithley2450Traffic.IDENTITY;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.opening;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.switchingOff;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Keithley2450OpeningTest {

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("keithley-2450"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).containsExactly("2450", "2460"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEITHLEY INSTRUMENTS, MODEL 2450, true",
        "Keithley Instruments Inc., Model 2460, true",
        "KEITHLEY INSTRUMENTS INC., MODEL 2400, false",
        "KEITHLEY INSTRUMENTS, MODEL 24500, false",
        "Keysight Technologies, MODEL 2450, false"
    })
    void onlyTheModelsOfTheFamilyAreDriven(String manufacturer, String model, boolean drives) {
        assertThat(new Keithley2450Provider().drives(new Identity(manufacturer, model, "04096331", "1")))
                .isEqualTo(drives);
    }

    @Test
    void theOutputIsOffBeforeAnythingElseIsDone() {
        SourceMeterBench bench = new SourceMeterBench(new Keithley2450Provider(), opening());
        assertThat(bench.unit.identity()).isEqualTo(Identity.parse(IDENTITY));
        bench.verify();
    }

    @Test
    void closingSwitchesOffAndClosesTheConnection() {
        SourceMeterBench bench =
                new SourceMeterBench(new Keithley2450Provider(), opening().then(switchingOff()));
        bench.unit.close();
        bench.verify();
        assertThatExceptionOfType(InstrumentException.class).isThrownBy(bench.unit::safe);
    }

    @Test
    void anotherInstrumentIsLeftAlone() {
        assertRefused(
                nothing().asks("*IDN?", "KEITHLEY INSTRUMENTS INC.,MODEL 2400,1,C32"),
                50,
                InstrumentException.class,
                "is none of [2450, 2460]");
    }

    @Test
    void anInstrumentThatSpeaksAnotherLanguageIsLeftAloneAndSaysWhatToDo() {
        assertRefused(
                nothing().asks("*IDN?", IDENTITY).asks("*LANG?", "TSP"),
                50,
                InstrumentException.class,
                "is set to the commands of TSP; send *LANG SCPI");
    }

    @Test
    void mainsThatTheBenchFileMistakesAreNotIntegratedOver() {
        assertRefused(
                upTo(opening(), ":SYST:LFR?").asks(":SYST:LFR?", "60"),
                50,
                InstrumentException.class,
                "found mains of 60 Hz, but the bench says 50 Hz");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 55, Double.NaN})
    void aLineFrequencyThatDoesNotExistIsRefusedBeforeAByteIsSent(double hertz) {
        assertRefused(nothing(), hertz, LimitException.class, "the line frequency can be 50 Hz or 60 Hz");
    }

    private static void assertRefused(
            Transcript traffic, double hertz, Class<? extends RuntimeException> type, String problem) {
        TranscriptConnection connection = new TranscriptConnection(traffic);
        DriverOptions options = new DriverOptions(new VirtualClock(), hertz, Duration.ofSeconds(2));
        assertThatExceptionOfType(type)
                .isThrownBy(() -> new Keithley2450Provider().open(connection, options))
                .withMessageContaining(problem);
        connection.verify();
    }
}
