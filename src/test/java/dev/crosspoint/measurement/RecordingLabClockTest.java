package dev.crosspoint.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosspoint.instrument.LabClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLabClockTest {

    /** A clock on which a bit less than a third of a second passes whenever it is asked. */
    private static final class Ticking implements LabClock {
        private long time = Long.MAX_VALUE - 1_000_000_000;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            time += 333_333_333;
            return time;
        }

        @Override
        public void sleepUntil(long deadline) {
            time = deadline;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsKeptToTheLastNanosecond() {
        Path file = folder.resolve(ClockFile.NAME);
        RecordingLabClock clock = new RecordingLabClock(new Ticking());
        clock.nanoTime();
        clock.recordIn(file);
        long first = clock.nanoTime();
        long second = clock.nanoTime();
        clock.close();
        clock.close();
        assertThat(ClockFile.read(file)).containsExactly(first, second);
        assertThat(second - first).isEqualTo(333_333_333);
    }

    @Test
    void anEarlierRecordingIsNeverReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve(ClockFile.NAME), "kept");
        RecordingLabClock clock = new RecordingLabClock(new Ticking());
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> clock.recordIn(file));
        assertThat(file).hasContent("kept");
    }

    @Test
    void aLineThatIsNoTimeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve(ClockFile.NAME), "# Crosspoint clock 1, ns\n12\n1.5 s\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClockFile.read(file))
                .withMessageContaining(ClockFile.NAME + ":3: ")
                .withMessageContaining("1.5 s");
    }

    @Test
    void anotherFileIsNotTakenForAClock() throws IOException {
        Path file = Files.writeString(folder.resolve(ClockFile.NAME), "12\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClockFile.read(file))
                .withMessageContaining(":1: ");
    }
}
