package dev.crosspoint.driver.pico;

import java.util.List;

/** Says which inputs went beyond their ranges: bit n of an overflow is channel n. */
final class PicoOverflow {
    private PicoOverflow() {}

    static List<Boolean> of(short overflow, List<PicoInput> inputs) {
        return inputs.stream()
                .map(input -> (overflow >> input.channel() & 1) != 0)
                .toList();
    }
}
