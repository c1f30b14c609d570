package dev.crosspoint.station;

import dev.crosspoint.connection.FaultyConnection.Exchange;
import dev.crosspoint.connection.LinkFault.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Behind how many bytes a link is cut, one exchange after the other.
 *
 * <p>A message, or a reply to it, that has not been there before is cut at each of its bytes: before the first one, behind every
 * other one, and before its terminator. One that was there before, letter by letter, is cut before its first byte and before its
 * last. What is longer than 512 bytes, which is the case of waveforms only, is cut at each of its first 64 bytes, which hold the
 * header of a block, at each of its last 64, and between them in front of, behind and at each comma and each 64th byte.
 */
final class CutPositions {
    private static final int LONGEST_CUT_EVERYWHERE = 512;
    private static final int STRIDE = 64;

    private final Set<String> seen = new HashSet<>();

    /** Returns the positions in an exchange that follows those asked about so far; 0 for a fault that is no cut. */
    Set<Integer> of(Kind kind, Exchange exchange) {
        return switch (kind) {
            case CUT_WHILE_SENDING -> {
                String message = exchange.message() + '\n';
                yield positions(message, seen.add(message));
            }
            case CUT_WHILE_REPLYING ->
                positions(exchange.reply(), seen.add(exchange.message() + '\n' + exchange.reply()));
            default -> Set.of(0);
        };
    }

    private static Set<Integer> positions(String text, boolean isNew) {
        int last = Math.max(0, text.length() - 1);
        Set<Integer> positions = new TreeSet<>(List.of(0, last));
        if (isNew) {
            IntStream.rangeClosed(0, last)
                    .filter(position -> text.length() <= LONGEST_CUT_EVERYWHERE || isWorthACut(text, position))
                    .forEach(positions::add);
        }
        return positions;
    }

    private static boolean isWorthACut(String text, int position) {
        return position < STRIDE
                || position >= text.length() - STRIDE
                || IntStream.rangeClosed(position - 1, position + 1)
                        .anyMatch(near -> near % STRIDE == 0 || text.charAt(near) == ',');
    }
}
