package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Library;
import dev.crosspoint.driver.DriverOptions;
import dev.crosspoint.driver.DriverProvider;
import dev.crosspoint.driver.VirtualClock;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VendorLibrary;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicoOpeningTest {
    private final ScriptedPs6000 library = new ScriptedPs6000();
    private final VirtualClock clock = new VirtualClock();

    private PicoScope6000 open(Optional<String> serialNumber) {
        return PicoScope6000.open(library, serialNumber, clock);
    }

    @Test
    void theDriverIsFoundByItsName() {
        assertThat(ServiceLoader.load(DriverProvider.class))
                .filteredOn(provider -> provider.name().equals("picoscope-6000"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.models()).hasSize(12).contains("PicoScope 6402C"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pico Technology, 6402C, true",
        "Pico Technology, 6404D, true",
        "Pico Technology, 6407, false",
        "Pico Technology, 5444B, false",
        "Rigol Technologies, 6402C, false"
    })
    void onlyTheFamilyIsDriven(String manufacturer, String model, boolean drives) {
        assertThat(new PicoScope6000Provider().drives(new Identity(manufacturer, model, "AB123/001", "1")))
                .isEqualTo(drives);
    }

    @Test
    void theLibraryThatABenchHandsInIsUsed() {
        NativeLibraries libraries = new NativeLibraries() {
            @Override
            public <L extends Library> L load(VendorLibrary wanted, Class<L> type) {
                assertThat(wanted.name()).isEqualTo("ps6000");
                return type.cast(library);
            }
        };
        DriverOptions options = new DriverOptions(clock, 50, Duration.ofSeconds(2));
        Instrument scope = new PicoScope6000Provider().open(Optional.of("AB123/001"), libraries, options);
        assertThat(scope.identity()).isEqualTo(new Identity("Pico Technology", "6402C", "AB123/001", "1.5.0.0"));
        assertThat(library.calls.get(0)).isEqualTo("OpenUnit AB123/001");
    }

    @Test
    void openingStopsWhatAnEarlierUserLeftRunning() {
        open(Optional.empty());
        assertThat(library.sent()).containsExactly("OpenUnit null", "Stop", "MemorySegments 1", "SetNoOfCaptures 1");
    }

    @Test
    void anotherSerialNumberIsNotOpenedAndTheFreeOnesAreNamed() {
        library.freeUnits.add("AB123/002");
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> open(Optional.of("ZZ999/001")))
                .withMessage("PS6000::ZZ999/001 could not be opened: ps6000OpenUnit: PICO_NOT_FOUND (0x03);"
                        + " these units are free: AB123/001,AB123/002");
    }

    @Test
    void withoutAnyUnitTheMessageSaysSo() {
        library.freeUnits.clear();
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> open(Optional.empty()))
                .withMessageEndingWith("PICO_NOT_FOUND (0x03); no unit was found that is free");
    }

    @Test
    void aSlowPortIsNamedAsTheReason() {
        library.failures.put("OpenUnit", 0x11E);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> open(Optional.empty()))
                .withMessageContaining("PICO_USB3_0_DEVICE_NON_USB3_0_PORT (0x11E) (plug it into a USB 3.0 port)");
    }

    @Test
    void anotherModelIsGivenBackUntouched() {
        library.variant = "6407";
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> open(Optional.empty()))
                .withMessageStartingWith("PicoScope 6407 AB123/001 is none of [PicoScope 6402A,");
        assertThat(library.sent()).containsExactly("OpenUnit null", "CloseUnit");
        assertThat(library.open).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetUnitInfo", "Stop", "MemorySegments", "SetNoOfCaptures"})
    void aUnitThatFailsWhileItIsOpenedIsGivenBack(String function) {
        library.failures.put(function, 7);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> open(Optional.empty()))
                .withMessageContaining("ps6000" + function + ": PICO_NOT_RESPONDING (0x07); the unit is gone");
        assertThat(library.open).isFalse();
    }

    @Test
    void closingStopsAndGivesBackOnce() {
        PicoScope6000 scope = open(Optional.empty());
        library.calls.clear();
        scope.close();
        scope.close();
        assertThat(library.calls).containsExactly("Stop", "CloseUnit");
    }

    @Test
    void aUnitThatCannotBeStoppedIsGivenBackAllTheSame() {
        PicoScope6000 scope = open(Optional.empty());
        library.failures.put("Stop", 6);
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(scope::close)
                .withMessage("PicoScope 6402C AB123/001: ps6000Stop: PICO_OPERATION_FAILED (0x06)");
        assertThat(library.open).isFalse();
    }

    @Test
    void aUnitThatIsGoneIsSafeAndCanBeClosed() {
        PicoScope6000 scope = open(Optional.empty());
        library.failures.put("Stop", 7);
        library.failures.put("CloseUnit", 0xC);
        library.calls.clear();
        scope.safe();
        scope.close();
        assertThat(library.calls).containsExactly("Stop", "Stop", "CloseUnit");
    }

    @Test
    void aClosedUnitIsNotUsedAgain() {
        PicoScope6000 scope = open(Optional.empty());
        scope.close();
        library.calls.clear();
        assertThatThrownBy(() -> scope.arm(PicoBench.PULSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PicoScope 6402C AB123/001 is closed");
        assertThat(library.calls).isEmpty();
    }
}
