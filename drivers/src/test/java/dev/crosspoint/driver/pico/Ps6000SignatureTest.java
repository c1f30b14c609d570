package dev.crosspoint.driver.pico;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A parameter of the wrong width shifts all that follow, and crashes or silently misleads the unit. */
class Ps6000SignatureTest {
    private static final Set<Class<?>> ALLOWED = Set.of(
            short.class,
            int.class,
            float.class,
            String.class,
            byte[].class,
            short[].class,
            Pointer.class,
            ShortByReference.class,
            IntByReference.class,
            LongByReference.class,
            FloatByReference.class,
            Ps6000.Ps6000BlockReady.class,
            Ps6000.Ps6000StreamingReady.class);

    private static final Map<Class<?>, String> LETTERS = Map.of(
            short.class, "s",
            int.class, "i",
            float.class, "f",
            ShortByReference.class, "S",
            IntByReference.class, "I",
            LongByReference.class, "L",
            FloatByReference.class, "F");

    static Stream<Method> functions() {
        return Arrays.stream(Ps6000.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static String letters(Class<?>[] types) {
        return Arrays.stream(types).map(type -> LETTERS.getOrDefault(type, "p")).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionReturnsAStatusAndTakesWhatCHas(Method function) {
        assertThat(function.getName()).startsWith("ps6000");
        assertThat(function.getReturnType()).isEqualTo(int.class);
        assertThat(ALLOWED).containsAll(List.of(function.getParameterTypes()));
    }

    /** The letters are small for values, large for references, p for other pointers; from {@code ps6000Api.h}. */
    @ParameterizedTest
    @CsvSource({
        "OpenUnit, Sp",
        "CloseUnit, s",
        "EnumerateUnits, SpS",
        "PingUnit, s",
        "GetUnitInfo, spsSi",
        "SetChannel, sisiifi",
        "GetAnalogueOffset, siiFF",
        "GetTimebase2, siiFsIi",
        "SetSimpleTrigger, ssisiis",
        "SetTriggerDelay, si",
        "GetTriggerTimeOffset64, sLIi",
        "SetDataBuffer, sipii",
        "SetDataBuffers, sippii",
        "SetDataBufferBulk, sipiii",
        "SetDataBuffersBulk, sippiii",
        "RunBlock, siiisIipp",
        "IsReady, sS",
        "GetValues, siIiiiS",
        "GetValuesBulk, sIiiiip",
        "RunStreaming, sIiiisiii",
        "GetStreamingLatestValues, spp",
        "NoOfStreamingValues, sI",
        "GetMaxDownSampleRatio, siIii",
        "Stop, s",
        "MemorySegments, siI",
        "SetNoOfCaptures, si",
        "GetNoOfCaptures, sI",
        "GetNoOfProcessedCaptures, sI"
    })
    void everyParameterHasTheWidthOfC(String function, String letters) {
        assertThat(functions())
                .filteredOn(method -> method.getName().equals("ps6000" + function))
                .singleElement()
                .satisfies(method ->
                        assertThat(letters(method.getParameterTypes())).isEqualTo(letters));
    }

    @Test
    void callbacksTakeWhatCPasses() {
        Method ready = Ps6000.Ps6000BlockReady.class.getDeclaredMethods()[0];
        Method streaming = Ps6000.Ps6000StreamingReady.class.getDeclaredMethods()[0];
        assertThat(letters(ready.getParameterTypes())).isEqualTo("sip");
        assertThat(letters(streaming.getParameterTypes())).isEqualTo("siisissp");
        assertThat(List.of(Ps6000.Ps6000BlockReady.class, Ps6000.Ps6000StreamingReady.class))
                .allMatch(Callback.class::isAssignableFrom);
    }
}
