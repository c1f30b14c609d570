package dev.crosspoint.library;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.ShortByReference;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;

/** One call of a library, in words. */
record LibraryCall(Method function, Object[] arguments) {

    /** Returns the function with its arguments, such as {@code ps6000IsReady(handle=1, ready=0)}. */
    String command() {
        StringJoiner words = new StringJoiner(", ", function.getName() + "(", ")");
        for (int i = 0; i < arguments.length; i++) {
            words.add(name(i) + "=" + describe(arguments[i]));
        }
        return words.toString();
    }

    /** Returns what came back, such as {@code 0 ready=1}. */
    String reply(Object returned) {
        StringJoiner words = new StringJoiner(" ").add(String.valueOf(returned));
        for (int i = 0; i < arguments.length; i++) {
            if (isFilledByTheCall(arguments[i])) {
                words.add(name(i) + "=" + describe(arguments[i]));
            }
        }
        return words.toString();
    }

    /**
     * Puts what came back into the reference arguments, and returns what the function returned.
     *
     * @param reply as {@link #reply} describes it, of a function that returns an {@code int}
     * @throws IllegalArgumentException if it is no such reply
     */
    Object answer(String reply) {
        int end = reply.length();
        for (int i = arguments.length - 1; i >= 0; i--) {
            if (isFilledByTheCall(arguments[i])) {
                String label = " " + name(i) + "=";
                int start = reply.lastIndexOf(label, end - 1);
                if (start < 0) {
                    throw new IllegalArgumentException("\"" + reply + "\" lacks" + label.stripTrailing());
                }
                fill(arguments[i], reply.substring(start + label.length(), end));
                end = start;
            }
        }
        return Integer.valueOf(reply.substring(0, end));
    }

    private static void fill(Object argument, String value) {
        if (argument instanceof ShortByReference reference) {
            reference.setValue(Short.parseShort(value));
        } else if (argument instanceof IntByReference reference) {
            reference.setValue(Integer.parseInt(value));
        } else if (argument instanceof LongByReference reference) {
            reference.setValue(Long.parseLong(value));
        } else if (argument instanceof FloatByReference reference) {
            reference.setValue(Float.parseFloat(value));
        } else if (argument instanceof DoubleByReference reference) {
            reference.setValue(Double.parseDouble(value));
        } else if (argument instanceof byte[] text) {
            byte[] bytes = (value.substring(1, value.length() - 1) + '\0').getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(bytes, 0, text, 0, Math.min(bytes.length, text.length));
        } else if (argument instanceof short[] values) {
            String[] numbers = value.substring(1, value.length() - 1).split(", ");
            for (int i = 0; i < values.length; i++) {
                values[i] = Short.parseShort(numbers[i]);
            }
        } else {
            throw new IllegalArgumentException("a " + argument.getClass().getSimpleName() + " cannot be filled");
        }
    }

    private String name(int argument) {
        return function.getParameters()[argument].getName();
    }

    private static boolean isFilledByTheCall(Object argument) {
        return argument instanceof com.sun.jna.ptr.ByReference
                || argument instanceof byte[]
                || argument instanceof short[];
    }

    private static String describe(Object argument) {
        if (argument instanceof ShortByReference reference) {
            return Short.toString(reference.getValue());
        } else if (argument instanceof IntByReference reference) {
            return Integer.toString(reference.getValue());
        } else if (argument instanceof LongByReference reference) {
            return Long.toString(reference.getValue());
        } else if (argument instanceof FloatByReference reference) {
            return Float.toString(reference.getValue());
        } else if (argument instanceof DoubleByReference reference) {
            return Double.toString(reference.getValue());
        } else if (argument instanceof byte[] text) {
            return "\"" + Native.toString(text, StandardCharsets.ISO_8859_1) + "\"";
        } else if (argument instanceof short[] values) {
            return Arrays.toString(values);
        } else if (argument instanceof String text) {
            return "\"" + text + "\"";
        } else if (argument instanceof Callback) {
            return "callback";
        } else if (argument instanceof Pointer) {
            return "buffer";
        }
        return String.valueOf(argument);
    }
}
