package dev.crosspoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Answers of multicast DNS come from anybody in the network, whole or not. */
class DnsMessageTest {
    private static final List<String> INSTANCE = List.of("Rigol DG1062Z. 2", "_lxi", "_tcp", "local");

    private static byte[] answer() {
        return new DnsAnswer()
                .pointer("_lxi._tcp.local", INSTANCE.toArray(String[]::new))
                .text("_lxi._tcp.local", "txtvers=1")
                .service(INSTANCE, "rigol.local", 80)
                .address("rigol.local", 192, 168, 0, 7)
                .message();
    }

    @Test
    void namesThatGoOnInEarlierPlacesAreReadWhole() {
        assertThat(DnsMessage.records(answer()))
                .extracting(Object::toString)
                .containsExactly(
                        "Pointer[name=_lxi._tcp.local, instance=rigol dg1062z. 2._lxi._tcp.local]",
                        "Service[name=rigol dg1062z. 2._lxi._tcp.local, host=rigol.local, port=80]",
                        "Host[name=rigol.local, address=/192.168.0.7]");
    }

    @Test
    void aQuestionOfSomebodyElseIsNoAnswer() {
        List<DnsQuestion> questions = List.of(new DnsQuestion(LanService.LXI.type(), DnsType.PTR));
        assertThat(DnsMessage.records(DnsQuestion.message(questions))).isEmpty();
    }

    @Test
    void anAnswerThatRepeatsTheQuestionsIsRead() {
        byte[] question = DnsQuestion.message(List.of(new DnsQuestion(LanService.LXI.type(), DnsType.PTR)));
        byte[] record = Arrays.copyOfRange(
                new DnsAnswer().address("a.local", 10, 0, 0, 1).message(), 12, 35);
        byte[] answer = ByteBuffer.allocate(question.length + record.length)
                .put(question)
                .put(record)
                .putShort(2, (short) 0x8400)
                .putShort(6, (short) 1)
                .array();
        assertThat(DnsMessage.records(answer)).hasSize(1);
    }

    @Property(tries = 120)
    void anAnswerThatIsCutShortIsRefused(@ForAll @IntRange(min = 0, max = 139) int length) {
        byte[] whole = answer();
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> DnsMessage.records(cut));
    }

    @Property(tries = 2000)
    void anAnswerWithOtherBytesIsReadOrRefused(
            @ForAll @IntRange(min = 12, max = 139) int place, @ForAll byte first, @ForAll byte second) {
        byte[] damaged = answer();
        damaged[place % damaged.length] = first;
        damaged[(place + 1) % damaged.length] = second;
        assertThatNothingElseComesOf(damaged);
    }

    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 300) byte[] message) {
        assertThatNothingElseComesOf(message);
    }

    private static void assertThatNothingElseComesOf(byte[] message) {
        try {
            assertThat(DnsMessage.records(message)).doesNotContainNull();
        } catch (ProtocolException e) {
            assertThat(e).hasMessageMatching("an? .*");
        }
    }

    @Property(tries = 100)
    void aNameThatLeadsInCirclesIsRefused(@ForAll @IntRange(min = 12, max = 14) int target) {
        // A record whose name is a label and then a pointer into itself.
        byte[] message = ByteBuffer.allocate(40)
                .putShort(2, (short) 0x8400)
                .putShort(6, (short) 1)
                .position(12)
                .put((byte) 1)
                .put((byte) 'a')
                .putShort((short) (0xC000 | target))
                .array();
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> DnsMessage.records(message))
                .withMessageContaining("does not stand before it");
    }
}
