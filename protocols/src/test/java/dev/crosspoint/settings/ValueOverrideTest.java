package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueOverrideTest {

    private static final String FILE = "compliance: 1 uA\nstop:\n  current: 5 uA\nempty:\nlevels: [1 V, 2 V]\n";

    private final Mapping root = (Mapping) SettingsFile.parse("a.yaml", FILE);

    @Test
    void valueOfTheCommandLineReplacesTheFilesAndNamesItsPlace() {
        var changed = set("compliance", "10uA");

        assertThat(changed.get("compliance"))
                .contains(new Scalar(Position.ofWhole("--set compliance=10uA"), "10uA", true));
        assertThat(changed.get("compliance").orElseThrow().position()).hasToString("--set compliance=10uA");
        assertThat(changed.keys()).containsExactlyElementsOf(root.keys());
        assertThat(root.get("compliance")).contains(new Scalar(new Position("a.yaml", 1, 13), "1 uA", true));
    }

    @Test
    void dotsReachNestedKeysAndMakeWhatIsMissing() {
        assertThat(textAt(set("stop.current", "7 uA"), "stop", "current")).isEqualTo("7 uA");
        assertThat(textAt(set("empty.key", "x"), "empty", "key")).isEqualTo("x");
        assertThat(textAt(set("new.key", "x"), "new", "key")).isEqualTo("x");
        assertThat(((Sequence) set("levels.1", "3 V").get("levels").orElseThrow()).items())
                .extracting(item -> ((Scalar) item).text())
                .containsExactly("1 V", "3 V");
    }

    @Test
    void listsAndMappingsAndQuotedTextsAreYamlAndAllElseIsText() {
        Position whole = Position.ofWhole("--set compliance=[1 V, 2 V]");
        assertThat(set("compliance", "[1 V, 2 V]").get("compliance"))
                .contains(new Sequence(whole, List.of(new Scalar(whole, "1 V", true), new Scalar(whole, "2 V", true))));
        assertThat(textAt(set("compliance", "{current: 1 A}"), "compliance", "current"))
                .isEqualTo("1 A");
        assertThat(set("compliance", "'null'").get("compliance").map(node -> ((Scalar) node).plain()))
                .contains(false);
        assertThat(set("compliance", "a: b # c").get("compliance").map(node -> ((Scalar) node).text()))
                .contains("a: b # c");
        assertThat(set("compliance", "").get("compliance").map(node -> ((Scalar) node).isNull()))
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compliance.high | 1 A   | compliance is the single value 1 uA and has no key high",
                "levels.2        | 1 V   | levels is a list that has the items 0 to 1, not 2",
                "levels.first    | 1 V   | levels is a list that has the items 0 to 1, not first",
                "stop..current   | 1 A   | 'stop..current' is no key; write key=value, with dots between nested keys",
                "levels          | [1 V  | this is not valid YAML: while parsing a flow sequence, expected ',' or ']', but got "
                        + "<stream end>",
            })
    void overrideThatCannotBeMadeSaysWhy(String path, String value, String message) {
        String source = "--set " + path + "=" + value;

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> root.with(path, value, source))
                .withMessageStartingWith(source + ": ")
                .withMessageEndingWith(message.replace("'stop..current'", "\"stop..current\""));
    }

    private Mapping set(String path, String value) {
        return (Mapping) root.with(path, value, "--set " + path + "=" + value);
    }

    private static String textAt(Mapping mapping, String key, String nested) {
        var inner = (Mapping) mapping.get(key).orElseThrow();
        return ((Scalar) inner.get(nested).orElseThrow()).text();
    }
}
