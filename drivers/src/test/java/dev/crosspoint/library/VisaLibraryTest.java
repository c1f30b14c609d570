package dev.crosspoint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Library;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class VisaLibraryTest {

    @Test
    void aComputerWithoutVisaSaysWhatIsMissing() {
        assertThatThrownBy(() -> VisaLibrary.load(NativeLibraries.installed().at(Path.of("/nowhere/libvisa.so"))))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining("the library visa could not be loaded; install NI-VISA, Keysight IO Libraries"
                        + " Suite or R&S VISA, or name the file")
                .hasMessageContaining("libvisa.so: there is no such file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theLibrariesOfAllMakersAreLookedFor() {
        List<String> candidates = new ArrayList<>();
        VisaLibrary.load(new NativeLibraries() {
            @Override
            public <L extends Library> L load(VendorLibrary library, Class<L> type) {
                candidates.addAll(library.candidates());
                return null;
            }
        });
        assertThat(candidates)
                .startsWith("visa")
                .contains(
                        "/usr/lib/x86_64-linux-gnu/libvisa.so",
                        "/opt/keysight/iolibs/libktvisa32.so",
                        "/usr/lib/librsvisa.so");
    }
}
