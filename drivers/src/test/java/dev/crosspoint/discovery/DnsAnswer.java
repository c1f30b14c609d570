package dev.crosspoint.discovery;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an answer of the domain name system as responders do, with names that go on in earlier places (RFC 1035, 4.1.4). */
final class DnsAnswer {
    private static final int HEADER_LENGTH = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private int count;

    DnsAnswer() {
        out.writeBytes(new byte[HEADER_LENGTH]);
    }

    DnsAnswer pointer(String name, String... instance) {
        return record(labels(name), 12, List.of(instance), new byte[0]);
    }

    DnsAnswer service(List<String> instance, String host, int port) {
        byte[] numbers = ByteBuffer.allocate(6).putShort(4, (short) port).array();
        return record(instance, 33, labels(host), numbers);
    }

    DnsAnswer address(String host, int... bytes) {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return record(labels(host), 1, List.of(), address);
    }

    DnsAnswer ipv6(String host, String address) {
        try {
            return record(
                    labels(host), 28, List.of(), InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A kind of record that nobody asked for. */
    DnsAnswer text(String name, String text) {
        return record(labels(name), 16, List.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] message() {
        byte[] message = out.toByteArray();
        ByteBuffer.wrap(message).putShort(2, (short) 0x8400).putShort(6, (short) count);
        return message;
    }

    private DnsAnswer record(List<String> name, int type, List<String> target, byte[] data) {
        count++;
        name(name);
        number(type);
        number(1);
        number(0);
        number(120);
        int lengthPlace = out.size();
        number(0);
        out.writeBytes(data);
        if (!target.isEmpty()) {
            name(target);
        }
        byte[] written = out.toByteArray();
        ByteBuffer.wrap(written).putShort(lengthPlace, (short) (written.length - lengthPlace - 2));
        out.reset();
        out.writeBytes(written);
        return this;
    }

    private void name(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            List<String> rest = labels.subList(i, labels.size());
            Integer place = places.get(rest);
            if (place != null) {
                number(0xC000 | place);
                return;
            }
            places.put(List.copyOf(rest), out.size());
            byte[] label = labels.get(i).getBytes(StandardCharsets.UTF_8);
            out.write(label.length);
            out.writeBytes(label);
        }
        out.write(0);
    }

    private void number(int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static List<String> labels(String name) {
        return List.of(name.split("\\."));
    }
}
