package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A command as a user types it, and what came of it.
 *
 * @param exitCode what the program ended with
 * @param out what went to standard output
 * @param errors what went to standard error
 */
record Typed(int exitCode, String out, String errors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs a command in this process. */
    static Typed command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = Crosspoint.execute(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
        return new Typed(exitCode, out.toString(), errors.toString());
    }

    /** Returns a file of the repository. */
    static String file(String path) {
        return Path.of(System.getProperty("crosspoint.home")).resolve(path).toString();
    }

    /** Returns the object that {@code --json} printed as its last line. */
    JsonNode json() {
        String[] lines = out.strip().split("\\R");
        try {
            return JSON.readTree(lines[lines.length - 1]);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the last line is no JSON object: " + lines[lines.length - 1] + errors, e);
        }
    }

    /** Returns the folder that {@code --json} named. */
    Path folder() {
        return Path.of(json().path("run").asText());
    }

    /** Returns a finding that {@code --json} printed. */
    JsonNode finding(String name) {
        return StreamSupport.stream(json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name + " in " + out + errors));
    }

    /** Returns the value of a finding. */
    double value(String name) {
        JsonNode value = finding(name).path("value");
        if (!value.isNumber()) {
            throw new AssertionError(name + " was not resolved: " + finding(name));
        }
        return value.asDouble();
    }

    /**
     * Checks that the intervals of findings and those of another run's overlap.
     *
     * @param accuracy part of a value by which the instruments of the two runs may be off, which the intervals do not hold
     */
    void requireOverlap(Typed reference, double accuracy, List<String> findings) {
        for (String name : findings) {
            JsonNode expected = reference.finding(name);
            double allowed = accuracy * Math.abs(reference.value(name));
            assertThat(finding(name).path("low").asDouble())
                    .as(name)
                    .isLessThanOrEqualTo(expected.path("high").asDouble() + allowed);
            assertThat(finding(name).path("high").asDouble())
                    .as(name)
                    .isGreaterThanOrEqualTo(expected.path("low").asDouble() - allowed);
        }
    }
}
