package dev.crosspoint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLibraryTest {
    private static final Address ADDRESS = Address.parse("PS6000::AB123/001");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    /** One function of each shape. */
    public interface Shapes extends Library {
        int open(ShortByReference handle, String serial);

        int text(short handle, byte[] string, int info);

        int values(short handle, Pointer buffer, IntByReference length, float offset, short[] overflow, Done done);

        int interval(FloatByReference nanoseconds);

        int nothing();

        /** A callback. */
        interface Done extends Callback {
            void invoke(int status);
        }
    }

    private static final class Answers implements Shapes {
        @Override
        public int open(ShortByReference handle, String serial) {
            handle.setValue((short) 16384);
            return 0;
        }

        @Override
        public int text(short handle, byte[] string, int info) {
            string[0] = '6';
            string[1] = '4';
            return 0;
        }

        @Override
        public int values(
                short handle, Pointer buffer, IntByReference length, float offset, short[] overflow, Done done) {
            length.setValue(1000);
            overflow[0] = 4;
            return 0x27;
        }

        @Override
        public int interval(FloatByReference nanoseconds) {
            nanoseconds.setValue(12.8f);
            return 0;
        }

        @Override
        public int nothing() {
            throw new UnsatisfiedLinkError("no such function");
        }
    }

    @TempDir
    private Path folder;

    private Shapes record(Path file) {
        return RecordingLibrary.record(new Answers(), Shapes.class, ADDRESS, file, InstantSource.fixed(NOON));
    }

    private static List<String> texts(Path file) {
        return Transcript.read(file).entries().stream()
                .map(entry -> entry instanceof TranscriptEntry.Command command
                        ? "> " + command.text()
                        : "< " + ((TranscriptEntry.TextReply) entry).text())
                .toList();
    }

    @Test
    void everyCallIsRecordedWithWhatCameBackButWithoutSamples() {
        Path file = folder.resolve("transcript.log");
        Shapes library = record(file);
        ShortByReference handle = new ShortByReference();
        assertThat(library.open(handle, null)).isZero();
        assertThat(handle.getValue()).isEqualTo((short) 16384);
        library.open(handle, "AB123/001");
        library.text((short) 1, new byte[8], 3);
        assertThat(library.values(
                        (short) 1, new Memory(16), new IntByReference(2000), -0.4f, new short[1], status -> {}))
                .isEqualTo(0x27);
        assertThat(Transcript.read(file).address()).isEqualTo(ADDRESS);
        assertThat(texts(file))
                .containsExactly(
                        "> open(handle=0, serial=null)",
                        "< 0 handle=16384",
                        "> open(handle=16384, serial=\"AB123/001\")",
                        "< 0 handle=16384",
                        "> text(handle=1, string=\"\", info=3)",
                        "< 0 string=\"64\"",
                        "> values(handle=1, buffer=buffer, length=2000, offset=-0.4, overflow=[0], done=callback)",
                        "< 39 length=1000 overflow=[4]");
        assertThat(Transcript.read(file).entries())
                .extracting(TranscriptEntry::time)
                .containsOnly(NOON);
    }

    @Test
    void aDecimalPointIsOneInEveryLocale() {
        Path file = folder.resolve("transcript.log");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            record(file).interval(new FloatByReference());
        } finally {
            Locale.setDefault(before);
        }
        assertThat(texts(file)).containsExactly("> interval(nanoseconds=0.0)", "< 0 nanoseconds=12.8");
    }

    @Test
    void aCallThatFailsIsRecordedAndFails() {
        Path file = folder.resolve("transcript.log");
        Shapes library = record(file);
        assertThatThrownBy(library::nothing)
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessage("no such function");
        assertThat(texts(file))
                .containsExactly("> nothing()", "< failed: java.lang.UnsatisfiedLinkError: no such function");
    }

    @Test
    void anEarlierTranscriptIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("transcript.log"), "precious");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> record(file))
                .withMessageContaining("the transcript " + file + " cannot be written");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aTranscriptThatCannotBeWrittenIsReportedOnceAndCallsGetThrough() throws IOException {
        Path file = folder.resolve("transcript.log");
        Shapes library = record(file);
        Files.delete(file);
        Files.createDirectory(file);
        ShortByReference handle = new ShortByReference();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> library.open(handle, null));
        assertThat(handle.getValue()).isEqualTo((short) 16384);
        assertThat(library.open(handle, null)).isZero();
    }

    @Test
    void aTranscriptThatCannotBeWrittenDoesNotHideWhatFailed() throws IOException {
        Path file = folder.resolve("transcript.log");
        Shapes library = record(file);
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(library::nothing)
                .isInstanceOf(UnsatisfiedLinkError.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void whatIsNoFunctionIsNotRecorded() {
        Path file = folder.resolve("transcript.log");
        Shapes library = record(file);
        assertThat(library.toString()).contains("Answers");
        assertThat(texts(file)).isEmpty();
    }
}
