package dev.crosspoint.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Finds what a record component means. {@link Setting} is always read; readers of other annotations come from the caller. */
@FunctionalInterface
public interface SettingReader {

    /** Returns what a component means, or nothing if this reader does not know it. */
    Optional<SettingInfo> read(RecordComponent component);

    /**
     * Returns a reader of an annotation that has the members of {@link Setting}.
     *
     * @throws IllegalArgumentException if the annotation lacks one of them
     */
    static SettingReader of(Class<? extends Annotation> annotation) {
        return new AnnotationReader(annotation);
    }
}
