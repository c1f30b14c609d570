package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.connection.Address;
import dev.crosspoint.discovery.DiscoveryResult;
import dev.crosspoint.discovery.FoundInstrument;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.station.BenchFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a user pastes must be a bench file, whatever instruments say of themselves. */
class DiscoveryTextTest {
    private static final String HISLIP = "TCPIP0::192.168.0.5::hislip0::INSTR";
    private static final String SOCKET = "TCPIP0::192.168.0.5::5025::SOCKET";

    private static FoundInstrument found(String identity, String... addresses) {
        return new FoundInstrument(
                Identity.parse(identity),
                List.of(addresses).stream().map(Address::parse).toList());
    }

    private static DiscoveryText text(FoundInstrument... instruments) {
        return new DiscoveryText(new DiscoveryResult(
                List.of(instruments),
                Map.of(Address.parse("TCPIP0::192.168.0.8::inst0::INSTR"), "nothing\nanswers: there"),
                List.of(Address.parse("ASRL/dev/ttyUSB0::INSTR")),
                Map.of("VISA", "no library\r\nlooked for: visa")));
    }

    private static BenchFile pasted(DiscoveryText text) {
        String file = "name: bench\ndevice: d\nsite-limits: {voltage: 1 V, current: 1 mA}\n"
                + String.join("\n", text.lines());
        return BenchFile.bind(SettingsFile.parse("bench.yaml", file), Path.of("bench.yaml"));
    }

    @Test
    void theLinesMakeABenchFileWithDriversAndAddresses() {
        BenchFile bench = pasted(text(
                found("Keysight Technologies,B2902A,MY1,1.0", HISLIP, SOCKET),
                found("Rigol Technologies,DG1062Z,DG1ZA1,00.01", "TCPIP0::192.168.0.7::inst0::INSTR")));
        assertThat(bench.settings().instruments()).containsOnlyKeys("b2902a", "dg1062z");
        assertThat(bench.settings().instruments().get("b2902a").driver()).isEqualTo("keysight-b2900");
        assertThat(bench.settings().instruments().get("b2902a").address()).contains(HISLIP);
        assertThat(bench.settings().instruments().get("dg1062z").driver()).isEqualTo("rigol-dg1000z");
    }

    @Test
    void twoInstrumentsOfOneModelBothStayInTheFile() {
        BenchFile bench = pasted(text(
                found("Keysight Technologies,B2902A,MY1,1.0", HISLIP),
                found("Keysight Technologies,B2902A,MY2,1.0", "TCPIP0::192.168.0.6::hislip0::INSTR")));
        assertThat(bench.settings().instruments()).containsOnlyKeys("b2902a", "b2902a-2");
    }

    @Test
    void whatAnInstrumentSaysCannotAddSettings() {
        DiscoveryText text = text(
                found("Keysight Technologies,B2902A,MY1\n    timeout: 600 s\r    sense: four-wire\u2028,1.0", HISLIP),
                found("x\nname: another bench,y,z,1", SOCKET));
        assertThat(pasted(text).settings().instruments().get("b2902a").timeout())
                .isEqualTo(5);
        assertThat(pasted(text).settings().name()).isEqualTo("bench");
    }

    @Test
    void whatWasNotAskedNotSearchedOrDidNotAnswerIsNamed() {
        assertThat(text(found("Keysight Technologies,B2902A,MY1,1.0", HISLIP, SOCKET))
                        .lines())
                .anyMatch(line -> line.contains("also at " + SOCKET))
                .anyMatch(line -> line.startsWith("# No answer from TCPIP0::192.168.0.8::inst0::INSTR"))
                .anyMatch(line -> line.startsWith("# Not asked: ASRL/dev/ttyUSB0::INSTR; --ask-serial"))
                .anyMatch(line -> line.equals(
                        "# Not searched: VISA: no library --visa names a file here; --json says where was looked."))
                .contains("# answers: there");
    }

    @Test
    void anInstrumentWithoutADriverIsNamedAndNotPartOfTheBench() {
        DiscoveryText text = text(found("ACME,Toaster 3000,1,1", SOCKET));
        assertThat(text.lines())
                .contains("# No driver is meant for ACME,Toaster 3000,1,1 at " + SOCKET)
                .noneMatch(line -> line.startsWith("instruments:"));
    }

    @Test
    void jsonHoldsAllThatWasFound() {
        ObjectNode json = text(found("Keysight Technologies,B2902A,MY1,1.0", HISLIP, SOCKET), found("A,B,C,D", SOCKET))
                .json();
        assertThat(json.at("/instruments/0/identity/model").asText()).isEqualTo("B2902A");
        assertThat(json.at("/instruments/0/driver").asText()).isEqualTo("keysight-b2900");
        assertThat(json.at("/instruments/0/addresses/1").asText()).isEqualTo(SOCKET);
        assertThat(json.at("/instruments/1").has("driver")).isFalse();
        assertThat(json.at("/not_asked/0").asText()).isEqualTo("ASRL/dev/ttyUSB0::INSTR");
        assertThat(json.at("/not_searched/0/search").asText()).isEqualTo("VISA");
        assertThat(json.at("/unanswered/0/reason").asText()).isEqualTo("nothing\nanswers: there");
    }

    @Test
    void aWaitThatIsNoneIsRefused() {
        for (String seconds : List.of("0", "-1", "NaN", "601")) {
            Typed typed = Typed.command("instruments", "--timeout=" + seconds);
            assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(typed.errors()).contains("--timeout");
        }
    }

    @Test
    void aBenchIsCheckedAndNotSearchedFor() {
        Typed typed =
                Typed.command("instruments", "--bench", Typed.file("config/simulated-bench.yaml"), "--ask-serial");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.errors()).contains("--bench");
        Typed checked = Typed.command("instruments", "--bench", Typed.file("config/simulated-bench.yaml"), "--json");
        assertThat(checked.json().at("/instruments/0/name").asText()).isEqualTo("smu");
        assertThat(checked.json().at("/instruments/0/identity/model").asText()).isEqualTo("B2902A");
        assertThat(checked.json().at("/simulated").asBoolean()).isTrue();
        assertThat(checked.json().path("failures")).isEmpty();
    }
}
