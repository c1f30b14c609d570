package dev.crosspoint.visa;

import java.io.IOException;
import java.util.Optional;

/** VISA refused something or failed; the message holds its name for that, its code and what it means. */
public final class VisaException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;

    VisaException(int code, String description) {
        super(description);
        this.code = code;
    }

    /** Returns VISA's status; empty for a code of a maker's own. */
    public Optional<VisaStatus> status() {
        return VisaStatus.of(code);
    }
}
