package dev.crosspoint.discovery;

import dev.crosspoint.instrument.ProtocolException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an answer of the domain name system (RFC 1035, 4.1). */
final class DnsMessage {
    private static final int RESPONSE = 0x8000;
    private static final int POINTER = 0xC0;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 255;
    private static final int IPV4_LENGTH = 4;
    private static final int IPV6_LENGTH = 16;

    private final ByteBuffer in;

    private DnsMessage(byte[] message) {
        this.in = ByteBuffer.wrap(message);
    }

    /**
     * Returns the records in an answer that serve to find a service; there are none in a question.
     *
     * @throws ProtocolException if the message is cut short or malformed
     */
    static List<DnsRecord> records(byte[] message) {
        try {
            return new DnsMessage(message).records();
        } catch (BufferUnderflowException e) {
            throw new ProtocolException("a message of the domain name system is cut short", e);
        }
    }

    private List<DnsRecord> records() {
        number();
        boolean isResponse = (number() & RESPONSE) != 0;
        int questions = number();
        int answers = number() + number() + number();
        List<DnsRecord> records = new ArrayList<>();
        if (isResponse) {
            for (int i = 0; i < questions; i++) {
                name();
                in.getInt();
            }
            for (int i = 0; i < answers; i++) {
                record().ifPresent(records::add);
            }
        }
        return records;
    }

    private Optional<DnsRecord> record() {
        DnsName name = name();
        Optional<DnsType> type = DnsType.of(number());
        number();
        in.getInt();
        int length = number();
        int end = in.position() + length;
        if (end > in.limit()) {
            throw new BufferUnderflowException();
        }
        Optional<DnsRecord> record = type.map(known -> switch (known) {
            case A -> new DnsRecord.Host(name, address(length, IPV4_LENGTH));
            case AAAA -> new DnsRecord.Host(name, address(length, IPV6_LENGTH));
            case PTR -> new DnsRecord.Pointer(name, name());
            case SRV -> service(name);
        });
        in.position(end);
        return record;
    }

    private DnsRecord service(DnsName name) {
        in.getInt();
        int port = number();
        return new DnsRecord.Service(name, name(), port);
    }

    private InetAddress address(int length, int expected) {
        if (length != expected) {
            throw new ProtocolException("an address has " + length + " bytes, not " + expected);
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new ProtocolException("an address of " + length + " bytes cannot be used", e);
        }
    }

    /** Reads a name, whose end may stand in an earlier place of the message; each step leads further back, so there is an end. */
    private DnsName name() {
        List<String> labels = new ArrayList<>();
        int length = 1;
        int start = in.position();
        int end = -1;
        for (int count = octet(); count != 0; count = octet()) {
            if ((count & POINTER) == POINTER) {
                int target = (count & ~POINTER) << Byte.SIZE | octet();
                if (target >= start) {
                    throw new ProtocolException("a name goes on at a place that does not stand before it");
                }
                end = end < 0 ? in.position() : end;
                start = target;
                in.position(target);
            } else {
                length += 1 + count;
                if (count > LONGEST_LABEL || length > LONGEST_NAME) {
                    throw new ProtocolException("a name is too long");
                }
                byte[] label = new byte[count];
                in.get(label);
                labels.add(new String(label, StandardCharsets.UTF_8));
            }
        }
        if (end >= 0) {
            in.position(end);
        }
        return new DnsName(labels);
    }

    private int number() {
        return Short.toUnsignedInt(in.getShort());
    }

    private int octet() {
        return Byte.toUnsignedInt(in.get());
    }
}
