package dev.crosspoint.simulation.tsp;

import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import party.iroiro.luajava.JFunction;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.LuaException;

/** Carries out scripts, one at a time, with an instrument's tables as their globals; errors go to the instrument's queue. */
public final class TspInterpreter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TspInterpreter.class);

    private static final String CHUNK_NAME = "=tsp";
    private static final Pattern PLACE = Pattern.compile("tsp:(\\d+): (.*)", Pattern.DOTALL);

    /** What a precompiled script begins with. Such a script could do anything to the memory of the program. */
    private static final byte PRECOMPILED = 27;

    /** A script may compute for so many ticks of 100 000 instructions without a command, which would take an instrument minutes. */
    private static final int MOST_TICKS = 1_000;

    /** What an interpreter needs of its instrument. */
    public interface Host {

        /** Queues an error. */
        void report(int code, String text);

        /** Does what happens before each command of a script, such as time that passes. */
        void beforeCommand();
    }

    /** What a script asks Java for. */
    @FunctionalInterface
    private interface Request {
        List<?> answer() throws InterruptedException;
    }

    private final Host host;
    private final Lua lua = NativeLua.open();
    private final TspBridge bridge;
    private final int sandbox;
    private Waiter client;
    private Optional<InterruptedException> interruption = Optional.empty();
    private int ticks;

    /** Starts an interpreter with the members of {@code globals} as global variables. */
    public TspInterpreter(TspTable globals, Host host) {
        this.host = host;
        for (String library : new String[] {"", "string", "table", "math", "debug"}) {
            lua.openLibrary(library);
        }
        lua.setTop(0);
        lua.load(direct(sandboxSource()), "=sandbox");
        push(this::invoke);
        push(this::read);
        push(this::write);
        push(this::tick);
        lua.pCall(4, 1);
        this.sandbox = lua.ref();
        this.bridge = new TspBridge(lua, sandbox);
        // No script reaches these, but what is not there cannot be reached by mistake.
        for (String name : new String[] {"java", "debug", "package", "io", "os", "dofile", "loadfile", "load"}) {
            lua.pushNil();
            lua.setGlobal(name);
        }
        bridge.pushFunction("globals");
        bridge.pushMembers(globals);
        lua.pCall(1, 0);
        bridge.keepWhatIsThere();
    }

    private static byte[] sandboxSource() {
        try (InputStream source = TspInterpreter.class.getResourceAsStream("sandbox.lua")) {
            return source.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Carries a script out.
     *
     * @param forWhom for whom time passes while it waits
     * @throws InterruptedException if it had to wait and the client has gone
     */
    public void execute(byte[] script, Waiter forWhom) throws InterruptedException {
        perform(forWhom, () -> {
            if (compile(script)) {
                bridge.pushFunction("run");
                lua.insert(-2);
                lua.pCall(1, 2);
                if (!lua.toBoolean(-2)) {
                    report(TspError.RUNTIME, TspBridge.text(lua, -1));
                }
            }
            return true;
        });
    }

    /**
     * Keeps a script, to be run later by its name.
     *
     * @param name empty for the anonymous script
     * @return whether it is a script
     */
    public boolean define(String name, byte[] script, Waiter forWhom) throws InterruptedException {
        return perform(forWhom, () -> {
            boolean understood = compile(script);
            if (understood) {
                bridge.pushFunction("define");
                lua.insert(-2);
                bridge.push(new String(script, StandardCharsets.ISO_8859_1));
                lua.push(name);
                lua.pCall(3, 0);
            }
            return understood;
        });
    }

    private boolean perform(Waiter forWhom, BooleanSupplier work) throws InterruptedException {
        client = forWhom;
        ticks = 0;
        interruption = Optional.empty();
        boolean done = false;
        try {
            done = work.getAsBoolean();
        } catch (LuaException e) {
            LOG.debug("Lua gave up", e);
            host.report(TspError.OUT_OF_MEMORY.code(), TspError.OUT_OF_MEMORY.text());
        } finally {
            lua.setTop(0);
        }
        if (interruption.isPresent()) {
            throw interruption.get();
        }
        return done;
    }

    /** Puts the compiled script on the stack, if it is one. */
    private boolean compile(byte[] script) {
        if (script.length > 0 && script[0] == PRECOMPILED) {
            report(TspError.SYNTAX, "tsp:1: unexpected symbol near `char(27)'");
            return false;
        }
        try {
            lua.load(direct(script), CHUNK_NAME);
            return true;
        } catch (LuaException e) {
            report(TspError.SYNTAX, e.getMessage());
            return false;
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** Reports an error of a script in the words of Lua 5.0, which quotes differently. */
    private void report(TspError error, String message) {
        String quoted = message.replaceAll("'([^']*)'", "`$1'");
        Matcher placed = PLACE.matcher(quoted);
        String where = placed.matches()
                ? String.format(Locale.ROOT, " at line %s: %s", placed.group(1), placed.group(2))
                : ": " + quoted;
        host.report(error.code(), error.text() + where);
    }

    private void push(JFunction function) {
        lua.push(function);
    }

    private int invoke(Lua state) {
        return answer(() -> bridge.function(state).call(new TspArguments(bridge.values(2), client)));
    }

    private int read(Lua state) {
        return answer(
                () -> bridge.table(state).read(bridge.value(2)).map(List::of).orElse(List.of()));
    }

    private int write(Lua state) {
        return answer(() -> {
            try {
                return List.of(bridge.table(state).write(bridge.value(2), bridge.value(3)));
            } catch (TspException e) {
                report(e);
                return List.of(true);
            }
        });
    }

    private int tick(Lua state) {
        ticks++;
        if (ticks > MOST_TICKS || client.gone()) {
            return end("the script computes without end");
        }
        lua.push(true);
        return 1;
    }

    /** Answers true and results, or false and why the script has to end; a Java exception must not get into Lua. */
    private int answer(Request request) {
        if (interruption.isPresent()) {
            return end("interrupted");
        }
        try {
            List<?> results = results(request);
            lua.push(true);
            results.forEach(bridge::push);
            return 1 + results.size();
        } catch (InterruptedException e) {
            interruption = Optional.of(e);
            return end("interrupted");
        }
    }

    private List<?> results(Request request) throws InterruptedException {
        try {
            ticks = 0;
            host.beforeCommand();
            return request.answer();
        } catch (TspException e) {
            report(e);
        } catch (RuntimeException e) {
            LOG.error("A twin failed", e);
            host.report(TspError.INTERNAL_SYSTEM.code(), TspError.INTERNAL_SYSTEM.text());
        }
        return List.of();
    }

    private void report(TspException refusal) {
        host.report(refusal.error().code(), refusal.getMessage());
    }

    private int end(String why) {
        lua.push(false);
        lua.push(why);
        return 2;
    }

    /** Returns how many tables scripts may still know. */
    int knownTables() {
        return bridge.knownTables();
    }

    /** Gives the memory of Lua back; nothing can be carried out afterwards. */
    @Override
    public void close() {
        lua.close();
    }
}
