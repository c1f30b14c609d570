package dev.crosspoint.simulation.scpi;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Program messages of words that an instrument knows, in any order. */
public final class ProgramMessages {
    private ProgramMessages() {}

    /** Returns messages of up to six units, each a header with a parameter, a blank before it, or with a question. */
    public static Arbitrary<String> of(List<String> headers, List<String> parameters) {
        Arbitrary<String> ends = Arbitraries.of(parameters);
        Arbitrary<String> units = Arbitraries.of(headers).flatMap(header -> ends.map(parameter -> header + parameter));
        return units.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join(";", parts));
    }
}
