package dev.crosspoint.simulation.tsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TspInterpreterTest {
    private final List<String> errors = new ArrayList<>();
    private final List<Object> printed = new ArrayList<>();
    private final double[] level = new double[1];
    private boolean gone;
    private final Waiter client = new Waiter() {
        @Override
        public boolean gone() {
            return gone;
        }

        @Override
        public void resting(boolean resting) {
            // No time passes here.
        }
    };

    private final TspInterpreter interpreter = new TspInterpreter(globals(), new TspInterpreter.Host() {
        @Override
        public void report(int code, String text) {
            errors.add(code + " " + text);
        }

        @Override
        public void beforeCommand() {
            // No time passes here.
        }
    });

    private TspTable globals() {
        return new TspTable()
                .table("source", new TspTable().number("level", -1, 1, () -> level[0], value -> level[0] = value))
                .action("print", arguments -> printed.addAll(arguments.all()))
                .action("wait", arguments -> {
                    throw new InterruptedException("the client has gone");
                })
                .function("fail", arguments -> {
                    throw new IllegalStateException("a fault of the twin");
                })
                .function(
                        "make",
                        arguments -> List.of(new TspTable(new Object())
                                .attribute("n", () -> 7)
                                .action("act", ignored -> {})));
    }

    private void execute(String script) throws InterruptedException {
        interpreter.execute(script.getBytes(StandardCharsets.ISO_8859_1), client);
    }

    @AfterEach
    void close() {
        interpreter.close();
    }

    /** Whoever reaches the port of a twin must not reach the computer behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "io",
                "os",
                "package",
                "debug",
                "require",
                "module",
                "dofile",
                "loadfile",
                "load",
                "coroutine",
                "newproxy",
                "getfenv",
                "setfenv",
                "string.dump",
                "('').dump",
                "__jthrowable__",
                "_G.java",
                "getmetatable('').__index",
                "getmetatable(source).__index",
                "getmetatable(source).id",
                "script.java"
            })
    void aScriptReachesNothingThatIsNotTheInstruments(String name) throws Exception {
        execute("print(type(" + name + "))");
        assertThat(printed.isEmpty() ? "nil" : printed.get(0)).isEqualTo("nil");
    }

    @Test
    void noScriptReachesJavaByAnErrorOfJava() throws Exception {
        execute("fail() print(type(__jthrowable__), pcall(fail))");
        assertThat(printed).containsExactly("nil", "true");
        assertThat(errors).containsExactly("900 Internal System Error", "900 Internal System Error");
    }

    @Test
    void precompiledCodeIsRefused() throws Exception {
        execute("\033LuaQ\0\1\4\10\4\10\0");
        assertThat(errors).hasSize(1).first().asString().startsWith("-285 TSP Syntax error at line 1");
        execute("print(loadstring('\\027LuaQ'))");
        assertThat(printed).containsExactly("nil", "precompiled code is not taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do end",
                "while true do pcall(function() while true do end end) end",
                "repeat xpcall(function() repeat until false end, function() repeat until false end) until false"
            })
    void aScriptThatComputesWithoutEndIsStopped(String script) throws Exception {
        execute(script);
        assertThat(errors).containsExactly("-286 TSP Runtime error: the script computes without end");
        execute("print(1)");
        assertThat(printed).containsExactly(1.0);
    }

    @Test
    void aScriptWhoseClientHasGoneIsStopped() throws Exception {
        gone = true;
        execute("while true do end");
        assertThat(errors).hasSize(1);
    }

    @Test
    void anInterruptionEndsTheScriptEvenIfItCatchesErrors() throws Exception {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> execute("pcall(wait) source.level = 1 print('still here')"));
        assertThat(level[0]).isZero();
        assertThat(printed).isEmpty();
        execute("print(2)");
        assertThat(printed).containsExactly(2.0);
    }

    @Test
    void errorsOfCommandsDoNotEndAScriptAndErrorsOfLuaDo() throws Exception {
        execute("source.level = 2 source.level = 0.5\nnothing.at.all = 1 source.level = 1");
        assertThat(level[0]).isEqualTo(0.5);
        assertThat(errors)
                .containsExactly(
                        "1101 Parameter too big",
                        "-286 TSP Runtime error at line 2: attempt to index global `nothing' (a nil value)");
    }

    @Test
    void textsKeepEachOfTheirBytes() throws Exception {
        execute("print('\u00b5\u00ff', '\\0', string.len('\u00b5'))");
        assertThat(printed).containsExactly("\u00b5\u00ff", "\0", 1.0);
    }

    @Test
    void scriptsAreKeptByTheirNames() throws Exception {
        interpreter.define("twice", "print(2 * x)".getBytes(StandardCharsets.ISO_8859_1), client);
        execute("x = 4 twice() x = 5 twice.run() script.new('print(x)', 'once') once()");
        assertThat(printed).containsExactly(8.0, 10.0, 5.0);
        execute("exit() print(1)");
        assertThat(printed).hasSize(3);
        assertThat(errors).isEmpty();
    }

    @Test
    void tablesThatAreForgottenDoNotPileUp() throws Exception {
        execute("kept = make() for i = 1, 5000 do local buffer = make() assert(buffer.n == 7) end print(kept.n)");
        assertThat(errors).isEmpty();
        assertThat(printed).containsExactly(7.0);
        assertThat(interpreter.knownTables()).isLessThan(2500);
    }

    @Test
    void aFunctionOfATableThatIsForgottenIsAnError() throws Exception {
        execute("gone = make().act collectgarbage() for i = 1, 3000 do make() end gone()");
        assertThat(errors).containsExactly("4903 Reading buffer expired");
    }

    /** What the Python package keithley2600 asks for, to learn the commands of an instrument. */
    @Test
    void aMetatableTellsWhatATableHolds() throws Exception {
        execute("mt = getmetatable(source) print(next(mt.Getters) == 'level', type(mt.Setters.level), mt.luatype)"
                + " mt.Setters.level(source, 0.25) print(mt.Getters.level(source)) mt.Getters = nil mt.__newindex = nil"
                + " source.level = 9");
        assertThat(printed).containsExactly("true", "function", "nil", 0.25);
        assertThat(errors).containsExactly("1101 Parameter too big");
    }

    @Test
    void noLibraryIsLeftInTheTemporaryFolder() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("crosspoint-lua"));
        }
    }
}
