package dev.crosspoint.discovery;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records that serve to find a service, with their numbers (RFC 1035, 3.2.2, RFC 2782 and RFC 3596). */
enum DnsType {
    A(1),
    PTR(12),
    AAAA(28),
    SRV(33);

    private final int code;

    DnsType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<DnsType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}
