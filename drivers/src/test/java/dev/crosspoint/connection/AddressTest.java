package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCPIP::127.0.0.1::5025::SOCKET          | TCPIP0::127.0.0.1::5025::SOCKET",
                "tcpip2::Lab-SMU.local::05025::socket    | TCPIP2::lab-smu.local::5025::SOCKET",
                "TCPIP0::[fe80::1%eth0]::5025::SOCKET    | TCPIP0::[fe80::1%eth0]::5025::SOCKET",
                "TCPIP::host                             | TCPIP0::host::inst0::INSTR",
                "TCPIP::host::INSTR                      | TCPIP0::host::inst0::INSTR",
                "TCPIP::host::inst1,9111::INSTR          | TCPIP0::host::inst1,9111::INSTR",
                "TCPIP::host::gpib0,5::INSTR             | TCPIP0::host::gpib0,5::INSTR",
                "TCPIP::host::INST1                      | TCPIP0::host::inst1::INSTR",
                "TCPIP::gateway::gpib0,5::INSTR          | TCPIP0::gateway::gpib0,5::INSTR",
                "TCPIP::host::hislip0::INSTR             | TCPIP0::host::hislip0::INSTR",
                "TCPIP::host::HiSLIP1,4881               | TCPIP0::host::hislip1,4881::INSTR",
                "TCPIP::host::hislip0,4880::INSTR        | TCPIP0::host::hislip0::INSTR",
                "USB::0x957::0xce18::MY51143745          | USB0::0x0957::0xCE18::MY51143745::INSTR",
                "USB0::2391::52760::MY51143745::0::INSTR | USB0::0x0957::0xCE18::MY51143745::0::INSTR",
                "USB0::1::2::instr::INSTR                | USB0::0x0001::0x0002::instr::INSTR",
                "GPIB::17                                | GPIB0::17::INSTR",
                "gpib1::17::3::instr                     | GPIB1::17::3::INSTR",
                "ASRL2::INSTR                            | ASRL2::INSTR",
                "asrlCOM3                                | ASRLCOM3::INSTR",
                "ASRL/dev/ttyUSB0::INSTR                 | ASRL/dev/ttyUSB0::INSTR",
                "ps6000                                  | PS6000",
                "PS6000::AB123/001                       | PS6000::AB123/001",
                "ps6000::instr                           | PS6000::instr"
            })
    void everySpellingBecomesTheCanonicalOne(String written, String canonical) {
        assertThat(Address.parse(written).resourceString()).isEqualTo(canonical);
        assertThat(Address.parse(canonical)).isEqualTo(Address.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCPIP0::host::70000::SOCKET   | at character 15, \"70000\" should be a port from 1 to 65535",
                "TCPIP0::host::SOCKET          | at character 15, the port is missing",
                "TCPIP0::host::5025            | at character 15, \"5025\" should be a LAN device name",
                "TCPIP0::host::hislip0,99999   | at character 23, \"99999\" should be a port from 1 to 65535",
                "TCPIP0::ho st::5025::SOCKET   | at character 9, \"ho st\" should be a host name",
                "TCPIP0::::5025::SOCKET        | at character 9, \"\" should be a host name",
                "TCPIP0::[fe80::1::5025::SOCKET| at character 9, \"[fe80::1::5025::SOCKET\" should be a host name",
                "TCPIPx::host                  | at character 6, \"x\" should be a board number from 0 to 65535",
                "TCPIP0::host::1::RAW          | at character 18, \"RAW\" should be INSTR or SOCKET",
                "TCPIP::h::inst0::x::INSTR     | at character 18, \"x\" is one part too many",
                "USB0::0x10000::1::s           | at character 7, \"0x10000\" should be a vendor number from 0 to 65535",
                "USB0::1::2::INSTR             | at character 13, the serial number is missing",
                "USB0::1::2::s::RAW            | at character 16, \"RAW\" should be INSTR",
                "GPIB0::31                     | at character 8, \"31\" should be a primary address from 0 to 30",
                "GPIB0                         | at character 6, the primary address is missing",
                "ASRL::INSTR                   | at character 5, \"\" should be the number or name of a port",
                "PS6000A::AB123/001            | at character 7, \"A\" should be :: and a serial number",
                "PS6000::AB 1                  | at character 9, \"AB 1\" should be a serial number",
                "PS6000::AB1::INSTR            | at character 14, \"INSTR\" is one part too many",
                "VICP::host                    | at character 1, \"VICP\" should be TCPIP, USB, GPIB, ASRL or PS6000",
                "127.0.0.1:5025                | at character 1, \"127.0.0.1:5025\" should be TCPIP"
            })
    void anErrorSaysWhereAndWhatIsAllowed(String written, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse(written))
                .withMessageStartingWith("\"" + written + "\" is not a resource string: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "::", "TCPIP", "::::", "USB::", "[", "ASRL", "\u0000", "TCPIP::h::\u0661\u0662::SOCKET"})
    void garbageIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Address.parse(written));
    }

    @Property(tries = 300)
    void anyTextIsEitherAnAddressOrAClearError(@ForAll String text) {
        try {
            assertThat(Address.parse("TCPIP" + text).resourceString()).startsWith("TCPIP");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("is not a resource string: at character");
        }
    }

    @Property(tries = 500)
    void everyAddressSurvivesTheRoundTrip(@ForAll("addresses") Address address) {
        assertThat(Address.parse(address.resourceString())).isEqualTo(address);
    }

    @Property(tries = 300)
    void letterCaseOfKeywordsDoesNotMatter(@ForAll("lanAddresses") Address address) {
        String resource = address.resourceString();
        assertThat(Address.parse(resource.toLowerCase(Locale.ROOT))).isEqualTo(address);
        assertThat(Address.parse(resource.toUpperCase(Locale.ROOT))).isEqualTo(address);
    }

    @Provide
    Arbitrary<Address> addresses() {
        Arbitrary<Integer> boards = Arbitraries.integers().between(0, 65_535);
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('!', '9')
                .withCharRange('A', 'Z')
                .withCharRange('^', '~')
                .ofMinLength(1);
        Arbitrary<Integer> words = Arbitraries.integers().between(0, 0xFFFF);
        Arbitrary<OptionalInt> interfaces = optional(255);
        Arbitrary<Integer> gpib = Arbitraries.integers().between(0, 30);
        return Arbitraries.oneOf(
                lanAddresses(),
                Combinators.combine(boards, words, words, names, interfaces).as(UsbAddress::new),
                Combinators.combine(boards, gpib, optional(30)).as(GpibAddress::new),
                names.map(SerialAddress::new),
                names.optional().map(serialNumber -> new LibraryAddress("PS6000", serialNumber)));
    }

    @Test
    void aLibraryThatNobodyKnowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LibraryAddress("ps3000", Optional.empty()))
                .withMessageContaining("\"PS3000\" should be one of [PS6000]");
    }

    @Provide
    Arbitrary<Address> lanAddresses() {
        Arbitrary<Integer> boards = Arbitraries.integers().between(0, 65_535);
        Arbitrary<Integer> ports = Arbitraries.integers().between(1, 65_535);
        Arbitrary<String> hosts = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1),
                Arbitraries.of("instr", "socket", "10.0.0.7", "a-b.example.org", "[::1]", "[fe80::2%eth1]"));
        Arbitrary<String> devices = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 99).map(n -> "inst" + n),
                Arbitraries.of("instr", "socket", "gpib0,5", "hislip"));
        Arbitrary<String> hislip = Arbitraries.integers().between(0, 99).map(n -> "hislip" + n);
        return Arbitraries.oneOf(
                Combinators.combine(boards, hosts, ports).as(SocketAddress::new),
                Combinators.combine(boards, hosts, devices)
                        .as((board, host, device) -> new Vxi11Address(board, host, device, OptionalInt.empty())),
                Combinators.combine(boards, hosts, ports)
                        .as((board, host, port) -> new Vxi11Address(board, host, "inst0", OptionalInt.of(port))),
                Combinators.combine(boards, hosts, hislip, ports).as(HislipAddress::new));
    }

    private static Arbitrary<OptionalInt> optional(int highest) {
        return Arbitraries.integers().between(-1, highest).map(n -> n < 0 ? OptionalInt.empty() : OptionalInt.of(n));
    }
}
