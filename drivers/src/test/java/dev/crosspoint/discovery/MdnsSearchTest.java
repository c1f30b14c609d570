package dev.crosspoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crosspoint.connection.Address;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A responder on the loopback address answers as instruments do. */
@Timeout(20)
class MdnsSearchTest {
    private static final Duration TIME = Duration.ofMillis(600);
    private static final List<String> SOCKET = List.of("SMU", "_scpi-raw", "_tcp", "local");

    private static List<String> found(Function<String, List<byte[]>> answers) throws IOException {
        try (DatagramResponder responder =
                new DatagramResponder(question -> answers.apply(new String(question, StandardCharsets.ISO_8859_1)))) {
            return new MdnsSearch(responder.departures())
                    .search(TIME).stream().map(Address::resourceString).toList();
        }
    }

    private static DnsAnswer pointerToSocket() {
        return new DnsAnswer().pointer("_scpi-raw._tcp.local", SOCKET.toArray(String[]::new));
    }

    @Test
    void allDoorsOfAnInstrumentAreFound() throws IOException {
        List<String> hislip = List.of("SMU", "_hislip", "_tcp", "local");
        List<String> vxi11 = List.of("SMU", "_vxi-11", "_tcp", "local");
        byte[] answer = pointerToSocket()
                .pointer("_hislip._tcp.local", hislip.toArray(String[]::new))
                .pointer("_vxi-11._tcp.local", vxi11.toArray(String[]::new))
                .service(SOCKET, "smu.local", 5025)
                .service(hislip, "smu.local", 4880)
                .service(vxi11, "smu.local", 111)
                .address("smu.local", 192, 168, 0, 5)
                .message();
        assertThat(found(question -> List.of(answer)))
                .containsExactlyInAnyOrder(
                        "TCPIP0::192.168.0.5::5025::SOCKET",
                        "TCPIP0::192.168.0.5::hislip0::INSTR",
                        "TCPIP0::192.168.0.5::inst0::INSTR");
    }

    @Test
    void whatAnAnswerLeavesOutIsAskedFor() throws IOException {
        byte[] first = pointerToSocket().message();
        byte[] second = new DnsAnswer().service(SOCKET, "smu.local", 5025).message();
        byte[] third = new DnsAnswer().address("smu.local", 192, 168, 0, 5).message();
        assertThat(found(question -> {
                    if (question.contains("\3smu\5local")) {
                        return List.of(third);
                    }
                    return List.of(question.contains("\3smu\11_scpi-raw") ? second : first);
                }))
                .containsExactly("TCPIP0::192.168.0.5::5025::SOCKET");
    }

    @Test
    void garbageAndHalfAnAnswerDoNotKeepTheOthersAway() throws IOException {
        byte[] whole = pointerToSocket()
                .service(SOCKET, "smu.local", 5025)
                .address("smu.local", 192, 168, 0, 5)
                .message();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] impossible = new DnsAnswer()
                .pointer("_hislip._tcp.local", "x", "local")
                .service(List.of("x", "local"), "smu.local", 0)
                .message();
        assertThat(found(question ->
                        List.of(new byte[0], "GET".getBytes(StandardCharsets.US_ASCII), half, impossible, whole)))
                .containsExactly("TCPIP0::192.168.0.5::5025::SOCKET");
    }

    @Test
    void servicesThatAreNoInstrumentsAreLeftOut() throws IOException {
        byte[] printer = new DnsAnswer()
                .pointer("_ipp._tcp.local", "printer", "_ipp", "_tcp", "local")
                .service(List.of("printer", "_ipp", "_tcp", "local"), "printer.local", 631)
                .address("printer.local", 192, 168, 0, 9)
                .message();
        assertThat(found(question -> List.of(printer))).isEmpty();
    }

    @Test
    void anInstrumentThatHasAnIpv6AddressOnlyIsFound() throws IOException {
        byte[] first = pointerToSocket().service(SOCKET, "smu.local", 5025).message();
        byte[] second = new DnsAnswer().ipv6("smu.local", "fd00::5").message();
        assertThat(found(question -> List.of(question.contains("\3smu\5local\0\0\34") ? second : first)))
                .containsExactly("TCPIP0::[fd00:0:0:0:0:0:0:5]::5025::SOCKET");
    }

    @Test
    void anIpv4AddressIsPreferredWhicheverComesFirst() throws IOException {
        byte[] answer = pointerToSocket()
                .service(SOCKET, "smu.local", 5025)
                .ipv6("smu.local", "fd00::5")
                .address("smu.local", 192, 168, 0, 5)
                .ipv6("smu.local", "fd00::6")
                .message();
        assertThat(found(question -> List.of(answer))).containsExactly("TCPIP0::192.168.0.5::5025::SOCKET");
    }

    /** An address for one network only is of no use to who does not know which. */
    @Test
    void aLinkLocalAddressIsOfTheNetworkThatTheAnswerCameBy() throws IOException {
        byte[] answer = pointerToSocket()
                .service(SOCKET, "smu.local", 5025)
                .ipv6("smu.local", "fe80::5")
                .message();
        assertThat(found(question -> List.of(answer))).isEmpty();
        InetAddress sender =
                Inet6Address.getByAddress(null, InetAddress.getByName("fe80::1").getAddress(), 7);
        Announcements announcements = new Announcements();
        announcements.add(DnsMessage.records(answer), sender);
        assertThat(announcements.addresses())
                .extracting(Address::resourceString)
                .containsExactly("TCPIP0::[fe80:0:0:0:0:0:0:5%7]::5025::SOCKET");
    }

    @Test
    void theQuestionLeavesByIpv6Too() throws IOException {
        InetAddress loopback = InetAddress.getByName("::1");
        assumeThat(NetworkInterface.getByInetAddress(loopback))
                .as("IPv6 on this computer")
                .isNotNull();
        byte[] answer = pointerToSocket()
                .service(SOCKET, "smu.local", 5025)
                .ipv6("smu.local", "fd00::5")
                .message();
        try (DatagramResponder responder = new DatagramResponder(loopback, question -> List.of(answer))) {
            assertThat(new MdnsSearch(responder.departures()).search(TIME)).hasSize(1);
        }
    }

    @Test
    void aComputerWithoutANetworkSaysSo() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new MdnsSearch(List::of).search(TIME))
                .withMessageContaining("no network");
    }
}
