package dev.crosspoint.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import dev.crosspoint.instrument.SystemLabClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFilesTest {
    private static final Address SCOPE = Address.parse("PS6000::AB123/001");

    /** A library of one function. */
    public interface Doubling extends Library {
        int twice(int number);
    }

    @TempDir
    private Path folder;

    @Test
    void callsOfALibraryAreRecordedLikeMessages() {
        TranscriptFiles files = new TranscriptFiles(folder, new SystemLabClock());
        Doubling library = number -> 2 * number;
        assertThat(files.wrap("oscilloscope", SCOPE, () -> library, Doubling.class)
                        .twice(21))
                .isEqualTo(42);
        assertThat(files.wrap("second", SCOPE, () -> library, Doubling.class).twice(4))
                .isEqualTo(8);
        Transcript first = Transcript.read(folder.resolve("transcript.log"));
        assertThat(first.address()).isEqualTo(SCOPE);
        assertThat(first.entries())
                .extracting(entry -> entry instanceof TranscriptEntry.Command command
                        ? command.text()
                        : ((TranscriptEntry.TextReply) entry).text())
                .containsExactly("twice(number=21)", "42");
        assertThat(folder.resolve("transcript-second.log")).isRegularFile();
    }
}
