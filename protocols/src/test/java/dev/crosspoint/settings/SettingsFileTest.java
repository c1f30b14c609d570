package dev.crosspoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void everyKeyAndValueKnowsItsPlaceWhateverTheLineEnds(String lineEnd) {
        String text = String.join(
                lineEnd,
                "# comment",
                "protocol: iv-sweep",
                "stop:",
                "  current: 5 \u00b5A   # above",
                "levels: [1 V, 2 V]",
                "steps:",
                "  - level: 1 V",
                "  - \"two\"",
                "note: |",
                "  first",
                "  second",
                "last: x",
                "");

        var root = (Mapping) SettingsFile.parse("a.yaml", text);

        assertThat(root.position()).hasToString("a.yaml:2:1");
        assertThat(root.keys()).containsExactly("protocol", "stop", "levels", "steps", "note", "last");
        assertThat(root.get("protocol")).contains(new Scalar(at(2, 11), "iv-sweep", true));
        var stop = (Mapping) root.get("stop").orElseThrow();
        assertThat(stop.position()).isEqualTo(at(4, 3));
        assertThat(stop.entries().get("current").keyPosition()).isEqualTo(at(4, 3));
        assertThat(stop.get("current")).contains(new Scalar(at(4, 12), "5 \u00b5A", true));
        var levels = (Sequence) root.get("levels").orElseThrow();
        assertThat(levels.position()).isEqualTo(at(5, 9));
        assertThat(levels.items())
                .containsExactly(new Scalar(at(5, 10), "1 V", true), new Scalar(at(5, 15), "2 V", true));
        var steps = (Sequence) root.get("steps").orElseThrow();
        assertThat(steps.items().get(0).position()).isEqualTo(at(7, 5));
        assertThat(steps.items().get(1)).isEqualTo(new Scalar(at(8, 5), "two", false));
        assertThat(root.get("note")).contains(new Scalar(at(9, 7), "first\nsecond\n", false));
        assertThat(root.get("last")).contains(new Scalar(at(12, 7), "x", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "no",
                "yes",
                "1e3",
                "0x10",
                "0o17",
                "017",
                "1_000",
                "2001-12-14",
                "12:30:45",
                ".inf",
                "<<",
                "="
            })
    void scalarKeepsItsTextWhereYamlWouldGuess(String text) {
        var root = (Mapping) SettingsFile.parse("a.yaml", "key: " + text);

        assertThat(root.get("key")).contains(new Scalar(at(1, 6), text, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "NULL"})
    void nothingIsNull(String text) {
        var root = (Mapping) SettingsFile.parse("a.yaml", "key: " + text + "\n");

        assertThat(root.get("key"))
                .get()
                .satisfies(node -> assertThat(((Scalar) node).isNull()).isTrue());
    }

    @Test
    void quotedNullIsAText() {
        var root = (Mapping) SettingsFile.parse("a.yaml", "key: 'null'");

        assertThat(((Scalar) root.get("key").orElseThrow()).isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | a.yaml:1:1: the file is empty; it must hold settings as key: value",
                "'# only a comment\n'  | a.yaml:1:1: the file is empty; it must hold settings as key: value",
                "'a: 1\n\tb: 2\n'      | a.yaml:2:1: a tab cannot stand here; indent with spaces",
                "'a: b: c'             | a.yaml:1:5: a colon is not expected here; check the indentation of this line and the one "
                        + "above, or quote the text",
                "'a: [1, 2\n'          | a.yaml:2:1: this is not valid YAML: while parsing a flow sequence, "
                        + "expected ',' or ']', but got <stream end>",
                "'a: \"x'              | a.yaml:1:6: this is not valid YAML: while scanning a quoted scalar, "
                        + "found unexpected end of stream",
                "'a: @x'               | a.yaml:1:4: found character '@' that cannot begin a value; quote the text",
                "'a: 1\nb: x\u0001'    | a.yaml:2:5: the character U+0001 cannot stand in YAML",
                "'a: 1\n---\nb: 2'     | a.yaml:2:1: a second document begins; a file holds only one",
                "'? [a, b]\n: 1'       | a.yaml:1:3: a key must be a word, but is a list",
                "'s: {\"\": 1}'          | a.yaml:1:5: s: a key must not be empty",
                "'s:\n  a: !!str 1'    | a.yaml:2:6: s.a: the tag tag:yaml.org,2002:str cannot be used; leave it out",
                "'s: !x {}'            | a.yaml:1:4: s: the tag !x cannot be used; leave it out",
            })
    void brokenYamlIsAProblemWithAPlace(String text, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.parse("a.yaml", text))
                .withMessage(problem);
    }

    @Test
    void allDoubtfulYamlIsReportedAtOnceInOrder() {
        String text = "a: &x 1\nb: *x\na: 2\nc: {d: 1, d: 2}\n";

        var failure = catchThrowableOfType(SettingsException.class, () -> SettingsFile.parse("a.yaml", text));

        assertThat(failure)
                .hasToString(String.join(
                        "\n",
                        "a.yaml:1:4: a: the anchor &x cannot be used; write each value out",
                        "a.yaml:2:4: b: the alias *x cannot be used; write the value out",
                        "a.yaml:3:1: the key a is already given at a.yaml:1:1",
                        "a.yaml:4:11: c: the key d is already given at a.yaml:4:5"));
    }

    @Test
    void deepNestingIsRefusedAndDoesNotOverflowTheStack() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.parse("a.yaml", "[".repeat(100_000)))
                .withMessageContaining("a.yaml:1:51: ")
                .withMessageContaining("the nesting is deeper than 50 levels");
    }

    @Test
    void byteOrderMarkShiftsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\ufeffa: 1\n");

        var root = (Mapping) SettingsFile.read(file);

        assertThat(root.entries().get("a").keyPosition()).isEqualTo(new Position(file.toString(), 1, 1));
    }

    @Test
    void textThatIsNotUtf8IsAProblemWithAPlace() throws IOException {
        Path file =
                Files.write(folder.resolve("latin.yaml"), "a: 1\r\nb: 5 \u00b5A".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(file))
                .withMessage(file + ":2:6: this is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void characterCutAtTheEndOfTheFileIsAProblem() throws IOException {
        Path file = Files.write(folder.resolve("cut.yaml"), new byte[] {'a', ':', ' ', (byte) 0xc2});

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(file))
                .withMessage(file + ":1:4: this is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void fileThatIsMissingIsAProblem() {
        Path file = folder.resolve("none.yaml");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(file))
                .withMessage(file + ": there is no such file");
    }

    @Test
    void folderIsNoSettingsFile() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(folder))
                .withMessage(folder + ": the file cannot be read: it is a folder");
    }

    @Test
    void hugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("huge.yaml"), "#".repeat((1 << 20) + 1));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(file))
                .withMessageContaining("longer than 1 MiB");
    }

    @Property(seed = "2026")
    void anyTextIsATreeOrAListOfProblems(@ForAll String text) {
        try {
            assertThat(SettingsFile.parse("a.yaml", text).position().source()).isEqualTo("a.yaml");
        } catch (SettingsException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static Position at(int line, int column) {
        return new Position("a.yaml", line, column);
    }
}
