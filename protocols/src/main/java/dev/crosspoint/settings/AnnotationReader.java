package dev.crosspoint.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an annotation by its members, so that a module can have its own and still depend on nothing. */
final class AnnotationReader implements SettingReader {

    private final Class<? extends Annotation> annotation;
    private final Method description;
    private final Method unit;
    private final Method min;
    private final Method max;
    private final Method byDefault;

    AnnotationReader(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
        this.description = member("value", String.class);
        this.unit = member("unit", String.class);
        this.min = member("min", double.class);
        this.max = member("max", double.class);
        this.byDefault = member("byDefault", String.class);
    }

    /** Returns the reader of {@link Setting}, followed by others. */
    static List<SettingReader> ofSettingAnd(SettingReader... others) {
        return Stream.concat(Stream.of(new AnnotationReader(Setting.class)), Stream.of(others))
                .toList();
    }

    private Method member(String name, Class<?> type) {
        try {
            Method member = annotation.getDeclaredMethod(name);
            if (member.getReturnType() == type) {
                member.setAccessible(true);
                return member;
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("@" + annotation.getName() + " has no member " + name, e);
        }
        throw new IllegalArgumentException("@" + annotation.getName() + "." + name + " is no " + type.getSimpleName());
    }

    @Override
    public Optional<SettingInfo> read(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(annotation)).map(this::info);
    }

    private SettingInfo info(Annotation present) {
        String written = (String) get(byDefault, present);
        return new SettingInfo(
                (String) get(description, present),
                (String) get(unit, present),
                (double) get(min, present),
                (double) get(max, present),
                written.isEmpty() ? Optional.empty() : Optional.of(written));
    }

    private static Object get(Method member, Annotation present) {
        try {
            return member.invoke(present);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(member + " cannot be read", e);
        }
    }
}
