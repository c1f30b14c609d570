package dev.crosspoint.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ctrl-C and SIGTERM, handed to someone else for a while; closing gives them their former meaning back.
 *
 * <p>The JDK hears signals by {@code sun.misc.Signal} only, which the compiler cannot be kept from warning about: so it is
 * used by name (docs/decisions/0006).
 */
final class Signals implements AutoCloseable {
    private static final List<String> NAMES = List.of("INT", "TERM");

    private final Map<Object, Object> former = new LinkedHashMap<>();

    /** Calls {@code action}, on a thread of its own, whenever one of the signals comes. */
    Signals(Runnable action) {
        InvocationHandler run = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "signal handler";
        };
        for (String name : NAMES) {
            try {
                Object signal = type("Signal").getConstructor(String.class).newInstance(name);
                Object handler = Proxy.newProxyInstance(
                        Signals.class.getClassLoader(), new Class<?>[] {type("SignalHandler")}, run);
                former.put(signal, handle(signal, handler));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this Java cannot hear the signal " + name, e);
            }
        }
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Method handle = type("Signal").getMethod("handle", type("Signal"), type("SignalHandler"));
        try {
            return handle.invoke(null, signal, handler);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the signal " + signal + " cannot be taken over", e.getCause());
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("sun.misc." + name);
    }

    @Override
    public void close() {
        former.forEach((signal, handler) -> {
            try {
                handle(signal, handler);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the signal " + signal + " cannot be given back", e);
            }
        });
    }
}
