package dev.crosspoint.simulation.tsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import party.iroiro.luajava.Lua;

/** Takes values to Lua and back, and knows the instrument's tables by numbers there. */
final class TspBridge {
    private static final String ID = "id";

    /** So many tables may come into being before those that no script knows any more are forgotten. */
    private static final int TABLES_BETWEEN_SWEEPS = 1000;

    /** What a function does whose table no script knows any more. */
    private static final TspFunction EXPIRED = arguments -> {
        throw new TspException(TspError.BUFFER_EXPIRED);
    };

    private record KnownTable(TspTable table, List<Integer> functions) {}

    private final Lua lua;
    private final int sandbox;
    private final Map<Integer, KnownTable> tables = new HashMap<>();
    private final Map<TspTable, Integer> ids = new IdentityHashMap<>();
    private final Map<Integer, TspFunction> functions = new HashMap<>();
    private int lastId;
    private int lastKept;
    private int nextSweep = Integer.MAX_VALUE;

    /**
     * Bridges to a Lua.
     *
     * @param sandbox reference to the functions of {@code sandbox.lua}
     */
    TspBridge(Lua lua, int sandbox) {
        this.lua = lua;
        this.sandbox = sandbox;
    }

    /** Keeps the tables that are known now for ever. */
    void keepWhatIsThere() {
        lastKept = lastId;
        nextSweep = lastId + TABLES_BETWEEN_SWEEPS;
    }

    /** Puts a function of the sandbox on the stack. */
    void pushFunction(String name) {
        lua.refGet(sandbox);
        lua.getField(-1, name);
        lua.remove(-2);
    }

    /** Puts a Lua table with the members of a table of the instrument on the stack; returns the functions among them. */
    List<Integer> pushMembers(TspTable table) {
        List<Integer> bound = new ArrayList<>();
        lua.createTable(0, table.members().size());
        table.members().forEach((name, member) -> {
            push(name);
            if (member instanceof TspFunction function) {
                functions.put(++lastId, function);
                bound.add(lastId);
                pushFunction("bind");
                lua.push(lastId);
                lua.pCall(1, 1);
            } else {
                push(member);
            }
            lua.rawSet(-3);
        });
        return bound;
    }

    /** Puts a value on the stack. */
    void push(Object value) {
        if (value instanceof Boolean flag) {
            lua.push(flag);
        } else if (value instanceof Number number) {
            lua.push(number.doubleValue());
        } else if (value instanceof String text) {
            lua.push(text);
        } else if (value instanceof List<?> list) {
            lua.createTable(list.size(), 0);
            for (int i = 0; i < list.size(); i++) {
                push(list.get(i));
                lua.rawSetI(-2, i + 1);
            }
        } else if (value instanceof TspTable table) {
            pushProxy(table);
        } else {
            throw new IllegalArgumentException("a script has no use for " + value);
        }
    }

    private void pushProxy(TspTable table) {
        Integer known = ids.get(table);
        if (known != null) {
            pushKnown(known);
            if (!lua.isNil(-1)) {
                return;
            }
            lua.pop(1);
            forget(known);
        }
        if (lastId >= nextSweep) {
            sweep();
        }
        int id = ++lastId;
        pushFunction("proxy");
        lua.push(id);
        tables.put(id, new KnownTable(table, pushMembers(table)));
        ids.put(table, id);
        lua.push(table.attributes());
        lua.push(table.kind());
        lua.pCall(4, 1);
    }

    private void pushKnown(int id) {
        pushFunction("find");
        lua.push(id);
        lua.pCall(1, 1);
    }

    private void sweep() {
        lua.gc();
        for (int id : List.copyOf(tables.keySet())) {
            if (id > lastKept) {
                pushKnown(id);
                if (lua.isNil(-1)) {
                    forget(id);
                }
                lua.pop(1);
            }
        }
        nextSweep = lastId + TABLES_BETWEEN_SWEEPS;
    }

    private void forget(int id) {
        KnownTable gone = tables.remove(id);
        ids.remove(gone.table());
        gone.functions().forEach(functions::remove);
    }

    int knownTables() {
        return tables.size();
    }

    /** Returns the function whose number a script has passed first. */
    TspFunction function(Lua state) {
        return functions.getOrDefault((int) state.toNumber(1), EXPIRED);
    }

    /** Returns the table whose number a script has passed first. */
    TspTable table(Lua state) {
        return tables.get((int) state.toNumber(1)).table();
    }

    /** Returns the values on the stack from an index to its top; nil is null. */
    List<Object> values(int from) {
        List<Object> values = new ArrayList<>();
        for (int i = from; i <= lua.getTop(); i++) {
            values.add(value(i));
        }
        return values;
    }

    /** Returns one value on the stack; nil is null, and what only Lua understands is its type. */
    Object value(int index) {
        Lua.LuaType type = lua.type(index);
        return switch (type) {
            case NIL, NONE -> null;
            case BOOLEAN -> lua.toBoolean(index);
            case NUMBER -> lua.toNumber(index);
            case STRING -> text(lua, index);
            case TABLE -> table(index);
            default -> type;
        };
    }

    private Object table(int index) {
        if (lua.getMetatable(index) != 0) {
            lua.getField(-1, ID);
            KnownTable known = lua.isNumber(-1) ? tables.get((int) lua.toNumber(-1)) : null;
            lua.pop(2);
            if (known != null) {
                return known.table();
            }
        }
        List<Object> list = new ArrayList<>();
        int length = lua.rawLength(index);
        for (int i = 1; i <= length; i++) {
            lua.rawGetI(index, i);
            list.add(lua.isTable(-1) ? Lua.LuaType.TABLE : value(-1));
            lua.pop(1);
        }
        return list;
    }

    /** Returns a text byte by byte; LuaJava's own way takes all texts for UTF-8. */
    static String text(Lua lua, int index) {
        ByteBuffer buffer = lua.toBuffer(index);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
