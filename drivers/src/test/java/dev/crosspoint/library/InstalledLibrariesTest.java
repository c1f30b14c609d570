package dev.crosspoint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Library;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InstalledLibrariesTest {

    /** Two functions of C's own library. */
    interface CLibrary extends Library {
        int abs(int number);

        int strlen(String text);
    }

    @TempDir
    private Path folder;

    private VendorLibrary nowhere() {
        String file = System.mapLibraryName("crosspoint-nowhere");
        List<String> here = List.of(folder.resolve(file).toString(), "crosspoint-elsewhere", "/nowhere/" + file);
        return new VendorLibrary(
                "crosspoint-nowhere", here, here, List.of("C:\\Nowhere\\nowhere.dll"), "the maker's kit");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLibraryOfTheSystemIsLoadedByItsName() {
        CLibrary library = NativeLibraries.installed()
                .load(new VendorLibrary("c", List.of(), List.of(), List.of(), "it"), CLibrary.class);
        assertThat(library.abs(-5)).isEqualTo(5);
        assertThat(library.strlen("PS6000")).isEqualTo(6);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryThatIsNowhereSaysWhereItWasLookedFor() {
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> NativeLibraries.installed().load(nowhere(), CLibrary.class))
                .withMessageStartingWith(
                        "the library crosspoint-nowhere could not be loaded; install the maker's kit, or"
                                + " name the file as \"library\" of the instrument in the bench file. Looked for")
                .withMessageContaining("  crosspoint-nowhere: lib")
                .withMessageContaining(
                        "  " + folder.resolve(System.mapLibraryName("crosspoint-nowhere")) + ": there is no such file")
                .withMessageContaining("  crosspoint-elsewhere: lib")
                .withMessageContaining("  /nowhere/")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("C:\\"));
    }

    @Test
    void aFileThatABenchNamesIsTheOnlyOneThatIsTried() {
        Path named = folder.resolve("libps6000.so");
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> NativeLibraries.installed().at(named).load(nowhere(), CLibrary.class))
                .withMessageContaining(named + ": there is no such file")
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(2));
    }

    @Test
    void aFileThatIsNoLibrarySaysSo() throws IOException {
        Path named = Files.writeString(folder.resolve("libps6000.so"), "not a library");
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> NativeLibraries.installed().at(named).load(nowhere(), CLibrary.class))
                .withMessageContaining(named.toString())
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("there is no such file"));
    }

    @Test
    void aTwinHasNoFileToLookFor() {
        NativeLibraries twin = new NativeLibraries() {
            @Override
            public <L extends Library> L load(VendorLibrary library, Class<L> type) {
                throw new AssertionError("nothing is loaded here");
            }
        };
        assertThat(twin.at(Path.of("/opt/libps6000.so"))).isSameAs(twin);
    }
}
