package dev.crosspoint.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Whether a component must be given, and how it holds what is given. */
enum Presence {
    REQUIRED {
        @Override
        Object absent() {
            throw new IllegalStateException("A required component is never absent");
        }

        @Override
        Object wrap(Object value) {
            return value;
        }

        @Override
        Optional<Object> unwrap(Object held) {
            return Optional.of(held);
        }
    },
    OPTIONAL {
        @Override
        Object absent() {
            return Optional.empty();
        }

        @Override
        Object wrap(Object value) {
            return Optional.of(value);
        }

        @Override
        Optional<Object> unwrap(Object held) {
            return ((Optional<?>) held).map(Object.class::cast);
        }
    },
    OPTIONAL_DOUBLE {
        @Override
        Object absent() {
            return OptionalDouble.empty();
        }

        @Override
        Object wrap(Object value) {
            return OptionalDouble.of((double) value);
        }

        @Override
        Optional<Object> unwrap(Object held) {
            var optional = (OptionalDouble) held;
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
    },
    OPTIONAL_INT {
        @Override
        Object absent() {
            return OptionalInt.empty();
        }

        @Override
        Object wrap(Object value) {
            return OptionalInt.of((int) value);
        }

        @Override
        Optional<Object> unwrap(Object held) {
            var optional = (OptionalInt) held;
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        }
    },
    OPTIONAL_LONG {
        @Override
        Object absent() {
            return OptionalLong.empty();
        }

        @Override
        Object wrap(Object value) {
            return OptionalLong.of((long) value);
        }

        @Override
        Optional<Object> unwrap(Object held) {
            var optional = (OptionalLong) held;
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        }
    };

    /** Returns what a component holds where nothing is given. */
    abstract Object absent();

    /** Returns what a component holds where a value is given. */
    abstract Object wrap(Object value);

    /** Returns the value that a component holds, if it holds one. */
    abstract Optional<Object> unwrap(Object held);

    static Presence of(Type component) {
        if (component == OptionalDouble.class) {
            return OPTIONAL_DOUBLE;
        }
        if (component == OptionalInt.class) {
            return OPTIONAL_INT;
        }
        if (component == OptionalLong.class) {
            return OPTIONAL_LONG;
        }
        boolean optional = component instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return optional ? OPTIONAL : REQUIRED;
    }

    /** Returns the type of the value that a component of the given type holds. */
    static Type valueOf(Type component) {
        return switch (of(component)) {
            case REQUIRED -> component;
            case OPTIONAL -> ((ParameterizedType) component).getActualTypeArguments()[0];
            case OPTIONAL_DOUBLE -> double.class;
            case OPTIONAL_INT -> int.class;
            case OPTIONAL_LONG -> long.class;
        };
    }
}
