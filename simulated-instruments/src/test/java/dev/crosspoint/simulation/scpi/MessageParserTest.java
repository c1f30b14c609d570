package dev.crosspoint.simulation.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageParserTest {

    private static List<ProgramUnit> parse(String message) {
        MessageParser parser = new MessageParser(message.getBytes(StandardCharsets.ISO_8859_1));
        List<ProgramUnit> units = new ArrayList<>();
        for (Optional<ProgramUnit> unit = parser.next(); unit.isPresent(); unit = parser.next()) {
            units.add(unit.get());
        }
        return units;
    }

    private static ProgramData only(String data) {
        List<ProgramUnit> units = parse("A " + data);
        assertThat(units).hasSize(1);
        assertThat(units.get(0).data()).hasSize(1);
        return units.get(0).data().get(0);
    }

    @Example
    void everyKindOfDataIsTold() {
        assertThat(only("-1.5e-3")).isEqualTo(new ProgramData.Numeric(-1.5e-3, ""));
        assertThat(only(".5")).isEqualTo(new ProgramData.Numeric(0.5, ""));
        assertThat(only("+5.")).isEqualTo(new ProgramData.Numeric(5, ""));
        assertThat(only("10 mV")).isEqualTo(new ProgramData.Numeric(10, "MV"));
        assertThat(only("2E3Hz")).isEqualTo(new ProgramData.Numeric(2000, "HZ"));
        assertThat(only("#HfF")).isEqualTo(new ProgramData.Numeric(255, ""));
        assertThat(only("#b101")).isEqualTo(new ProgramData.Numeric(5, ""));
        assertThat(only("#q17")).isEqualTo(new ProgramData.Numeric(15, ""));
        assertThat(only("maximum")).isEqualTo(new ProgramData.Word("MAXIMUM"));
        assertThat(only("'it''s; \"so\", (here'")).isEqualTo(new ProgramData.Text("it's; \"so\", (here"));
        assertThat(only("(@1,2)")).isEqualTo(new ProgramData.Expression("@1,2"));
        assertThat(((ProgramData.Block) only("#13a;,")).bytes()).containsExactly('a', ';', ',');
        assertThat(((ProgramData.Block) only("#0xyz")).bytes()).containsExactly('x', 'y', 'z');
    }

    @Example
    void whiteSpaceMakesNoDifference() {
        assertThat(parse(" \t:a:b   1 ,\t2 ; ;c? ;\r"))
                .containsExactly(
                        new ProgramUnit(
                                List.of("A", "B"),
                                true,
                                false,
                                List.of(new ProgramData.Numeric(1, ""), new ProgramData.Numeric(2, ""))),
                        new ProgramUnit(List.of("C"), false, true, List.of()));
    }

    @Example
    void suffixesScaleToTheUnit() {
        assertThat(Unit.VOLT.scale("MV")).isEqualTo(1e-3);
        assertThat(Unit.AMPERE.scale("MA")).isEqualTo(1e-3);
        assertThat(Unit.AMPERE.scale("NA")).isEqualTo(1e-9);
        assertThat(Unit.HERTZ.scale("MHZ")).isEqualTo(1e6);
        assertThat(Unit.OHM.scale("MOHM")).isEqualTo(1e6);
        assertThat(Unit.OHM.scale("KOHM")).isEqualTo(1e3);
        assertThatThrownBy(() -> Unit.SECOND.scale("V")).isInstanceOf(ScpiException.class);
    }

    @Property(tries = 3000)
    void noMessageThrowsAnythingButAScpiErrorOrHangs(@ForAll byte[] message) {
        drain(message);
    }

    @Property(tries = 5000)
    void noMessageOfScpiPiecesThrowsAnythingButAScpiErrorOrHangs(@ForAll("pieces") String message) {
        drain(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        ":",
                        ";",
                        ",",
                        "?",
                        "*",
                        "#",
                        "#1",
                        "#9999999999",
                        "#H",
                        "(",
                        "(@",
                        ")",
                        "\"",
                        "'",
                        " ",
                        "\t",
                        "\r",
                        "SOUR",
                        "VOLT1",
                        "1",
                        "-",
                        "+",
                        ".",
                        "1E",
                        "E999999",
                        "MV",
                        "@",
                        "&",
                        "\u00ff",
                        "INF",
                        "*OPC?",
                        "1234567890123456789012345678901234567890")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static void drain(byte[] message) {
        MessageParser parser = new MessageParser(message);
        int units = 0;
        try {
            while (parser.next().isPresent()) {
                units++;
            }
        } catch (ScpiException e) {
            assertThat(ScpiError.isCommandError(e.code())).isTrue();
        }
        assertThat(units).isLessThanOrEqualTo(message.length);
    }

    @Property
    void numbersAreReadAsTheyWereWritten(@ForAll double value) {
        assertThat(only(Double.toString(value))).isEqualTo(new ProgramData.Numeric(value, ""));
    }
}
