package dev.crosspoint.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A question for the records of one kind that a name has.
 *
 * @param name whose records
 * @param type their kind
 */
record DnsQuestion(DnsName name, DnsType type) {
    private static final int HEADER_LENGTH = 12;
    private static final int QUESTION_COUNT = 4;
    private static final short INTERNET = 1;

    /** Returns the message that asks several questions at once (RFC 1035, 4.1). */
    static byte[] message(Collection<DnsQuestion> questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER_LENGTH)
                .putShort(QUESTION_COUNT, (short) questions.size())
                .array());
        for (DnsQuestion question : questions) {
            for (String label : question.name().labels()) {
                byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
                out.write(bytes.length);
                out.writeBytes(bytes);
            }
            out.write(0);
            out.writeBytes(ByteBuffer.allocate(2 * Short.BYTES)
                    .putShort((short) question.type().code())
                    .putShort(INTERNET)
                    .array());
        }
        return out.toByteArray();
    }
}
