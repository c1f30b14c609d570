package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.ClientDialogues;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Messages and replies over a real socket, each case on an instrument that has just been switched on. The cases stand in
 * {@code conformance.txt}: a heading with {@code #}, messages with {@code >}, the exact replies with {@code <}.
 */
class B2902AConformanceTest {

    private record Case(String name, List<String> lines) {}

    @TestFactory
    List<DynamicTest> repliesAreThoseOfTheCommandReference() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> commandsOfRealClientsAreUnderstood() {
        return ClientDialogues.of(getClass(), () -> TwinFixture.withResistor(1e4));
    }

    private static void run(Case each) throws IOException {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            String last = "";
            for (String line : each.lines()) {
                String text = line.substring(1).strip();
                if (line.startsWith(">")) {
                    fixture.client.write(text);
                    last = text;
                } else {
                    assertThat(fixture.client.readLine()).as(last).isEqualTo(text);
                }
            }
            assertThat(fixture.client.query("*IDN?")).as("nothing unread").startsWith("Keysight Technologies,B2902A,");
        }
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                B2902AConformanceTest.class.getResourceAsStream("conformance.txt"), StandardCharsets.UTF_8))) {
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
