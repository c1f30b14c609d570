package dev.crosspoint.simulation.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.ConformanceCases;
import dev.crosspoint.simulation.server.RawClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the instrument classes of public libraries send, played to a twin.
 *
 * <p>The table {@code clients.txt} beside a test names a client behind a {@code #}; each of its lines is one message in the
 * order in which the client could send it, behind the kind of reply that it waits for: {@code done} for none, {@code number},
 * {@code numbers}, {@code whole}, {@code flag} (0 or 1), {@code switch} (ON or OFF), {@code word}, {@code quoted},
 * {@code text}, {@code error} (of an empty queue), or {@code refused} with the number of the error where the instrument, too,
 * refuses what is sent. After every message the error queue is empty, or holds that error alone.
 */
public final class ClientDialogues {
    private static final String NUMBER = "[+-]?\\d+(\\.\\d*)?(E[+-]?\\d+)?";

    private record Line(String kind, String message) {}

    private record Dialogue(String client, List<Line> lines) {}

    private ClientDialogues() {}

    /** Returns one test for each client of the table beside {@code test}. */
    public static List<DynamicTest> of(Class<?> test, ConformanceCases.Switch twin) {
        return dialogues(test).stream()
                .map(dialogue -> DynamicTest.dynamicTest(dialogue.client(), () -> play(dialogue, twin)))
                .toList();
    }

    private static void play(Dialogue dialogue, ConformanceCases.Switch twin) throws IOException {
        try (ConformanceCases.Fixture fixture = twin.on()) {
            for (Line line : dialogue.lines()) {
                try {
                    exchange(fixture.client(), line);
                } catch (SocketTimeoutException e) {
                    throw new AssertionError("no reply to " + line.message(), e);
                }
            }
        }
    }

    private static void exchange(RawClient client, Line line) throws IOException {
        String message = line.message();
        client.write(message);
        Optional<String> reply = pattern(line.kind());
        if (reply.isPresent()) {
            assertThat(client.readLine()).as(message).matches(reply.get());
        }
        String expected = line.kind().startsWith("refused") ? line.kind().substring("refused ".length()) : "[+]?0";
        assertThat(client.query(":SYST:ERR?")).as("error after " + message).matches(expected + ",\".*\"");
    }

    /** Returns what a reply of a kind looks like, nothing where there is none. */
    private static Optional<String> pattern(String kind) {
        if (kind.matches("done|refused -\\d+")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case "number" -> NUMBER;
                    case "numbers" -> NUMBER + "(," + NUMBER + ")*";
                    case "whole" -> "[+-]?\\d+";
                    case "flag" -> "[01]";
                    case "switch" -> "ON|OFF";
                    case "word" -> "[A-Z]\\w*";
                    case "quoted" -> "\".*\"";
                    case "text" -> ".+";
                    case "error" -> "[+]?0,\"No error\"";
                    default -> throw new IllegalArgumentException("no kind of reply: " + kind);
                });
    }

    private static List<Dialogue> dialogues(Class<?> test) {
        List<Dialogue> dialogues = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(test.getResourceAsStream("clients.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    dialogues.add(new Dialogue(line.substring(1).strip(), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    String[] parts = line.split("\\|", 2);
                    dialogues.get(dialogues.size() - 1).lines().add(new Line(parts[0].strip(), parts[1].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dialogues;
    }
}
