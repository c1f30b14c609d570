package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicoStatusTest {

    @ParameterizedTest
    @CsvSource({
        "0x00, PICO_OK (0x00), false",
        "0x03, PICO_NOT_FOUND (0x03), true",
        "0x07, PICO_NOT_RESPONDING (0x07), true",
        "0x0C, PICO_INVALID_HANDLE (0x0C), true",
        "0x0E, PICO_INVALID_TIMEBASE (0x0E), false",
        "0x27, PICO_BUSY (0x27), false",
        "0x4A, PICO_INTERFACE_NOT_CONNECTED (0x4A), true",
        "0x4C, PICO_POWER_FAILED (0x4C), true",
        "0x143, PICO_TIMEOUT (0x143), false",
        "0x10000000, PICO_WATCHDOGTIMER (0x10000000), false",
        "0x999, unknown PICO_STATUS (0x999), false",
        "0xFFFFFFFF, unknown PICO_STATUS (0xFFFFFFFF), false"
    })
    void aMessageNamesTheStatus(String code, String text, boolean loss) {
        int number = Long.decode(code).intValue();
        assertThat(PicoStatus.describe(number)).isEqualTo(text);
        assertThat(PicoStatus.isLoss(number)).isEqualTo(loss);
    }

    @Test
    void everyStatusThatTheLibraryHasIsNamed() {
        assertThat(PicoStatus.values()).hasSize(76);
    }
}
