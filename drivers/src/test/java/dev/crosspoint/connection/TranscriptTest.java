package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private static final Address ADDRESS = new SocketAddress(0, "127.0.0.1", 5025);
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.001Z");
    private static final Duration ANY = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void aRecordingReadsAsDocumentedAndPlaysBackExactly() throws IOException {
        Transcript played = Transcript.of(ADDRESS)
                .sends(":SOUR1:VOLT 0.1")
                .asks(":SYST:ERR?", "+0,\"No\\error\u00e9\"\r")
                .asks(":TRAC1:DATA? 0,1", new byte[] {'#', '1', '3', '\n', 0, -1})
                .sends("SLOW?")
                .timesOut()
                .clears()
                .losesLink();
        Path file = folder.resolve("transcript.log");
        try (var recording =
                new RecordingConnection(new TranscriptConnection(played), file, InstantSource.fixed(NOON))) {
            converse(recording);
        }

        assertThat(Files.readString(file))
                .isEqualTo(String.join(
                        "\n",
                        "# Crosspoint transcript 1 TCPIP0::127.0.0.1::5025::SOCKET",
                        "2026-01-31T12:00:00.001Z > :SOUR1:VOLT 0.1",
                        "2026-01-31T12:00:00.001Z > :SYST:ERR?",
                        "2026-01-31T12:00:00.001Z < +0,\"No\\\\error\\xE9\"\\x0D",
                        "2026-01-31T12:00:00.001Z > :TRAC1:DATA? 0,1",
                        "2026-01-31T12:00:00.001Z # 6 IzEzCgD/",
                        "2026-01-31T12:00:00.001Z > SLOW?",
                        "2026-01-31T12:00:00.001Z ! time-out",
                        "2026-01-31T12:00:00.001Z ! cleared",
                        "2026-01-31T12:00:00.001Z ! lost",
                        ""));

        TranscriptConnection replayed = new TranscriptConnection(Transcript.read(file));
        converse(replayed);
        replayed.verify();
    }

    private static void converse(Connection connection) {
        connection.write(bytes(":SOUR1:VOLT 0.1"));
        connection.write(bytes(":SYST:ERR?"));
        assertThat(connection.read(ANY)).isEqualTo(bytes("+0,\"No\\error\u00e9\"\r"));
        connection.write(bytes(":TRAC1:DATA? 0,1"));
        assertThat(connection.read(ANY)).isEqualTo(new byte[] {'#', '1', '3', '\n', 0, -1});
        connection.write(bytes("SLOW?"));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> connection.read(ANY));
        connection.clear();
        assertThatExceptionOfType(InstrumentConnectionException.class).isThrownBy(() -> connection.read(ANY));
    }

    @Test
    void eachLineIsInTheFileBeforeTheNextExchange() throws IOException {
        Path file = folder.resolve("transcript.log");
        try (var recording = recording(Transcript.of(ADDRESS).sends("A"), file)) {
            recording.write(bytes("A"));
            assertThat(Files.readString(file)).endsWith(" > A\n");
        }
    }

    @Test
    void anEarlierTranscriptIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("transcript.log"), "precious");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> recording(Transcript.of(ADDRESS), file));
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFullDiskIsReportedOnceAndDoesNotKeepOutputsOn() {
        Transcript expected = Transcript.of(ADDRESS).sends("A", ":OUTP1 0").asks(":OUTP1?", "0");
        TranscriptConnection instrument = new TranscriptConnection(expected);
        FullDisk disk = new FullDisk();
        RecordingConnection recording =
                new RecordingConnection(instrument, disk, "transcript.log", InstantSource.fixed(NOON));
        disk.isFull = true;
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> recording.write(bytes("A")))
                .withMessage("the transcript transcript.log cannot be written: No space left on device");
        recording.write(bytes(":OUTP1 0"));
        recording.write(bytes(":OUTP1?"));
        assertThat(recording.read(ANY)).isEqualTo(bytes("0"));
        recording.close();
        instrument.verify();
    }

    private static final class FullDisk extends FilterOutputStream {
        private boolean isFull;

        private FullDisk() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void flush() throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Test
    void whatWasAskedBeforeTheLinkBrokeIsRecorded() throws IOException {
        Connection broken = mock(Connection.class);
        when(broken.address()).thenReturn(ADDRESS);
        doThrow(new InstrumentConnectionException("gone")).when(broken).write(bytes("A"));
        Path file = folder.resolve("transcript.log");
        try (var recording = new RecordingConnection(broken, file, InstantSource.fixed(NOON))) {
            assertThatThrownBy(() -> recording.write(bytes("A"))).hasMessage("gone");
        }
        assertThat(Files.readAllLines(file))
                .endsWith("2026-01-31T12:00:00.001Z > A", "2026-01-31T12:00:00.001Z ! lost");
    }

    @Test
    void anUnexpectedCommandIsAMismatchThatIsNotForgotten() {
        TranscriptConnection connection =
                new TranscriptConnection(Transcript.of(ADDRESS).sends("A"));
        assertThatExceptionOfType(TranscriptMismatchException.class)
                .isThrownBy(() -> connection.write(bytes("B")))
                .withMessageContaining("> A}, but \"B\" was sent");
        connection.write(bytes("A"));
        assertThatExceptionOfType(TranscriptMismatchException.class).isThrownBy(connection::verify);
    }

    @Test
    void anUnsentCommandIsAMismatch() {
        TranscriptConnection connection =
                new TranscriptConnection(Transcript.of(ADDRESS).sends("A"));
        assertThatExceptionOfType(TranscriptMismatchException.class)
                .isThrownBy(connection::verify)
                .withMessageContaining("> A}, but nothing more was asked");
    }

    @Test
    void anUnreadReplyIsAMismatch() {
        TranscriptConnection connection =
                new TranscriptConnection(Transcript.of(ADDRESS).asks("A?", "1").sends("B"));
        connection.write(bytes("A?"));
        assertThatExceptionOfType(TranscriptMismatchException.class).isThrownBy(() -> connection.write(bytes("B")));
    }

    @Test
    void aReadWithoutAReplyIsAMismatch() {
        TranscriptConnection connection = new TranscriptConnection(Transcript.of(ADDRESS));
        assertThatExceptionOfType(TranscriptMismatchException.class)
                .isThrownBy(() -> connection.read(ANY))
                .withMessageContaining("{no more}, but a reply was read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday > A                  | \"yesterday\" is not a time",
                "2026-01-31T12:00:00Z ? A       | a line holds a time, one of > < # !, and what happened",
                "2026-01-31T12:00:00Z ! melted  | after ! stands time-out, lost or cleared",
                "2026-01-31T12:00:00Z # 7 IzEz  | a block of 7 bytes holds 3 bytes",
                "2026-01-31T12:00:00Z # IzEz    | a block is a byte count and the bytes in base64"
            })
    void aBrokenTranscriptNamesTheLine(String line, String problem) throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.log"), "# Crosspoint transcript 1 ASRL1::INSTR\n2026-01-31T12:00:00Z > A\n" + line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transcript.read(file))
                .withMessageStartingWith(file + ":3: " + problem);
    }

    @Property(tries = 300)
    void everyByteOfACommandSurvivesTheFile(@ForAll @CharRange(from = 0, to = 255) String text) {
        assertSurvives(new TranscriptEntry.Command(NOON, text));
        assertSurvives(TranscriptEntry.reply(NOON, bytes(text)));
    }

    @Property(tries = 300)
    void everyByteOfABlockSurvivesTheFile(@ForAll @NotEmpty byte[] bytes) {
        bytes[0] = '#';
        assertSurvives(TranscriptEntry.reply(NOON, bytes));
    }

    private static void assertSurvives(TranscriptEntry entry) {
        String line = TranscriptFormat.format(entry);
        assertThat(line).matches("[ -~]*");
        assertThat(TranscriptFormat.parse(line)).isEqualTo(entry);
    }

    private static RecordingConnection recording(Transcript transcript, Path file) {
        return new RecordingConnection(new TranscriptConnection(transcript), file, InstantSource.fixed(NOON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
