package dev.crosspoint.visa;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter of the wrong width shifts all that follow, and crashes or silently misleads the library. */
class VisaSignatureTest {
    private static final Map<Class<?>, String> LETTERS = Map.of(
            short.class, "s",
            int.class, "i",
            ViAttrState.class, "a",
            ShortByReference.class, "S",
            IntByReference.class, "I",
            String.class, "t",
            byte[].class, "b",
            Pointer.class, "p");

    private static final List<Method> FUNCTIONS = Stream.of(Visa.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .toList();

    /**
     * The letters are small for values: i of 32 bits, s of 16, a as wide as a pointer; large for references to them; t and b for
     * texts and buffers, p for what has no fixed width; from VPP-4.3.2.
     */
    @ParameterizedTest
    @CsvSource({
        "OpenDefaultRM, I",
        "FindRsrc, itIIb",
        "FindNext, ib",
        "ParseRsrcEx, itSSbbb",
        "Open, itiiI",
        "Close, i",
        "Read, ipiI",
        "Write, ibiI",
        "ReadSTB, iS",
        "Clear, i",
        "SetAttribute, iia",
        "GetAttribute, iip",
        "StatusDesc, iib",
        "Lock, iiitb",
        "Unlock, i",
        "EnableEvent, iisi",
        "DiscardEvents, iis",
        "WaitOnEvent, iiiII"
    })
    void everyParameterHasTheWidthOfC(String function, String letters) {
        assertThat(FUNCTIONS)
                .filteredOn(method -> method.getName().equals("vi" + function))
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.getReturnType()).isEqualTo(int.class);
                    assertThat(Arrays.stream(method.getParameterTypes())
                                    .map(LETTERS::get)
                                    .collect(Collectors.joining()))
                            .isEqualTo(letters);
                });
    }

    @Test
    void noFunctionIsLeftUnchecked() {
        assertThat(FUNCTIONS).hasSize(18);
    }

    @Test
    void theValueOfAnAttributeIsAsWideAsAPointerAndNotSignExtended() {
        assertThat(new ViAttrState().nativeType()).isEqualTo(Native.POINTER_SIZE == 8 ? Long.class : Integer.class);
        assertThat(new ViAttrState(0xFFFF_FFFFL).longValue()).isEqualTo(0xFFFF_FFFFL);
    }
}
