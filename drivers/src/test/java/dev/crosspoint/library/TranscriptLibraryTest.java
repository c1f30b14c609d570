package dev.crosspoint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptMismatchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library, recorded and played back. */
class TranscriptLibraryTest {
    private static final Address SCOPE = Address.parse("PS6000::AB123/001");

    /** One function with everything that comes back by reference, and one that fails. */
    public interface Everything extends Library {
        int measure(
                int range,
                ShortByReference small,
                IntByReference whole,
                LongByReference large,
                FloatByReference real,
                DoubleByReference exact,
                byte[] text,
                short[] flags);

        int fail(String reason);
    }

    private static final class Real implements Everything {
        @Override
        public int measure(
                int range,
                ShortByReference small,
                IntByReference whole,
                LongByReference large,
                FloatByReference real,
                DoubleByReference exact,
                byte[] text,
                short[] flags) {
            small.setValue(Short.MIN_VALUE);
            whole.setValue(-1);
            large.setValue(Long.MAX_VALUE);
            real.setValue(0.1f);
            exact.setValue(Math.nextUp(0.1));
            byte[] answer = "a \"b\" flags=[1] °C\0".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(answer, 0, text, 0, answer.length);
            flags[0] = -3;
            flags[1] = 7;
            return -42;
        }

        @Override
        public int fail(String reason) {
            throw new UnsatisfiedLinkError("no such function");
        }
    }

    @TempDir
    private Path folder;

    /** Returns all that comes back of a call. */
    private static List<Object> call(Everything library) {
        ShortByReference small = new ShortByReference();
        IntByReference whole = new IntByReference();
        LongByReference large = new LongByReference();
        FloatByReference real = new FloatByReference();
        DoubleByReference exact = new DoubleByReference();
        byte[] text = new byte[64];
        short[] flags = new short[2];
        int status = library.measure(4, small, whole, large, real, exact, text, flags);
        return List.of(
                status,
                small.getValue(),
                whole.getValue(),
                large.getValue(),
                real.getValue(),
                exact.getValue(),
                Native.toString(text, StandardCharsets.ISO_8859_1),
                flags[0],
                flags[1]);
    }

    private Transcript recorded(Consumer<Everything> calls) {
        Path file = folder.resolve("transcript.log");
        calls.accept(RecordingLibrary.record(new Real(), Everything.class, SCOPE, file, () -> Instant.EPOCH));
        return Transcript.read(file);
    }

    @Test
    void everythingThatCameBackComesBackAgain() {
        List<Object> answers = new ArrayList<>();
        Transcript transcript = recorded(library -> answers.addAll(call(library)));
        List<String> told = new ArrayList<>();
        TranscriptLibrary player = new TranscriptLibrary(transcript, (function, arguments) -> told.add(function));
        assertThat(call(player.as(Everything.class))).isEqualTo(answers);
        assertThat(told).containsExactly("measure");
        player.verify();
    }

    @Test
    void aFunctionThatWasMissingIsMissingAgain() {
        Transcript transcript = recorded(
                library -> assertThatExceptionOfType(UnsatisfiedLinkError.class).isThrownBy(() -> library.fail("why")));
        Everything played = new TranscriptLibrary(transcript, (function, arguments) -> {}).as(Everything.class);
        assertThatExceptionOfType(LinkageError.class)
                .isThrownBy(() -> played.fail("why"))
                .withMessageContaining("no such function");
    }

    @Test
    void anotherArgumentIsAMismatch() {
        Transcript transcript = Transcript.of(SCOPE).asks("fail(reason=\"why\")", "0");
        TranscriptLibrary player = new TranscriptLibrary(transcript, (function, arguments) -> {});
        Everything played = player.as(Everything.class);
        assertThatExceptionOfType(TranscriptMismatchException.class)
                .isThrownBy(() -> played.fail("because"))
                .withMessageContaining("fail(reason=\"why\")")
                .withMessageContaining("\"fail(reason=\"because\")\" was sent");
        assertThatExceptionOfType(TranscriptMismatchException.class).isThrownBy(player::verify);
    }

    @Test
    void aReplyThatLacksAReferenceIsNotGuessed() {
        String call = "measure(range=4, small=0, whole=0, large=0, real=0.0, exact=0.0, text=\"\", flags=[0, 0])";
        Transcript transcript = Transcript.of(SCOPE).asks(call, "0 small=1 whole=2");
        Everything played = new TranscriptLibrary(transcript, (function, arguments) -> {}).as(Everything.class);
        assertThatExceptionOfType(TranscriptMismatchException.class)
                .isThrownBy(() -> call(played))
                .withMessageContaining("lacks flags=");
    }
}
