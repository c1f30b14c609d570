package dev.crosspoint.simulation.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * Messages and replies over a real socket, each case on an instrument that has just been switched on. The cases stand in
 * {@code conformance.txt} beside the test: a heading with {@code #}, messages with {@code >}, the exact replies with {@code <}.
 */
public final class ConformanceCases {

    /** One instrument with a client at its port. */
    public interface Fixture extends AutoCloseable {

        /** Returns the client. */
        RawClient client();

        @Override
        void close() throws IOException;
    }

    /** Switches an instrument on. */
    @FunctionalInterface
    public interface Switch {

        /** Returns an instrument in the state after switching on. */
        Fixture on() throws IOException;
    }

    private record Case(String name, List<String> lines) {}

    private ConformanceCases() {}

    /**
     * Returns a test of each case.
     *
     * @param identity how the instrument's identity begins, asked for at the end of each case: then nothing is unread
     */
    public static List<DynamicTest> of(Class<?> test, Switch instrument, String identity) throws IOException {
        return cases(test).stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each, instrument, identity)))
                .toList();
    }

    private static void run(Case each, Switch instrument, String identity) throws IOException {
        try (Fixture fixture = instrument.on()) {
            String last = "";
            for (String line : each.lines()) {
                String text = line.substring(1).strip();
                if (line.startsWith(">")) {
                    fixture.client().write(text);
                    last = text;
                } else {
                    assertThat(fixture.client().readLine()).as(last).isEqualTo(text);
                }
            }
            assertThat(fixture.client().query("*IDN?")).as("nothing unread").startsWith(identity);
        }
    }

    private static List<Case> cases(Class<?> test) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(test.getResourceAsStream("conformance.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    cases.add(new Case(line.substring(1).strip(), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    cases.get(cases.size() - 1).lines().add(line);
                }
            }
        }
        return cases;
    }
}
