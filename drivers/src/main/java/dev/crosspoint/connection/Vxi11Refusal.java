package dev.crosspoint.connection;

import java.io.IOException;

/** An instrument answers a call of VXI-11 with an error: the link stands, but what was asked for is not done. */
final class Vxi11Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    Vxi11Refusal(int error) {
        super(Vxi11Error.text(error));
    }
}
